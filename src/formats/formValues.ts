import { areGivenInputs, type GivenInputs, type InputField, inputFields } from '../policy/index.ts';

/** The lists that are typed or pasted as text, one entry a line. */
const typedLists = ['principalOrgIds', 'resourceOrgIds'] as const;

type TypedList = (typeof typedLists)[number];

/** What the form's controls hold: text as it was typed, so that nothing typed is lost. */
export type FormValues = {
  -readonly [Name in InputField]: Name extends TypedList ? string : GivenInputs[Name];
} & {
  /** The resources' organizations are those of the principals, also when those change. */
  sameOrgIds: boolean;
};

/** Every control, in the form's order. */
export const formFields: readonly (keyof FormValues)[] = inputFields.flatMap((field) =>
  field === 'resourceOrgIds' ? (['sameOrgIds', field] as const) : [field],
);

/** What stands between entries in lists, JSON, tables, sentences (also Japanese ones) and chats. */
const separators = /[\s,;|"'`()[\]{}、，；。・“”‘’「」\u{200B}-\u{200D}\u{FEFF}]+/u;

/** Splits what was typed or pasted into entries; the dash of a bulleted list is none. */
export function splitEntries(text: string): readonly string[] {
  return text.split(separators).filter((entry) => !/^[-•*]?$/.test(entry));
}

export function toFormValues(given: GivenInputs): FormValues {
  const principalOrgIds = given.principalOrgIds.join('\n');
  const resourceOrgIds = given.resourceOrgIds.join('\n');
  return {
    ...given,
    principalOrgIds,
    resourceOrgIds,
    sameOrgIds: principalOrgIds !== '' && principalOrgIds === resourceOrgIds,
  };
}

/** The values as `parseInputs` reads them, which alone decides whether they are well-formed. */
export function toGivenInputs({ sameOrgIds, ...values }: FormValues): GivenInputs {
  const principalOrgIds = splitEntries(values.principalOrgIds);
  return {
    ...values,
    region: values.region.trim(),
    principalOrgIds,
    resourceOrgIds: sameOrgIds ? principalOrgIds : splitEntries(values.resourceOrgIds),
    logBucket: values.logBucket.trim(),
  };
}

/** Whether a JSON value is what the form's controls can hold, right or wrong. */
export function areFormValues(value: unknown): value is FormValues {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  if (typeof given.get('sameOrgIds') !== 'boolean') return false;
  given.delete('sameOrgIds');
  for (const list of typedLists) {
    if (typeof given.get(list) !== 'string') return false;
    given.set(list, []);
  }
  return areGivenInputs(Object.fromEntries(given));
}
