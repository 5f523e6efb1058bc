import type { ConditionBlock, OneOrMany } from '../document.ts';
import type { Inputs } from '../inputs.ts';
import { partiesOfKind, type PartyKind, partyKinds } from '../party.ts';

type Whose = 'principals' | 'resources';

/** How a condition names parties of a kind. */
export const partyKeys = {
  organization: {
    operator: 'StringEquals',
    principals: 'aws:PrincipalOrgID',
    resources: 'aws:ResourceOrgID',
  },
  organizationalUnit: {
    operator: 'ForAnyValue:StringLike',
    principals: 'aws:PrincipalOrgPaths',
    resources: 'aws:ResourceOrgPaths',
  },
  account: {
    operator: 'StringEquals',
    principals: 'aws:PrincipalAccount',
    resources: 'aws:ResourceAccount',
  },
} as const satisfies Record<PartyKind, Record<Whose | 'operator', string>>;

const sidWords = {
  organization: 'Orgs',
  organizationalUnit: 'OrgUnits',
  account: 'Accounts',
} as const satisfies Record<PartyKind, string>;

/** One statement's worth of who calls, or of whose a resource is; no kind where nobody is named. */
interface Named {
  readonly kind: PartyKind | undefined;
  readonly Condition: ConditionBlock | undefined;
}

/** What a statement asks, and what its Sid says of that. */
export interface Asked {
  readonly Sid: string;
  readonly Condition: ConditionBlock | undefined;
}

const oneOrMany = (values: readonly string[]): OneOrMany => {
  const [first, ...rest] = values;
  return first !== undefined && rest.length === 0 ? first : values;
};

/**
 * A condition for each kind of party that is named, in the kinds' order; a single one without a test for
 * an empty list. Keys within a condition are ANDed, so the kinds never share one. Plain operators:
 * `IfExists` would admit callers that lack the key, such as anonymous ones.
 */
function namedBy(whose: Whose, entries: readonly string[]): readonly Named[] {
  if (entries.length === 0) return [{ kind: undefined, Condition: undefined }];
  return partyKinds.flatMap((kind) => {
    const named = partiesOfKind(kind, entries);
    if (named.length === 0) return [];
    const { operator, [whose]: key } = partyKeys[kind];
    return [{ kind, Condition: { [operator]: { [key]: oneOrMany(named) } } }];
  });
}

/** Both conditions in one: who, and whose. */
function together(
  who: ConditionBlock | undefined,
  whose: ConditionBlock | undefined,
): ConditionBlock | undefined {
  if (!who || !whose) return who ?? whose;
  const operators = [...new Set([...Object.keys(who), ...Object.keys(whose)])];
  return Object.fromEntries(
    operators.map((operator) => [operator, { ...who[operator], ...whose[operator] }]),
  );
}

/** The Sid of the statement that asks who calls and whose the resource is. */
export const whoAndWhoseSid = (
  who: PartyKind = 'organization',
  whose: PartyKind = 'organization',
): string => `AllowRequestsBy${sidWords[who]}IdentitiesTo${sidWords[whose]}Resources`;

/** The Sid of a statement that asks who calls; that of organizations, and of nobody, says no more. */
export const whoSid = (Sid: string, who: PartyKind | undefined): string =>
  who === undefined || who === 'organization' ? Sid : `${Sid}For${sidWords[who]}`;

/**
 * Who calls and whose the resource is, once for each pair of kinds; nothing where neither is named.
 * Takes well-formed entries; a list that is empty asks nothing.
 */
export function askWhoAndWhose({ principals, resources }: Pick<Inputs, Whose>): readonly Asked[] {
  if (principals.length + resources.length === 0) return [];
  return namedBy('principals', principals).flatMap((who) =>
    namedBy('resources', resources).map((whose) => ({
      Sid: whoAndWhoseSid(who.kind, whose.kind),
      Condition: together(who.Condition, whose.Condition),
    })),
  );
}

/**
 * Who calls alone, where the resource is AWS's own or a bucket that is named: once for each kind, and
 * once without a condition where nobody is named.
 */
export function askWho(Sid: string, { principals }: Pick<Inputs, 'principals'>): readonly Asked[] {
  return namedBy('principals', principals).map(({ kind, Condition }) => ({
    Sid: whoSid(Sid, kind),
    Condition,
  }));
}
