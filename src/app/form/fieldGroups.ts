import type { InputField } from '../../policy/index.ts';

/** The fields that a group of the form lays out; every other one is an advanced one. */
export const fieldGroups = {
  where: ['region', 'environment'],
  who: ['principals', 'resources', 'managedResources'],
  denied: ['deniedActions'],
  downloads: ['ssmAgent', 'downloads', 'buckets'],
} as const satisfies Readonly<Record<string, readonly InputField[]>>;

/** A group that can be closed where there is room for one pane. */
export type FieldGroup = Exclude<keyof typeof fieldGroups, 'where'>;

/** Whether one of the fields stands in the group. */
export const holdsField = (group: FieldGroup, fields: readonly InputField[]): boolean =>
  fieldGroups[group].some((field) => fields.includes(field));
