import type { InputField } from '../../../policy/index.ts';
import type { FieldGroup } from '../../form/workbench.ts';

/** The fields that a group of the form lays out; every other one is an advanced one. */
export const fieldGroups = {
  where: ['region', 'environment'],
  who: ['principals', 'resources', 'managedResources'],
  denied: ['deniedActions'],
  downloads: ['ssmAgent', 'downloads', 'buckets'],
} as const satisfies Readonly<Record<FieldGroup | 'where', readonly InputField[]>>;
