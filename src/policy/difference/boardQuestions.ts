import { boardRequests } from '../access/boardRequests.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import { matchesWildcard } from '../statement/wildcard.ts';
import { type AskedCaller, type AskedOwner, type AskedTarget, ofNoOrganization } from './asked.ts';
import type { ComparedSpace } from './comparedSpace.ts';
import type { DifferenceCaller, DifferenceOwner } from './difference.ts';
import { type Question, requestFor } from './questions.ts';

/** The board's requests for the endpoint, each under the caller, the owner and the target it belongs to. */
export function boardQuestions(space: ComparedSpace): readonly Question[] {
  return boardRequests(space.inputs)
    .filter(({ endpoint }) => endpoint === space.endpoint)
    .flatMap(({ request }) => {
      const caller = callerOf(space, request);
      const target = targetOf(space, request);
      if (!caller || !target) return [];
      const standsFor = [{ target, actions: [request.action] }];
      const owner = target.ownedByAws ? ofNoOrganization : ownerOf(space, request);
      const { action, resource } = request;
      // As the caller and the owner that it stands for, who are nobody that a policy names by chance.
      return space.contexts.map((context) => ({
        request: requestFor(space, { target, action, resource }, caller, owner, context),
        caller,
        owner,
        context,
        standsFor,
      }));
    });
}

const ofUnnamed: ReadonlySet<DifferenceCaller['kind']> = new Set([
  'otherOrganizations',
  'anyOrganization',
  'identities',
]);

function callerOf(
  { callers }: ComparedSpace,
  { principal }: PolicyRequest,
): AskedCaller | undefined {
  if (typeof principal === 'string') return callers.find(({ caller }) => caller.kind === principal);
  const isInNone = principal.orgId === undefined && principal.whose !== 'own';
  return (
    callers.find(({ caller }) => isMember(caller, principal.orgId)) ??
    callers.find(({ caller }) => isInNone && caller.kind === 'noOrganization') ??
    callers.find(({ caller }) => ofUnnamed.has(caller.kind))
  );
}

function ownerOf(
  { owners }: ComparedSpace,
  { principal, resourceOrgId }: PolicyRequest,
): AskedOwner {
  if (resourceOrgId === undefined) return ofNoOrganization;
  const isCallers = typeof principal === 'object' && principal.orgId === resourceOrgId;
  return (
    owners.find(({ owner }) => isCallers && owner.kind === 'callersOrganization') ??
    owners.find(({ owner }) => isMember(owner, resourceOrgId)) ??
    owners.at(-1) ??
    ofNoOrganization
  );
}

function isMember(group: DifferenceCaller | DifferenceOwner, orgId: string | undefined): boolean {
  return (
    group.kind === 'organizations' &&
    orgId !== undefined &&
    group.orgIds.some((pattern) => matchesWildcard(orgId, pattern))
  );
}

/** The target whose pattern says most about the resource. */
function targetOf(
  { targets }: ComparedSpace,
  { resource }: PolicyRequest,
): AskedTarget | undefined {
  return targets
    .filter(({ pattern }) => matchesWildcard(resource, pattern))
    .toSorted((one, other) => other.pattern.length - one.pattern.length)[0];
}
