import type { FormValues } from './formValues.ts';
import { endpointIds } from '../../policy/index.ts';
import type { ImportedPolicies, ImportedPolicy } from './importedPolicy.ts';

/**
 * Everything that a person has entered, as it was entered: what undo goes back to and what a draft
 * keeps. Whatever the form cannot derive again belongs in here.
 */
export interface Snapshot {
  readonly values: Readonly<FormValues>;
  readonly imported: ImportedPolicies;
}

/** What of a snapshot is told apart: one field of the form, or the imported policies. */
export type SnapshotPart = keyof FormValues | 'imported';

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
  imported: true,
};

/** The parts in which two snapshots differ, in the form's order; empty when they are the same. */
export function changedParts(one: Snapshot, other: Snapshot): readonly SnapshotPart[] {
  return Object.keys(parts)
    .filter((name): name is SnapshotPart => Object.hasOwn(parts, name))
    .filter((part) =>
      part === 'imported'
        ? !sameImports(one.imported, other.imported)
        : !sameValue(one.values[part], other.values[part]),
    );
}

/** That a packed policy has been read is no change. */
const sameImports = (one: ImportedPolicies, other: ImportedPolicies): boolean =>
  endpointIds.every((endpoint) => samePolicy(one[endpoint], other[endpoint]));

function samePolicy(one: ImportedPolicy | undefined, other: ImportedPolicy | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || one.use !== other.use) return false;
  return one.packed === undefined
    ? documentOf(one) === documentOf(other)
    : one.packed === other.packed;
}

const documentOf = (imported: ImportedPolicy) =>
  imported.state === 'read' ? imported.document : undefined;

type Value = FormValues[keyof FormValues];

const sameValue = (one: Value, other: Value): boolean =>
  one === other ||
  (typeof one === 'object' &&
    typeof other === 'object' &&
    one.length === other.length &&
    one.every((entry, index) => entry === other[index]));
