import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useBuilder, useDerived, useEntered, useFieldProblems } from '../builder/useBuilder.ts';
import { EntriesInput } from '../controls/TextInput.tsx';
import { useMessages } from '../i18n/useMessages.ts';
import { BoundCheckbox } from './BoundCheckbox.tsx';
import { Field } from './Field.tsx';
import { controlId, messagesId } from './fieldIds.ts';

type OrgIdsFieldName = 'principalOrgIds' | 'resourceOrgIds';

/** A list of organization IDs, typed or pasted in any common form. */
function OrgIdsField({ field, extra }: { field: OrgIdsFieldName; extra?: ReactNode }) {
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

function OrgIdsHelp({ field }: { readonly field: OrgIdsFieldName }) {
  const { fields } = useMessages();
  const number = useDerived(({ inputs }) => inputs[field].length);
  return fields[field].help(number);
}

export function PrincipalOrgIdsField() {
  return <OrgIdsField field="principalOrgIds" />;
}

export function ResourceOrgIdsField() {
  const { form } = useBuilder();
  const { fields } = useMessages();
  const mirrored = useWatch({ control: form.control, name: 'sameOrgIds' });
  const same = (
    <label className="option">
      <BoundCheckbox field="sameOrgIds" />
      <span className="option-text">{fields.sameOrgIds.label}</span>
    </label>
  );
  return mirrored ? (
    <MirroredOrgIds extra={same} />
  ) : (
    <OrgIdsField field="resourceOrgIds" extra={same} />
  );
}

/** Shows the principals' text in the resources' place; it cannot be edited here. */
function MirroredOrgIds({ extra }: { readonly extra: ReactNode }) {
  const { fields } = useMessages();
  const text = useEntered('principalOrgIds');
  const field = 'resourceOrgIds';
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
