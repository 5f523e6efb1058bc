import { type ComponentType, useState } from 'react';
import {
  defaultInputs,
  encodeField,
  type InputField,
  inputFields,
  isSwitchInput,
  isTypedListInput,
  newestCatalog,
  type SwitchInput,
  type TypedListInput,
} from '../../../policy/index.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { fieldGroups } from '../../form/fieldGroups.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { CatalogField, S3EndpointTypeField } from './SelectField.tsx';
import { SwitchField } from './SwitchField.tsx';
import { EntriesField } from './WhoseFields.tsx';

type Grouped = (typeof fieldGroups)[keyof typeof fieldGroups][number];
type Advanced = Exclude<InputField, Grouped>;

const grouped: ReadonlySet<InputField> = new Set(Object.values(fieldGroups).flat());
const isAdvanced = (field: InputField): field is Advanced => !grouped.has(field);
const advancedFields = inputFields.filter(isAdvanced);

/** The controls that do not follow from the kind of the field. */
const controls: Readonly<Record<Exclude<Advanced, SwitchInput | TypedListInput>, ComponentType>> = {
  s3EndpointType: S3EndpointTypeField,
  catalog: CatalogField,
};

/** Names of an older date say what has changed since. */
const asksForAttention = ({ problems, inputs }: Derived) =>
  inputs.catalog !== newestCatalog ||
  problems.some(
    (problem) =>
      problem.severity === 'error' && advancedFields.some((field) => field === problem.field),
  );

/** Which of them are not as by default; as one text, which is what makes two answers comparable. */
const changed = ({ inputs }: Derived) =>
  advancedFields
    .filter(
      (field) => encodeField(field, inputs[field]) !== encodeField(field, defaultInputs[field]),
    )
    .join();

/** What is rarely set. Closed it says what is set in it; an error in it, or who is led to a field of it, opens it. */
export function AdvancedFields() {
  const { sections, fields, policies } = useMessages();
  const [opened, setOpened] = useState(false);
  const asking = useDerived(asksForAttention);
  const set = useDerived(changed).split(',');
  const labels = advancedFields
    .filter((field) => set.includes(field))
    .map((field) => fields[field].label);
  return (
    <details
      className="advanced"
      open={opened || asking}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>
        <strong>{sections.advanced}</strong> <span>{labels.join(policies.between)}</span>
      </summary>
      <div className="form-section">
        {advancedFields.map((field) => {
          if (isSwitchInput(field)) return <SwitchField key={field} field={field} />;
          if (isTypedListInput(field)) return <EntriesField key={field} field={field} />;
          const Control = controls[field];
          return <Control key={field} />;
        })}
      </div>
    </details>
  );
}
