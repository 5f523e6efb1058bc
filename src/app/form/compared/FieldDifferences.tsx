import {
  differingFields,
  downloadBundleIds,
  fieldEntries,
  type GivenInputs,
  type InputField,
  managedResourceKinds,
} from '../../../policy/index.ts';
import { compare } from '../../../words/en/compare.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import './fieldDifferences.css';

/** One of two forms, and what it is called. */
interface ComparedForm {
  readonly label: string;
  readonly given: GivenInputs;
}

interface FieldDifferencesProps {
  readonly before: ComparedForm;
  readonly after: ComparedForm;
}

/** The fields in which two forms differ, with what stands in both. */
export function FieldDifferences({ before, after }: FieldDifferencesProps) {
  const { fields: words } = useWords('compare', compare);
  const { fields } = useMessages();
  const valueOf = useValueInWords();
  const differing = differingFields(before.given, after.given);
  if (differing.length === 0) return <p>{words.same}</p>;
  return (
    <div className="field-differences" role="group" aria-label={words.caption} tabIndex={0}>
      <table>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{before.label}</th>
            <th scope="col">{after.label}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <tr key={field}>
              <th scope="row">{fields[field].label}</th>
              <Values values={valueOf(field, before.given[field])} />
              <Values values={valueOf(field, after.given[field])} />
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

/** Each entry of a list for itself. */
function useValueInWords() {
  const { fields: words } = useWords('compare', compare);
  const { downloads, managedResources } = useMessages();
  const entryOf = (field: InputField, entry: string) => {
    const bundle = downloadBundleIds.find((id) => field === 'downloads' && id === entry);
    const kind = managedResourceKinds.find((id) => field === 'managedResources' && id === entry);
    return bundle ? downloads[bundle].label : kind ? managedResources[kind] : entry;
  };
  return (field: InputField, value: GivenInputs[InputField]): readonly string[] => {
    if (typeof value === 'boolean') return [value ? words.on : words.off];
    const entries = fieldEntries(value).filter((entry) => entry !== '');
    return entries.length === 0 ? [words.none] : entries.map((entry) => entryOf(field, entry));
  };
}
