import type { ReactNode } from 'react';
import { useController } from 'react-hook-form';
import {
  catalogDates,
  environmentIds,
  type InputField,
  legible,
  s3EndpointTypes,
} from '../../policy/index.ts';
import { useBuilder } from '../builder/useBuilder.ts';
import { Select } from '../controls/Select.tsx';
import { useMessages } from '../i18n/useMessages.ts';
import { Field } from './Field.tsx';
import { controlId, messagesId } from './fieldIds.ts';

interface SelectFieldProps<Id extends string> {
  readonly field: InputField & ('environment' | 's3EndpointType' | 'catalog');
  readonly help: ReactNode;
  readonly choices: readonly Id[];
  /** What a choice is called; as it is written where it is a name. */
  readonly nameOf?: (id: Id) => string;
}

/** One of a few choices; what was chosen elsewhere and is none stands with them to be let go of. */
function SelectField<Id extends string>({
  field,
  help,
  choices,
  nameOf = String,
}: SelectFieldProps<Id>) {
  const { form } = useBuilder();
  const { fields } = useMessages();
  const { field: bound } = useController({ control: form.control, name: field });
  const invalid = !choices.some((id) => id === bound.value);
  return (
    <Field field={field} label={fields[field].label} help={help}>
      <Select
        {...bound}
        id={controlId(field)}
        aria-describedby={messagesId(field)}
        aria-invalid={invalid}
        className="code"
      >
        {invalid && <option value={bound.value}>{legible(bound.value)}</option>}
        {choices.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function EnvironmentField() {
  const { fields } = useMessages();
  return (
    <SelectField field="environment" help={fields.environment.help} choices={environmentIds} />
  );
}

export function S3EndpointTypeField() {
  const { fields, policies } = useMessages();
  return (
    <SelectField
      field="s3EndpointType"
      help={fields.s3EndpointType.help}
      choices={s3EndpointTypes}
      nameOf={(type) => policies.types[type]}
    />
  );
}

export function CatalogField() {
  const { fields } = useMessages();
  return <SelectField field="catalog" help={fields.catalog.help} choices={catalogDates} />;
}
