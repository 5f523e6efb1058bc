import type { DifferenceOwner } from './difference.ts';
import { mostNamedCallers } from './askedCallers.ts';
import type { Named } from './namedInPolicies.ts';
import { organizationGroups } from './organizations.ts';

/** Whose resources are asked for. */
export interface AskedOwner {
  readonly owner: DifferenceOwner;
  readonly orgId: string | undefined;
}

export const ofNoOrganization: AskedOwner = { owner: { kind: 'noOrganization' }, orgId: undefined };

/**
 * The owners that the policies tell apart: resources of no organization (AWS's own, say), of each
 * organization that a condition names, of one that none names. Only the first where no condition asks.
 */
export function askedOwners({ resourceOrgs }: Named, foreignOrg: string): readonly AskedOwner[] {
  if (resourceOrgs.length === 0) return [ofNoOrganization];
  return [
    ofNoOrganization,
    ...organizationGroups(resourceOrgs)
      .slice(0, mostNamedCallers)
      .map(({ orgIds, asked }) => ({
        owner: { kind: 'organizations' as const, orgIds },
        orgId: asked,
      })),
    { owner: { kind: 'otherOrganizations' }, orgId: foreignOrg },
  ];
}
