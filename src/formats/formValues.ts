import {
  areGivenInputs,
  fieldsOfVersion,
  type GivenBucket,
  type GivenInputs,
  type InputField,
  inputFields,
  inputsVersion,
  isTypedListInput,
  migrateInputs,
  recordOf,
  type TypedListInput,
} from '../policy/index.ts';

const typedLists = inputFields.filter(isTypedListInput);

/** What the form's controls hold: text as it was typed, so that nothing typed is lost. */
export type FormValues = {
  -readonly [Name in InputField]: Name extends TypedListInput ? string : GivenInputs[Name];
} & {
  /** The resources' organizations are those of the principals, also when those change. */
  sameAsPrincipals: boolean;
};

/** Every control, in the form's order. */
export const formFields: readonly (keyof FormValues)[] = inputFields.flatMap((field) =>
  field === 'resources' ? (['sameAsPrincipals', field] as const) : [field],
);

/** What stands between entries in lists, JSON, tables, sentences (also Japanese ones) and chats. */
const separators = /[\s,;|"'`()[\]{}、，；。・“”‘’「」\u{200B}-\u{200D}\u{FEFF}]+/u;

/** Splits what was typed or pasted into entries; the dash of a bulleted list is none. */
export function splitEntries(text: string): readonly string[] {
  return text.split(separators).filter((entry) => !/^[-•*]?$/.test(entry));
}

export function toFormValues(given: GivenInputs): FormValues {
  const typed = recordOf(typedLists, (list) => given[list].join('\n'));
  return {
    ...given,
    ...typed,
    sameAsPrincipals: typed.principals !== '' && typed.principals === typed.resources,
  };
}

/** Whether nobody has filled in a row for a bucket. */
export const isBlankBucket = ({ name, prefix }: GivenBucket): boolean =>
  (name + prefix).trim() === '';

/** The values as `parseInputs` reads them, which alone decides whether they are well-formed. */
export function toGivenInputs({ sameAsPrincipals, ...values }: FormValues): GivenInputs {
  const entries = recordOf(typedLists, (list) => splitEntries(values[list]));
  return {
    ...values,
    ...entries,
    ...(sameAsPrincipals && { resources: entries.principals }),
    region: values.region.trim(),
    buckets: values.buckets
      .filter((bucket) => !isBlankBucket(bucket))
      .map(({ name, prefix, access }) => ({ name: name.trim(), prefix: prefix.trim(), access })),
  };
}

/** Whether a JSON value is what the form's controls can hold, right or wrong. */
export function areFormValues(value: unknown): value is FormValues {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  if (typeof given.get('sameAsPrincipals') !== 'boolean') return false;
  given.delete('sameAsPrincipals');
  for (const list of typedLists) {
    if (typeof given.get(list) !== 'string') return false;
    given.set(list, []);
  }
  return areGivenInputs(Object.fromEntries(given));
}

/** What the controls of a version held, as those of today hold it; what is none is left as it is. */
export function migrateFormValues(value: unknown, version: number): unknown {
  if (version === inputsVersion || typeof value !== 'object' || value === null) return value;
  const names = [...fieldsOfVersion(version), 'sameOrgIds'];
  const found = Object.keys(value);
  if (found.length !== names.length || !names.every((name) => found.includes(name)))
    return undefined;
  const { sameOrgIds: sameAsPrincipals, ...values } = Object.fromEntries(
    migrateInputs(value, version).given,
  );
  return { ...values, sameAsPrincipals };
}
