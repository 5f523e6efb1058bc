import { includesWildcard, isWildcard, matchesWildcard } from '../statement/wildcard.ts';
import { overlaps } from '../statement/overlaps.ts';
import { accountOfPrincipal } from '../statement/readStatement.ts';
import { concrete } from '../concrete.ts';
import { groupBy } from '../groupBy.ts';
import type { RequestIdentity, RequestPrincipal } from '../access/policyRequest.ts';
import { readArn } from '../statement/arn.ts';
import type {
  CallerMembership,
  DifferenceCaller,
  DifferenceOwner,
  DifferenceTarget,
} from './difference.ts';
import type { Named } from './namedInPolicies.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import type { Inputs } from '../inputs.ts';
import { imageBuilderTargets } from '../endpoints/imageBuilder/targets.ts';
import { s3Targets } from '../endpoints/s3/targets.ts';

/** Organizations that no test tells apart, and the ID to ask with. */
interface OrganizationGroup {
  readonly orgIds: readonly string[];
  readonly asked: string;
}

/** The organizations that tests name, those together that the same tests name. */
function organizationGroups(tests: readonly (readonly string[])[]): readonly OrganizationGroup[] {
  const ids = [...new Set(tests.flat())].toSorted();
  const namedBy = (id: string) =>
    tests
      .map((values) => (values.some((value) => matchesWildcard(concrete(id), value)) ? '1' : '0'))
      .join('');
  return groupBy(ids, namedBy).map((orgIds) => ({ orgIds, asked: concrete(orgIds[0]) }));
}

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
        ...askedAs(given, principal, named),
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

/**
 * The named principals that belong to one of the callers and are not among them: what is said of an
 * organization is not said of a role in it that a policy names by itself.
 */
export function namedWithin(
  callers: readonly DifferenceCaller[],
  others: readonly DifferenceCaller[],
): readonly DifferenceCaller[] {
  const within = others.filter((other) => callers.some((caller) => isWithin(other, caller)));
  const whole = withoutMembership(within, callers);
  return whole.filter((each) => !whole.some((wide) => wide !== each && includes(wide, each)));
}

function isWithin(narrow: DifferenceCaller, wide: DifferenceCaller): boolean {
  if (narrow.kind !== 'principal') return false;
  switch (wide.kind) {
    case 'anonymous':
    case 'awsService':
      return false;
    case 'principal':
      return isSame(narrow.of, wide.of) && isNarrower(whoIs(narrow.given), whoIs(wide.given));
    case 'organizations':
    case 'otherOrganizations':
    case 'identities':
    case 'anyOrganization':
    case 'noOrganization':
      return narrow.of === undefined ? wide.kind === 'identities' : isSame(narrow.of, wide);
  }
}

/** Whether all of one named principal is of another; what they only have in common is no ground to leave one out. */
const includes = (wide: DifferenceCaller, narrow: DifferenceCaller): boolean =>
  wide.kind === 'principal' &&
  narrow.kind === 'principal' &&
  isSame(wide.of, narrow.of) &&
  includesWildcard(whoIs(wide.given), whoIs(narrow.given));

const isSame = (one: CallerMembership | undefined, other: CallerMembership | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

/** As a pattern of ARNs: an account is everyone in it. */
function whoIs(given: string): string {
  const account = accountOfPrincipal(given);
  return account === undefined ? given : `arn:*:iam::${account}:*`;
}

const isNarrower = (narrow: string, wide: string) =>
  !includesWildcard(narrow, wide) && overlaps(narrow, wide);

/** A pattern for any account leaves open which one it is, for conditions to tell. */
function askedAs(
  given: string,
  principal: RequestIdentity,
  named: readonly string[],
): Pick<AskedCaller, 'principal' | 'pattern'> {
  const account = readArn(given)?.account ?? '';
  return isWildcard(account)
    ? { principal, pattern: given }
    : { principal: { ...principal, arn: principalArn(given, named) } };
}

/** Somebody whom no narrower text names, if there is anybody. */
function principalArn(given: string, named: readonly string[]): string {
  const account = accountOfPrincipal(given);
  const arns =
    account === undefined
      ? [given, given.replaceAll('*', 'q')]
      : ['role/any', 'role/q', 'user/any'].map((name) => `arn:aws:iam::${account}:${name}`);
  const [first = given, ...more] = arns.map(concrete);
  const narrower = named.map(whoIs).filter((other) => isNarrower(other, whoIs(given)));
  return (
    [first, ...more].find((arn) => !narrower.some((other) => matchesWildcard(arn, other))) ?? first
  );
}

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

/** An action and the resource that it is asked of. */
export interface AskedAction {
  readonly action: string;
  readonly resource: string;
}

/** Something to ask for, and each action that can be asked of it. */
export interface AskedTarget {
  readonly target: DifferenceTarget;
  readonly actions: readonly AskedAction[];
  /** AWS's own resources are in no organization. */
  readonly ownedByAws: boolean;
  /** Whether a request for a resource belongs here; the longest pattern wins. */
  readonly pattern: string;
}

/** Resources that the policies name beyond these are not asked for one by one. */
export const mostTargets = 60;

const targetsOf: Readonly<
  Record<EndpointId, (named: Named, inputs: Inputs) => readonly AskedTarget[]>
> = { imageBuilder: imageBuilderTargets, s3: s3Targets };

/** Everything to ask for at an endpoint: what the policies name, and what they do not. */
export function askedTargets(
  endpoint: EndpointId,
  named: Named,
  inputs: Inputs,
): readonly AskedTarget[] {
  return targetsOf[endpoint](named, inputs);
}
