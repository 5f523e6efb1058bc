import * as v from 'valibot';
import {
  fieldNow,
  fieldsOfVersion,
  type ForeignPolicy,
  type InputField,
  inputFields,
  isForeignPolicy,
  mapEndpoints,
} from '../policy/index.ts';
import { areFormValues, type FormValues, migrateFormValues } from './formValues.ts';
import type { ImportedPolicies, ImportedPolicy, ImportUse } from './importedPolicy.ts';

/**
 * Everything that a person has entered, as it was entered: what undo goes back to and what a draft
 * keeps. Whatever the form cannot derive again belongs in here.
 */
export interface Snapshot {
  readonly values: Readonly<FormValues>;
  readonly imported: ImportedPolicies;
  /** The fields that stand for something that was lost, until a person changes or confirms them. */
  readonly unconfirmed: readonly InputField[];
}

const text = v.string();

const use = v.picklist(['merge', 'replace'] satisfies readonly ImportUse[]);

/** Packed as in a link; as it is where that would be too long. */
const importedPolicy = v.variant('state', [
  v.strictObject({ state: v.literal('packed'), packed: text, use }),
  v.pipe(
    v.strictObject({
      state: v.literal('read'),
      document: v.custom<ForeignPolicy>(isForeignPolicy),
      use,
    }),
    v.transform((policy) => ({ ...policy, packed: undefined })),
  ),
]);

/** The policies that came with a form, as they are kept. */
export const importedPolicies = v.pipe(
  v.unknown(),
  // To a schema of optional members an empty list is an object.
  v.check((given) => !Array.isArray(given)),
  v.strictObject(mapEndpoints(() => v.exactOptional(importedPolicy))),
);

/**
 * The members of a record that hold a form, as a version of drafts has them: what the
 * controls hold is text as it came in, right or wrong. Their versions are those of Inputs.
 */
export const snapshotEntries = (version: number) => ({
  values: v.pipe(
    v.unknown(),
    v.transform((given) => migrateFormValues(given, version)),
    v.custom<FormValues>(areFormValues),
  ),
  imported: v.exactOptional(importedPolicies, {}),
  unconfirmed: v.pipe(
    v.exactOptional(v.array(v.picklist(fieldsOfVersion(version))), []),
    v.transform((names) => {
      const now = new Set(names.map((name) => fieldNow(name, version)));
      return inputFields.filter((field) => now.has(field));
    }),
  ),
});

/** A form as these members. */
export function toRecord({ values, imported, unconfirmed }: Snapshot): object {
  return {
    values,
    ...importedRecord(imported),
    ...(unconfirmed.length > 0 && { unconfirmed }),
  };
}

/** Imported policies as a member of a record, as packed as they can be; none where there are none. */
export function importedRecord(imported: ImportedPolicies = {}): object {
  const imports = Object.entries(imported).map(
    ([endpoint, policy]) => [endpoint, toKeep(policy)] as const,
  );
  return imports.length > 0 ? { imported: Object.fromEntries(imports) } : {};
}

function toKeep(policy: ImportedPolicy) {
  const { packed, use } = policy;
  return packed === undefined ? { ...policy, packed } : { state: 'packed', packed, use };
}
