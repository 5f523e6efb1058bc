import Chip from '@mui/material/Chip';
import type { ComponentProps, ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { partyKindOf, type TypedListInput } from '../../../policy/index.ts';
import {
  useBuilder,
  useDerived,
  useEntered,
  useFieldProblems,
} from '../../form/builder/useBuilder.ts';
import { EntriesInput } from '../../ui/CodeInput.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { BoundCheckbox } from './SwitchField.tsx';
import { Field } from './Field.tsx';
import { controlId, messagesId } from '../../form/fieldIds.ts';

interface EntriesProps {
  readonly field: TypedListInput;
  readonly extra?: ReactNode;
}

/** A list that is typed or pasted in any common form: accounts, units and organizations, or whatever its field takes. */
export function EntriesField({ field, extra }: EntriesProps) {
  const { form } = useBuilder();
  const { ref, ...bound } = form.register(field);
  const invalid = useFieldProblems(field).some(({ severity }) => severity === 'error');
  return <EntriesControl field={field} extra={extra} {...bound} inputRef={ref} error={invalid} />;
}

/** The principals' text in the resources' place; it cannot be edited here. */
function MirroredPrincipals({ extra }: Pick<EntriesProps, 'extra'>) {
  const text = useEntered('principals');
  return (
    <EntriesControl field="resources" extra={extra} readOnly value={text} className="mirrored" />
  );
}

function EntriesControl({
  field,
  extra,
  ...input
}: EntriesProps & ComponentProps<typeof EntriesInput>) {
  const { fields } = useMessages();
  return (
    <Field
      field={field}
      label={fields[field].label}
      help={<EntriesHelp field={field} />}
      extra={
        <>
          <EntryChips field={field} />
          {extra}
        </>
      }
    >
      <EntriesInput
        {...input}
        id={controlId(field)}
        aria-describedby={messagesId(field)}
        placeholder={fields[field].placeholder}
      />
    </Field>
  );
}

function EntriesHelp({ field }: { readonly field: TypedListInput }) {
  const { fields } = useMessages();
  const number = useDerived(({ inputs }) => inputs[field].length);
  return fields[field].help(number);
}

/** More are counted by their kind: there may be a hundred. */
const mostChips = 6;

/** What each entry was recognised as; the bad ones stand in the messages. */
function EntryChips({ field }: { readonly field: TypedListInput }) {
  const { fields } = useMessages();
  const entries = useDerived(({ inputs }) => inputs[field]);
  if (entries.length === 0) return null;
  const kinds = entries.map(partyKindOf);
  const chips =
    entries.length > mostChips
      ? [...new Set(kinds)].map((kind) => ({
          kind,
          text: fields.parties.times(kinds.filter((each) => each === kind).length),
        }))
      : entries.map((entry, at) => ({ kind: kinds[at], text: entry.replace(/\/\*$/, '') }));
  return (
    <ul className="parties">
      {chips.map(({ kind, text }) => (
        <Chip
          key={`${kind} ${text}`}
          component="li"
          label={
            <>
              {kind && <span className="party-kind">{fields.parties[kind]}</span>}{' '}
              <span className="party-id">{text}</span>
            </>
          }
        />
      ))}
    </ul>
  );
}

export function PrincipalsField() {
  return <EntriesField field="principals" />;
}

export function ResourcesField() {
  const { form } = useBuilder();
  const { fields } = useMessages();
  const mirrored = useWatch({ control: form.control, name: 'sameAsPrincipals' });
  const same = (
    <label className="option">
      <BoundCheckbox field="sameAsPrincipals" />
      <span className="option-text">{fields.sameAsPrincipals.label}</span>
    </label>
  );
  return mirrored ? (
    <MirroredPrincipals extra={same} />
  ) : (
    <EntriesField field="resources" extra={same} />
  );
}
