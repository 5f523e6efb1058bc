import { type ReadInputs, toGivenInputs } from '../../../formats/index.ts';
import {
  downloadBundleIds,
  encodeField,
  type GivenInputs,
  type InputField,
  inputFields,
  managedResourceKinds,
} from '../../../policy/index.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { paste } from '../../../words/en/paste.ts';
import { useWords } from '../../ui/language/useWords.ts';

interface FieldDifferencesProps extends Pick<ReadInputs, 'given'> {
  /** What the pasted values stand in. */
  readonly source: 'link' | 'text';
}

/** The fields in which pasted values and the form as it stands differ, with both. */
export function FieldDifferences({ given, source }: FieldDifferencesProps) {
  const { compared: words } = useWords('paste', paste);
  const { fields } = useMessages();
  const { capture } = useBuilder();
  const valueOf = useValueInWords();
  const present = toGivenInputs(capture().values);
  const differing = inputFields.filter((field) => !sameValue(given[field], present[field]));
  if (differing.length === 0) return <p>{words.same}</p>;
  return (
    <div className="paste-fields" role="group" aria-label={words.caption} tabIndex={0}>
      <table>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before[source]}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <tr key={field}>
              <th scope="row">{fields[field].label}</th>
              <Values values={valueOf(field, given[field])} />
              <Values values={valueOf(field, present[field])} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Values = ({ values }: { readonly values: readonly string[] }) => (
  <td>
    {values.map((value) => (
      <div key={value}>{value}</div>
    ))}
  </td>
);

type Value = GivenInputs[InputField];

/** In what order a list is written does not matter. */
const sameValue = (one: Value, other: Value) =>
  JSON.stringify(textsOf(one).toSorted()) === JSON.stringify(textsOf(other).toSorted());

const textsOf = (value: Value): readonly string[] =>
  [value]
    .flat()
    .map((entry) => (typeof entry === 'object' ? encodeField('buckets', [entry]) : String(entry)));

/** Each entry of a list for itself. */
function useValueInWords(): (field: InputField, value: Value) => readonly string[] {
  const { compared: words } = useWords('paste', paste);
  const { downloads, managedResources } = useMessages();
  const entryOf = (field: InputField, entry: string) => {
    const bundle = downloadBundleIds.find((id) => field === 'downloads' && id === entry);
    const kind = managedResourceKinds.find((id) => field === 'managedResources' && id === entry);
    return bundle ? downloads[bundle].label : kind ? managedResources[kind] : entry;
  };
  return (field, value) => {
    if (typeof value === 'boolean') return [value ? words.on : words.off];
    const entries = textsOf(value).filter((entry) => entry !== '');
    return entries.length === 0 ? [words.none] : entries.map((entry) => entryOf(field, entry));
  };
}
