import type { ReactNode } from 'react';
import { useController } from 'react-hook-form';
import {
  catalogChanges,
  catalogDates,
  environmentIds,
  type InputField,
  legible,
  newestCatalog,
  s3EndpointTypes,
  sumChanges,
} from '../../../policy/index.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import NativeSelect from '@mui/material/NativeSelect';
import { useMessages } from '../../ui/language/useMessages.ts';
import { Field } from './Field.tsx';
import { controlId, messagesId } from '../../form/fieldIds.ts';

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
  const {
    field: { ref, ...bound },
  } = useController({ control: form.control, name: field });
  const invalid = !choices.some((id) => id === bound.value);
  return (
    <Field field={field} label={fields[field].label} help={help}>
      <NativeSelect
        {...bound}
        id={controlId(field)}
        aria-describedby={messagesId(field)}
        error={invalid}
        inputRef={ref}
        className={nameOf === String ? 'code' : ''}
      >
        {invalid && <option value={bound.value}>{legible(bound.value)}</option>}
        {choices.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </NativeSelect>
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
  const type = useDerived(({ inputs }) => inputs.s3EndpointType);
  return (
    <SelectField
      field="s3EndpointType"
      help={fields.s3EndpointType.help[type]}
      choices={s3EndpointTypes}
      nameOf={(type) => policies.types[type]}
    />
  );
}

/** The date that names stand for; of an older one what has changed since, and one click to take it. */
export function CatalogField() {
  const { change } = useBuilder();
  const { fields, downloads } = useMessages();
  const catalog = useDerived(({ inputs }) => inputs.catalog);
  const region = useDerived(({ inputs }) => inputs.region);
  const text = fields.catalog;
  const changes = catalog === newestCatalog ? [] : catalogChanges(catalog, region);
  const help =
    catalog === newestCatalog ? (
      text.help
    ) : (
      <>
        {text.changed({ region, ...sumChanges(changes) })}{' '}
        <Button onClick={() => change({ catalog: newestCatalog })}>
          {text.takeNewest(newestCatalog)}
        </Button>
      </>
    );
  return (
    <>
      <SelectField field="catalog" help={help} choices={catalogDates} />
      {changes.length > 0 && (
        <details className="field-help">
          <summary>{text.whatChanged}</summary>
          <ul>
            {changes.map(({ bundle, added, removed }) => (
              <li key={bundle}>
                {downloads[bundle].label}
                {[...added.map((name) => `+ ${name}`), ...removed.map((name) => `− ${name}`)].map(
                  (line) => (
                    <code key={line} className="catalog-change">
                      {line}
                    </code>
                  ),
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
