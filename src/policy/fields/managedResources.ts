import * as v from 'valibot';
import {
  componentsOfUnnamedBuckets,
  type ManagedResourceKind,
  managedResourceKinds,
} from '../catalog/managedResources.ts';
import { problem } from '../problem.ts';
import {
  type ListField,
  listField,
  type SwitchField,
  switchField,
  unknownChoice,
} from './field.ts';

export const managedResources: ListField<ManagedResourceKind> = listField('managedResources', {
  since: 1,
  standIn: ['components'],
  schema: v.picklist(managedResourceKinds),
  refuse: (given, path) => unknownChoice('managedResources', path, given, managedResourceKinds),
  shapes: () => ['imageBuilder'],
  advise: ({ managedResources: chosen }) => {
    const kinds = componentsOfUnnamedBuckets.filter((kind) => chosen.includes(kind));
    return kinds.length === 0
      ? []
      : [problem('contentBucketUnnamed', 'managedResources', 'managedResources', { kinds })];
  },
});

export const managedOnlyForOrg: SwitchField = switchField('managedOnlyForOrg', {
  since: 1,
  standIn: false,
  shapes: () => ['imageBuilder'],
  idle: ({ managedOnlyForOrg: chosen, principals }) =>
    chosen && principals.length === 0
      ? [problem('noEffectWithoutPrincipals', 'managedOnlyForOrg', 'managedOnlyForOrg', {})]
      : [],
});

export const awsServices: SwitchField = switchField('awsServices', {
  since: 1,
  standIn: false,
  shapes: () => ['imageBuilder'],
});
