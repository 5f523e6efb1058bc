import type { KeySubject } from '../catalog/conditionKeys.ts';
import { readArn, writeArn } from '../check/arn.ts';
import { cataloguedKeys, findConditionKey, isCarried } from './keyPresence.ts';
import type { KnownValues } from './knownValues.ts';
import type { Mention } from './mentions.ts';
import { isNamed, type NamedValue, namedValues, type Values } from './namedValues.ts';
import type { PolicyRequest } from './policyRequest.ts';
import { unnamedValues } from './unnamedValues.ts';

/** A subject whose value is not known, and what the documents name of it. */
export interface Choice {
  readonly subject: KeySubject;
  readonly named: readonly NamedValue[];
  /** Which of the named values was chosen; -1 for one that is not among them. */
  readonly chosen: number;
}

/**
 * A request with nothing left open: the context holds every key that it carries, and where the account in
 * the ARN of its resource only stands for the owner's, it is the owner's.
 */
export interface ClosedRequest {
  readonly principal: PolicyRequest['principal'];
  /** The ARN that an identity asks with. */
  readonly arn: string | undefined;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | string[]>>;
  /** What was chosen of what is not known. */
  readonly choices: readonly Choice[];
}

export type Picks = ReadonlyMap<KeySubject, number>;

/** What hangs together comes after what it hangs on. */
const order: readonly KeySubject[] = [
  'vpc',
  'vpcEndpoint',
  'vpcAddress',
  'region',
  'userAgent',
  'callerOrg',
  'callerPath',
  'callerAccount',
  'callerArn',
  'callerId',
  'endpointAccount',
  'endpointOrg',
  'endpointPath',
  'vpcArn',
  'ownerOrg',
  'ownerPath',
  'ownerAccount',
];

/** The request with each unknown subject at the picked value, or at the first that the documents are made for. */
export function closedRequest(
  request: PolicyRequest,
  known: KnownValues,
  mentions: readonly Mention[],
  picks: Picks,
): ClosedRequest {
  const { values, choices } = closedValues(request, known, mentions, picks);
  const { principal, action, context } = request;
  const arn = typeof principal === 'string' ? undefined : (principal.arn ?? values.callerArn);
  return {
    principal,
    arn,
    action,
    resource: resourceOf(request, values),
    context: { ...carried(known, values, context), ...given(context) },
    choices,
  };
}

function closedValues(
  request: PolicyRequest,
  known: KnownValues,
  mentions: readonly Mention[],
  picks: Picks,
): { readonly values: Values; readonly choices: readonly Choice[] } {
  const asked = new Set(
    cataloguedKeys.filter((key) => isCarried(key, known)).map(({ tells }) => tells),
  );
  const values: Partial<Record<KeySubject, string>> = { ...known.values };
  const choices: Choice[] = [];
  for (const subject of order) {
    if (values[subject] !== undefined || !asked.has(subject)) continue;
    const about = mentions.filter((mention) => mention.subject === subject);
    const named = known.strange.has(subject)
      ? []
      : namedValues(subject, about, values, known.values);
    const chosen = picks.get(subject) ?? named.findIndex(({ included }) => included);
    if (named.length > 0) choices.push({ subject, named, chosen });
    const value =
      named[chosen]?.sample ??
      unnamedValues(subject, { request, known, values }).find(
        (value) => !isNamed(value, about, values),
      );
    if (value !== undefined) values[subject] = value;
  }
  return { values, choices };
}

/** The account of the ARN only stands for the owner's where the request says whose it is. */
function resourceOf({ owner, resource }: PolicyRequest, { ownerAccount }: Values): string {
  const arn = owner === undefined || owner === 'aws' ? undefined : readArn(resource);
  if (!arn || !/^\d{12}$/.test(arn.account) || ownerAccount === undefined) return resource;
  return writeArn({ ...arn, account: ownerAccount });
}

type Context = ClosedRequest['context'];

function carried(known: KnownValues, values: Values, context: PolicyRequest['context']): Context {
  const isGiven = new Set(Object.keys(context ?? {}).map((name) => name.toLowerCase()));
  const entries = cataloguedKeys.flatMap((key) => {
    const value = key.tells === undefined ? undefined : values[key.tells];
    if (value === undefined || isGiven.has(key.name.toLowerCase())) return [];
    return isCarried(key, known) ? [[key.name, key.several ? [value] : value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** A list of one is a list only for a key that holds lists. */
function given(context: PolicyRequest['context'] = {}): Context {
  const entries = Object.entries(context).map(([name, value]) => {
    const list = [value].flat();
    const [only] = list;
    const isList = findConditionKey(name)?.several === true || list.length !== 1;
    return [name, isList || only === undefined ? list : only] as const;
  });
  return Object.fromEntries(entries);
}
