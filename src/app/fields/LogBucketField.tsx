import { useBuilder, useFieldProblems } from '../builder/useBuilder.ts';
import { TextInput } from '../controls/TextInput.tsx';
import { useMessages } from '../i18n/useMessages.ts';
import { Field } from './Field.tsx';
import { controlId, messagesId } from './fieldIds.ts';

export function LogBucketField() {
  const { form } = useBuilder();
  const { fields } = useMessages();
  const invalid = useFieldProblems('logBucket').some(({ severity }) => severity === 'error');
  return (
    <Field field="logBucket" label={fields.logBucket.label} help={fields.logBucket.help}>
      <TextInput
        {...form.register('logBucket')}
        id={controlId('logBucket')}
        aria-describedby={messagesId('logBucket')}
        invalid={invalid}
        placeholder={fields.logBucket.placeholder}
      />
    </Field>
  );
}
