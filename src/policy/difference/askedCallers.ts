import type { RequestIdentity, RequestPrincipal } from '../access/policyRequest.ts';
import { concrete } from '../concrete.ts';
import { groupBy } from '../groupBy.ts';
import { readArn } from '../statement/arn.ts';
import { isWildcard } from '../statement/wildcard.ts';
import type { CallerMembership, DifferenceCaller } from './difference.ts';
import type { Named } from './namedInPolicies.ts';
import { type OrganizationGroup, organizationGroups } from './organizations.ts';

/** Somebody to ask for. */
export interface AskedCaller {
  readonly caller: DifferenceCaller;
  readonly principal: RequestPrincipal;
  /** The pattern of a policy that its ARN meets. */
  readonly pattern?: string;
}

/** More named principals, or groups of organizations, than these are not asked for. */
export const mostNamedCallers = 8;

/** Who is a member of what, and the identity that it is asked with. */
interface AskedMember {
  readonly caller: CallerMembership;
  readonly principal: RequestIdentity;
}

/**
 * Who is asked for: anonymous callers, AWS services, each organization that a condition names, one that
 * none names, none at all where a condition may tell, and each named principal, as a member of each of
 * these: of which one it is, its ARN does not say.
 */
export function askedCallers(
  { principalOrgs, principals, tellsMembers }: Named,
  foreignOrg: string,
): readonly AskedCaller[] {
  const groups = organizationGroups(principalOrgs).slice(0, mostNamedCallers);
  const unnamed = tellsMembers ? 'anyOrganization' : 'identities';
  const kind = groups.length > 0 ? 'otherOrganizations' : unnamed;
  const members: readonly AskedMember[] = [
    ...groups.map(askedMember),
    { caller: { kind }, principal: { orgId: foreignOrg } },
    ...(tellsMembers ? [{ caller: { kind: 'noOrganization' }, principal: {} } as const] : []),
  ];
  const named = principals.slice(0, mostNamedCallers);
  const isTold = members.length > 1;
  return [
    { caller: { kind: 'anonymous' }, principal: 'anonymous' },
    { caller: { kind: 'awsService' }, principal: 'awsService' },
    ...members,
    ...named.flatMap((given) =>
      members.map(({ caller, principal }) => ({
        caller: { kind: 'principal', given, ...(isTold && { of: caller }) } as const,
        ...askedAs(given, principal),
      })),
    ),
  ];
}

const askedMember = ({ orgIds, asked }: OrganizationGroup): AskedMember => ({
  caller: { kind: 'organizations', orgIds },
  principal: { orgId: asked },
});

/** What is said of a principal whichever organization it is of is said of it alone. */
export function withoutMembership(
  callers: readonly DifferenceCaller[],
  others: readonly DifferenceCaller[],
): readonly DifferenceCaller[] {
  const split = new Set(others.map((caller) => caller.kind === 'principal' && caller.given));
  const whole = callers.map((caller) =>
    caller.kind === 'principal' && !split.has(caller.given)
      ? ({ kind: 'principal', given: caller.given } as const)
      : caller,
  );
  return groupBy(whole, (caller) => JSON.stringify(caller)).map(([caller]) => caller);
}

/** A pattern for any account leaves open which one it is, for conditions to tell. */
function askedAs(
  given: string,
  principal: RequestIdentity,
): Pick<AskedCaller, 'principal' | 'pattern'> {
  const account = readArn(given)?.account ?? '';
  return isWildcard(account)
    ? { principal, pattern: given }
    : { principal: { ...principal, arn: principalArn(given) } };
}

/** An account stands for everyone in it (IAM user guide, Principal element). */
function principalArn(given: string): string {
  if (/^\d{12}$/.test(given)) return `arn:aws:iam::${given}:role/any`;
  return concrete(given.replace(/:root$/, ':role/any'));
}
