import type { FormValues } from './formValues.ts';

/**
 * Everything that a person has entered, as it was entered: what undo goes back to and what a draft
 * keeps. Whatever the form cannot derive again belongs in here.
 */
export interface Snapshot {
  readonly values: Readonly<FormValues>;
}

/** What of a snapshot is told apart: one field of the form. */
export type SnapshotPart = keyof FormValues;

/** Exhaustive, so that a part that is forgotten does not compile. */
const parts: Readonly<Record<SnapshotPart, true>> = {
  region: true,
  environment: true,
  principalOrgIds: true,
  sameOrgIds: true,
  resourceOrgIds: true,
  deniedActions: true,
  managedResources: true,
  managedOnlyForOrg: true,
  awsServices: true,
  ssmAgent: true,
  downloads: true,
  logBucket: true,
  orgBuckets: true,
};

/** The parts in which two snapshots differ, in the form's order; empty when they are the same. */
export function changedParts(one: Snapshot, other: Snapshot): readonly SnapshotPart[] {
  return Object.keys(parts)
    .filter((name): name is SnapshotPart => Object.hasOwn(parts, name))
    .filter((part) => !sameValue(one.values[part], other.values[part]));
}

type Value = FormValues[SnapshotPart];

const sameValue = (one: Value, other: Value): boolean =>
  one === other ||
  (typeof one === 'object' &&
    typeof other === 'object' &&
    one.length === other.length &&
    one.every((entry, index) => entry === other[index]));
