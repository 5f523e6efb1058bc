import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useController } from 'react-hook-form';
import { environmentIds } from '../../policy/index.ts';
import { useBuilder } from '../builder/useBuilder.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { Field } from './Field.tsx';
import { controlId, messagesId } from './fieldIds.ts';

export function EnvironmentField() {
  const { form } = useBuilder();
  const { fields } = useMessages();
  const { field } = useController({ control: form.control, name: 'environment' });
  return (
    <Field field="environment" label={fields.environment.label} help={fields.environment.help}>
      <NativeSelect
        input={<OutlinedInput />}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        className="code"
        inputProps={{
          id: controlId('environment'),
          'aria-describedby': messagesId('environment'),
        }}
      >
        {environmentIds.map((environment) => (
          <option key={environment} value={environment}>
            {environment}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}
