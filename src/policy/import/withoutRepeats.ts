import type { PolicyOwner } from './describeOwner.ts';
import type { PolicyCandidate } from './interpretSource.ts';
import { sameJson } from './sameJson.ts';

/**
 * One of each policy that a text says twice of the same endpoint, as a plan does (what is planned, what
 * changes) or a record (what was asked, what was answered), with all that it says about the endpoint. What
 * stands there under no name, too, is the same where an endpoint has it: a local that its policy comes from.
 */
export function withoutRepeats(candidates: readonly PolicyCandidate[]): readonly PolicyCandidate[] {
  const distinct: PolicyCandidate[] = [];
  for (const candidate of candidates) {
    const at = distinct.findIndex((one) => repeats(one, candidate));
    const first = distinct[at];
    if (first)
      distinct[at] = { ...candidate, ...first, owner: { ...candidate.owner, ...first.owner } };
    else distinct.push(candidate);
  }
  return distinct;
}

const repeats = (one: PolicyCandidate, other: PolicyCandidate) =>
  (isNamed(one.owner) === isNamed(other.owner)
    ? sameOwner(one.owner, other.owner)
    : isNamed(one.owner)) && sameJson(one.document, other.document);

const labels = ['endpointId', 'logicalId', 'serviceName', 'vpcId', 'name'] as const;

const isNamed = (owner: PolicyOwner) => labels.some((label) => owner[label] !== undefined);

/** By its ID, its address, or its service in its VPC, where nothing says otherwise. */
function sameOwner(one: PolicyOwner, other: PolicyOwner): boolean {
  const same = labels.filter((label) => one[label] !== undefined && one[label] === other[label]);
  const differ = labels.some(
    (label) => one[label] !== undefined && other[label] !== undefined && !same.includes(label),
  );
  return !differ && (same.includes('endpointId') || same.includes('logicalId') || same.length > 1);
}
