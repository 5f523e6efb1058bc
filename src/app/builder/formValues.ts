import type { GivenInputs } from '../../policy/index.ts';

/** What the form's controls hold: text as it was typed, so that nothing typed is lost. */
export interface FormValues {
  region: string;
  environment: string;
  principalOrgIds: string;
  /** The resources' organizations are those of the principals, also when those change. */
  sameOrgIds: boolean;
  resourceOrgIds: string;
  deniedActions: readonly string[];
  managedResources: readonly string[];
  managedOnlyForOrg: boolean;
  awsServices: boolean;
  ssmAgent: boolean;
  downloads: readonly string[];
  logBucket: string;
  orgBuckets: boolean;
}

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
