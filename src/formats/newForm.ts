import { inputFields, parseInputs, refusedFields } from '../policy/index.ts';
import type { Snapshot } from './form.ts';
import { toFormValues, toGivenInputs } from './formValues.ts';
import type { ImportedPolicies } from './importedPolicy.ts';
import type { WrittenInputs } from './readInputs.ts';

/**
 * A form that holds what was written. A field that was refused holds an error: where what stands in it
 * shows none it is unconfirmed.
 */
export function newForm(
  { given, refused }: Omit<WrittenInputs, 'inputs'>,
  imported: ImportedPolicies = {},
): Snapshot {
  const values = toFormValues(given);
  const wrong =
    refused.length > 0 ? refusedFields(parseInputs(toGivenInputs(values)).problems) : [];
  return { values, imported, unconfirmed: refused.filter((field) => !wrong.includes(field)) };
}

/** What a form says, as it is written down: the inverse of `newForm`. */
export function writtenForm({ values, unconfirmed }: Snapshot): WrittenInputs {
  const given = toGivenInputs(values);
  const { inputs, problems } = parseInputs(given);
  const wrong = refusedFields(problems);
  const refused = inputFields.filter(
    (field) => wrong.includes(field) || unconfirmed.includes(field),
  );
  return { inputs, given, refused };
}
