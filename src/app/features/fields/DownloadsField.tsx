import { useController } from 'react-hook-form';
import { downloadBundleIds, imagesOf, offeredBundles } from '../../../policy/index.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { ChoicesField } from './ChoicesField.tsx';

export function DownloadsField() {
  const { form } = useBuilder();
  const { fields, downloads } = useMessages();
  const { field } = useController({ control: form.control, name: 'downloads' });
  const catalog = useDerived(({ inputs }) => inputs.catalog);
  const offered = offeredBundles(catalog);
  return (
    <ChoicesField
      field="downloads"
      label={fields.downloads.label}
      help={fields.downloads.help}
      choices={downloadBundleIds
        // What is chosen stays to be let go of, though its date does not offer it.
        .filter((id) => offered.includes(id) || field.value.includes(id))
        .map((id) => {
          const { label, note }: { readonly label: string; readonly note?: string } = downloads[id];
          const setBy = imagesOf(id, field.value).map((image) => fields.images.names[image]);
          return { id, label, note: [note ?? [], setBy].flat().join(' · ') || undefined };
        })}
      chosen={field.value}
      onChange={field.onChange}
    />
  );
}
