import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useBuilder, useDerived, useEntered, useFieldProblems } from '../builder/useBuilder.ts';
import { EntriesInput } from '../controls/TextInput.tsx';
import { useMessages } from '../i18n/useMessages.ts';
import { BoundCheckbox } from './BoundCheckbox.tsx';
import { Field } from './Field.tsx';
import { controlId, messagesId } from './fieldIds.ts';

type WhoseField = 'principals' | 'resources';

/** A list of organization IDs, typed or pasted in any common form. */
function OrgIdsField({ field, extra }: { field: WhoseField; extra?: ReactNode }) {
  const { fields } = useMessages();
  const { form } = useBuilder();
  const invalid = useFieldProblems(field).some(({ severity }) => severity === 'error');
  return (
    <Field
      field={field}
      label={fields[field].label}
      help={<OrgIdsHelp field={field} />}
      extra={extra}
    >
      <EntriesInput
        {...form.register(field)}
        id={controlId(field)}
        aria-describedby={messagesId(field)}
        invalid={invalid}
        placeholder={fields[field].placeholder}
      />
    </Field>
  );
}

function OrgIdsHelp({ field }: { readonly field: WhoseField }) {
  const { fields } = useMessages();
  const number = useDerived(({ inputs }) => inputs[field].length);
  return fields[field].help(number);
}

export function PrincipalsField() {
  return <OrgIdsField field="principals" />;
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
    <OrgIdsField field="resources" extra={same} />
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
      help={<OrgIdsHelp field={field} />}
      extra={extra}
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
