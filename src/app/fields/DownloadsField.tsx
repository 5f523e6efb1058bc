import { useController } from 'react-hook-form';
import { downloadBundleIds } from '../../policy/index.ts';
import { useBuilder } from '../builder/useBuilder.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { ChoicesField } from './ChoicesField.tsx';

export function DownloadsField() {
  const { form } = useBuilder();
  const { fields, downloads } = useMessages();
  const { field } = useController({ control: form.control, name: 'downloads' });
  return (
    <ChoicesField
      field="downloads"
      label={fields.downloads.label}
      help={fields.downloads.help}
      choices={downloadBundleIds.map((id) => ({ id, ...downloads[id] }))}
      chosen={field.value}
      onChange={field.onChange}
    />
  );
}
