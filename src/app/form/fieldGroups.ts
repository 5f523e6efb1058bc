import type { InputField } from '../../policy/index.ts';

/** The groups of fields that can be closed where there is room for one pane, with what stands in each. */
export const fieldGroups = {
  who: ['principals', 'resources', 'managedResources'],
  denied: ['deniedActions'],
  downloads: ['ssmAgent', 'downloads', 'buckets'],
} as const satisfies Readonly<Record<string, readonly InputField[]>>;

export type FieldGroup = keyof typeof fieldGroups;

/** Whether one of the fields stands in the group. */
export const holdsField = (group: FieldGroup, fields: readonly InputField[]): boolean =>
  fieldGroups[group].some((field) => fields.includes(field));
