import OutlinedInput from '@mui/material/OutlinedInput';
import { useBuilder, useFieldProblems } from '../builder/useBuilder.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { Field } from './Field.tsx';
import { controlId, messagesId } from './fieldIds.ts';

export function LogBucketField() {
  const { form } = useBuilder();
  const { fields } = useMessages();
  const invalid = useFieldProblems('logBucket').some(({ severity }) => severity === 'error');
  const { ref, ...registered } = form.register('logBucket');
  return (
    <Field field="logBucket" label={fields.logBucket.label} help={fields.logBucket.help}>
      <OutlinedInput
        {...registered}
        inputRef={ref}
        id={controlId('logBucket')}
        error={invalid}
        placeholder={fields.logBucket.placeholder}
        className="code"
        slotProps={{
          input: {
            'aria-describedby': messagesId('logBucket'),
            spellCheck: false,
            autoComplete: 'off',
            autoCapitalize: 'none',
          },
        }}
      />
    </Field>
  );
}
