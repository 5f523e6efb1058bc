import type { RequestPrincipal } from '../access/policyRequest.ts';
import { concrete } from '../concrete.ts';
import type { DifferenceCaller } from './difference.ts';
import type { Named } from './namedInPolicies.ts';
import { type OrganizationGroup, organizationGroups } from './organizations.ts';

/** Somebody to ask for. */
export interface AskedCaller {
  readonly caller: DifferenceCaller;
  readonly principal: RequestPrincipal;
}

/** More named principals, or groups of organizations, than these are not asked for. */
export const mostNamedCallers = 8;

/**
 * Who is asked for: anonymous callers, AWS services, each organization that a condition names, one that
 * none names, none at all where a condition may tell, and each named principal, as a member of the first
 * organization.
 */
export function askedCallers(
  { principalOrgs, principals, tellsMembers }: Named,
  foreignOrg: string,
): readonly AskedCaller[] {
  const groups = organizationGroups(principalOrgs).slice(0, mostNamedCallers);
  const orgId = groups[0]?.asked ?? foreignOrg;
  const unnamed = tellsMembers ? 'anyOrganization' : 'identities';
  const kind = groups.length > 0 ? 'otherOrganizations' : unnamed;
  return [
    { caller: { kind: 'anonymous' }, principal: 'anonymous' },
    { caller: { kind: 'awsService' }, principal: 'awsService' },
    ...groups.map(askedMember),
    { caller: { kind }, principal: { orgId: foreignOrg } },
    ...(tellsMembers ? [{ caller: { kind: 'noOrganization' }, principal: {} } as const] : []),
    ...principals.slice(0, mostNamedCallers).map((given) => ({
      caller: { kind: 'principal' as const, given },
      principal: { arn: principalArn(given), orgId },
    })),
  ];
}

const askedMember = ({ orgIds, asked }: OrganizationGroup): AskedCaller => ({
  caller: { kind: 'organizations', orgIds },
  principal: { orgId: asked },
});

/** An account stands for everyone in it (IAM user guide, Principal element). */
function principalArn(given: string): string {
  if (/^\d{12}$/.test(given)) return `arn:aws:iam::${given}:role/any`;
  return concrete(given.replace(/:root$/, ':role/any'));
}
