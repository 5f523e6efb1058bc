import type { DifferenceOwner } from './difference.ts';
import { mostNamedCallers } from './askedCallers.ts';
import type { Named } from './namedInPolicies.ts';
import { organizationGroups } from './organizations.ts';

/** Whose resources are asked for. */
export interface AskedOwner {
  readonly owner: DifferenceOwner;
  /** Of the caller's own organization, what stands in where the caller has none. */
  readonly orgId: string | undefined;
}

export const ofNoOrganization: AskedOwner = { owner: { kind: 'noOrganization' }, orgId: undefined };

/**
 * The owners that the policies tell apart: resources of no organization (AWS's own, say), of each
 * organization that a condition names, of the caller's own where one asks for it, of one that is neither.
 * Only the first where no condition asks.
 */
export function askedOwners(
  { resourceOrgs, tellsOwnOrganization }: Named,
  foreignOrg: string,
): readonly AskedOwner[] {
  if (resourceOrgs.length === 0 && !tellsOwnOrganization) return [ofNoOrganization];
  return [
    ofNoOrganization,
    ...(tellsOwnOrganization
      ? [{ owner: { kind: 'callersOrganization' }, orgId: foreignOrg } as const]
      : []),
    ...organizationGroups(resourceOrgs)
      .slice(0, mostNamedCallers)
      .map(({ orgIds, asked }) => ({
        owner: { kind: 'organizations' as const, orgIds },
        orgId: asked,
      })),
    { owner: { kind: 'otherOrganizations' }, orgId: foreignOrg },
  ];
}
