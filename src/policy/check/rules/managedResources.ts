import {
  type ManagedResourceKind,
  managedResourceKinds,
  managedResources,
} from '../../catalog/managedResources.ts';
import { type Finding, finding } from '../finding.ts';
import type { PolicyView } from '../policyView.ts';

/** What nearly every build starts from: AWS's components and its base images. */
const neededKinds: readonly ManagedResourceKind[] = ['components', 'images'];

/**
 * What AWS owns where the inputs name whose resources may be used: it belongs to no organization, so a
 * statement of its own must allow it.
 */
export function checkManagedResources({
  endpoint,
  inputs,
  builtFromInputs,
  statements,
}: PolicyView): readonly Finding[] {
  if (endpoint !== 'imageBuilder' || !inputs || !builtFromInputs) return [];
  const test = statements
    .flatMap(({ tests }) => tests)
    .find(({ key }) => key === 'aws:ResourceOrgID');
  const kinds = neededKinds.filter((kind) => !inputs.managedResources.includes(kind));
  if (!test || kinds.length === 0) return [];
  const actions = kinds.flatMap((kind) => managedResources[kind].actions);
  const chosen = managedResourceKinds.filter(
    (kind) => kinds.includes(kind) || inputs.managedResources.includes(kind),
  );
  const patch = { managedResources: chosen };
  return [
    finding('managedResourcesClosed', test.path, { kinds, actions }, { kind: 'inputs', patch }),
  ];
}
