import { useController } from 'react-hook-form';
import { environmentIds, legible } from '../../policy/index.ts';
import { useBuilder } from '../builder/useBuilder.ts';
import { Select } from '../controls/Select.tsx';
import { useMessages } from '../i18n/useMessages.ts';
import { Field } from './Field.tsx';
import { controlId, messagesId } from './fieldIds.ts';

export function EnvironmentField() {
  const { form } = useBuilder();
  const { fields } = useMessages();
  const { field } = useController({ control: form.control, name: 'environment' });
  const known: readonly string[] = environmentIds;
  const invalid = !known.includes(field.value);
  return (
    <Field field="environment" label={fields.environment.label} help={fields.environment.help}>
      <Select
        {...field}
        id={controlId('environment')}
        aria-describedby={messagesId('environment')}
        aria-invalid={invalid}
        className="code"
      >
        {invalid && <option value={field.value}>{legible(field.value)}</option>}
        {environmentIds.map((environment) => (
          <option key={environment} value={environment}>
            {environment}
          </option>
        ))}
      </Select>
    </Field>
  );
}
