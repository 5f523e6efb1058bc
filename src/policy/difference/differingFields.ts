import { encodeField, type GivenInputs, type InputField, inputFields } from '../inputs.ts';

/** The fields in which two forms differ, in the form's order. In what order a list is written says nothing. */
export const differingFields = (one: GivenInputs, other: GivenInputs): readonly InputField[] =>
  inputFields.filter((field) => sorted(one[field]) !== sorted(other[field]));

/** What stands in a field as texts: each entry of a list for itself. */
export const fieldEntries = (given: GivenInputs[InputField]): readonly string[] =>
  [given]
    .flat()
    .map((entry) => (typeof entry === 'object' ? encodeField('buckets', [entry]) : String(entry)));

const sorted = (given: GivenInputs[InputField]) => JSON.stringify(fieldEntries(given).toSorted());
