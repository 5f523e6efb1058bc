import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { partyKindOf } from '../../../policy/index.ts';
import {
  useBuilder,
  useDerived,
  useEntered,
  useFieldProblems,
} from '../../form/builder/useBuilder.ts';
import { EntriesInput } from '../../ui/CodeInput.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { BoundCheckbox } from './BoundCheckbox.tsx';
import { Field } from './Field.tsx';
import { controlId, messagesId } from '../../form/fieldIds.ts';

type WhoseField = 'principals' | 'resources';

/** Accounts, units and organizations, typed or pasted in any common form. */
function PartiesField({ field, extra }: { field: WhoseField; extra?: ReactNode }) {
  const { fields } = useMessages();
  const { form } = useBuilder();
  const { ref, ...bound } = form.register(field);
  const invalid = useFieldProblems(field).some(({ severity }) => severity === 'error');
  return (
    <Field
      field={field}
      label={fields[field].label}
      help={<PartiesHelp field={field} />}
      extra={
        <>
          <PartyChips field={field} />
          {extra}
        </>
      }
    >
      <EntriesInput
        {...bound}
        inputRef={ref}
        id={controlId(field)}
        aria-describedby={messagesId(field)}
        error={invalid}
        placeholder={fields[field].placeholder}
      />
    </Field>
  );
}

function PartiesHelp({ field }: { readonly field: WhoseField }) {
  const { fields } = useMessages();
  const number = useDerived(({ inputs }) => inputs[field].length);
  return fields[field].help(number);
}

/** More are counted: there may be a hundred. */
const mostChips = 6;

/** What each entry was recognised as; the bad ones stand in the messages. */
function PartyChips({ field }: { readonly field: WhoseField }) {
  const { fields } = useMessages();
  const entries = useDerived(({ inputs }) => inputs[field]);
  if (entries.length === 0) return null;
  const rest = entries.length - mostChips;
  return (
    <ul className="parties">
      {entries.slice(0, mostChips).map((entry) => {
        const kind = partyKindOf(entry);
        return (
          <Chip
            key={entry}
            component="li"
            label={
              <>
                {kind && <span className="party-kind">{fields.parties[kind]}</span>}{' '}
                <span className="party-id">{entry.replace(/\/\*$/, '')}</span>
              </>
            }
          />
        );
      })}
      {rest > 0 && <li className="field-help">{fields.parties.more(rest)}</li>}
    </ul>
  );
}

export function PrincipalsField() {
  return <PartiesField field="principals" />;
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
    <PartiesField field="resources" extra={same} />
  );
}

/** Shows the principals' text in the resources' place; it cannot be edited here. */
function MirroredPrincipals({ extra }: { readonly extra: ReactNode }) {
  const { fields } = useMessages();
  const text = useEntered('principals');
  const field = 'resources';
  return (
    <Field
      field={field}
      label={fields[field].label}
      help={<PartiesHelp field={field} />}
      extra={
        <>
          <PartyChips field={field} />
          {extra}
        </>
      }
    >
      <EntriesInput
        id={controlId(field)}
        aria-describedby={messagesId(field)}
        readOnly
        value={text}
        placeholder={fields[field].placeholder}
        className="mirrored"
      />
    </Field>
  );
}
