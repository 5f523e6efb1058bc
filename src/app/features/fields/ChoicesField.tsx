import type { ReactNode } from 'react';
import {
  downloadBundleIds,
  imagesOf,
  legible,
  managedResourceKinds,
  offeredBundles,
} from '../../../policy/index.ts';
import Checkbox from '@mui/material/Checkbox';
import { controlId, messagesId } from '../../form/fieldIds.ts';
import { FieldMessages } from './FieldMessages.tsx';
import { useController } from 'react-hook-form';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';

interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly note?: string | undefined;
}

interface ChoicesFieldProps<Id extends string> {
  readonly field: 'managedResources' | 'downloads';
  readonly label: string;
  readonly help: ReactNode;
  readonly choices: readonly Choice<Id>[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of a few choices; what was chosen elsewhere and is none stands with them to be let go of. */
export function ChoicesField<Id extends string>({
  field,
  label,
  help,
  choices,
  chosen,
  onChange,
}: ChoicesFieldProps<Id>) {
  return (
    <fieldset
      id={controlId(field)}
      tabIndex={-1}
      className="choices"
      aria-describedby={messagesId(field)}
    >
      <legend className="field-label">{label}</legend>
      <FieldMessages field={field} help={help} />
      <div className="choices-options">
        <ChoiceOptions choices={choices} chosen={chosen} onChange={onChange} />
      </div>
    </fieldset>
  );
}

type ChoiceOptionsProps<Id extends string> = Pick<
  ChoicesFieldProps<Id>,
  'choices' | 'chosen' | 'onChange'
>;

/** A checkbox a choice, and one for each thing chosen that is none. */
export function ChoiceOptions<Id extends string>({
  choices,
  chosen,
  onChange,
}: ChoiceOptionsProps<Id>) {
  const unknown = chosen.filter((id) => !choices.some((choice) => choice.id === id));
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <>
      {choices.map(({ id, label, note }) => (
        <label key={id} className="option">
          <Checkbox
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          <span className="option-text">
            {label}
            {note !== undefined && <span className="option-note"> ({note})</span>}
          </span>
        </label>
      ))}
      {unknown.map((id) => (
        <label key={id} className="option">
          <Checkbox
            checked
            onChange={() => toggle(id, false)}
            slotProps={{ input: { 'aria-invalid': true } }}
          />
          <span className="option-text field-error">{legible(id)}</span>
        </label>
      ))}
    </>
  );
}

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
          const setBy = imagesOf(id, field.value)
            .map((image) => fields.images.names[image])
            // “Amazon Linux 2023 packages” says it.
            .filter((name) => !label.includes(name));
          return { id, label, note: [note ?? [], setBy].flat().join(' · ') || undefined };
        })}
      chosen={field.value}
      onChange={field.onChange}
    />
  );
}
