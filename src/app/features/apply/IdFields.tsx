import {
  checkOutputIds,
  describeOutputProblem,
  type EndpointId,
  endpointIdFields,
  endpointType,
  type Inputs,
  neededIds,
  type OutputIdField,
  outputIdFields,
  type OutputIds,
  type OutputMode,
  recordOf,
} from '../../../policy/index.ts';
import { splitEntries } from '../../../formats/index.ts';
import { apply } from '../../../words/en/apply.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { LabelledInput } from '../../ui/LabelledInput.tsx';

/** The ID fields as they were typed. */
export type IdEntries = Readonly<Record<OutputIdField, string>>;

export const noIds: IdEntries = recordOf(outputIdFields, () => '');

export const toOutputIds = (entries: IdEntries): OutputIds => ({
  vpcId: entries.vpcId.trim(),
  ...recordOf(endpointIdFields, (field) => entries[field].trim()),
  subnetIds: splitEntries(entries.subnetIds),
  securityGroupIds: splitEntries(entries.securityGroupIds),
  routeTableIds: splitEntries(entries.routeTableIds),
});

interface IdFieldsProps {
  readonly mode: OutputMode;
  readonly endpoints: readonly EndpointId[];
  readonly inputs: Inputs;
  readonly entries: IdEntries;
  readonly onChange: (field: OutputIdField, entry: string) => void;
}

/** The IDs that the chosen outputs have a place for; none of them is required. */
export function IdFields({ mode, endpoints, inputs, entries, onChange }: IdFieldsProps) {
  const text = useWords('apply', apply);
  const needed = new Set(
    endpoints.flatMap((endpoint) => neededIds(mode, endpoint, endpointType(endpoint, inputs))),
  );
  const problems = checkOutputIds(toOutputIds(entries));
  const errorOf = (field: OutputIdField) => {
    const found = problems.filter(({ path }) => path.startsWith(`ids.${field}`));
    return found.length === 0
      ? undefined
      : text.sentences(found.map((problem) => describeOutputProblem(text.outputProblems, problem)));
  };
  return (
    <fieldset className="apply-ids">
      <legend className="visually-hidden">{text.ids}</legend>
      <div className="apply-id-grid">
        {outputIdFields
          .filter((field) => needed.has(field))
          .map((field) => (
            <LabelledInput
              key={field}
              id={`apply-${field}`}
              label={text.idFields[field].label}
              placeholder={text.idFields[field].example}
              value={entries[field]}
              error={errorOf(field)}
              onChange={(entry) => onChange(field, entry)}
            />
          ))}
      </div>
      <p className="field-help">{text.idsHelp}</p>
    </fieldset>
  );
}
