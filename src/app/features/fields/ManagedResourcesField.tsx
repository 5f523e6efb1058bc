import { useController } from 'react-hook-form';
import { managedResourceKinds } from '../../../policy/index.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { ChoicesField } from './ChoicesField.tsx';

export function ManagedResourcesField() {
  const { form } = useBuilder();
  const { fields, managedResources } = useMessages();
  const { field } = useController({ control: form.control, name: 'managedResources' });
  const limited = useDerived(
    ({ inputs }) => inputs.principals.length + inputs.resources.length > 0,
  );
  return (
    <ChoicesField
      field="managedResources"
      label={fields.managedResources.label}
      help={limited ? fields.managedResources.help : fields.managedResources.notNeeded}
      choices={managedResourceKinds.map((id) => ({ id, label: managedResources[id] }))}
      chosen={field.value}
      onChange={field.onChange}
    />
  );
}
