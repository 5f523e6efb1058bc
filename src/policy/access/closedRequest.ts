import type { KeySubject } from '../catalog/conditionKeys.ts';
import { accountOfArn, readArn, writeArn } from '../statement/arn.ts';
import { type CataloguedKey, cataloguedKeys, findConditionKey, isCarried } from './keyPresence.ts';
import type { KnownValues } from './knownValues.ts';
import {
  isNamed,
  type NamedValue,
  namedValues,
  namesOf,
  type SubjectMentions,
  type Values,
} from './namedValues.ts';
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

/** What is known of a request, and what documents say of the rest. */
export interface OpenRequest {
  readonly request: PolicyRequest;
  readonly known: KnownValues;
  /** The keys that it carries, as far as they are asked about. */
  readonly keys: readonly CataloguedKey[];
  readonly mentions: ReadonlyMap<KeySubject, SubjectMentions>;
}

export function openRequest(
  request: PolicyRequest,
  known: KnownValues,
  mentions: OpenRequest['mentions'],
  subjects?: ReadonlySet<KeySubject>,
): OpenRequest {
  const keys = cataloguedKeys.filter(
    (key) =>
      (!subjects || (key.tells !== undefined && subjects.has(key.tells))) && isCarried(key, known),
  );
  return { request, known, mentions, keys };
}

/** What the value of a subject hangs on where no document names one. */
const hangsOn: Readonly<Partial<Record<KeySubject, readonly KeySubject[]>>> = {
  callerPath: ['callerOrg'],
  callerArn: ['callerAccount'],
  endpointAccount: ['callerAccount'],
  endpointOrg: ['callerOrg'],
  endpointPath: ['endpointOrg'],
  vpcArn: ['vpc', 'region', 'endpointAccount'],
  ownerOrg: ['callerOrg'],
  ownerPath: ['ownerOrg'],
  ownerAccount: ['callerAccount'],
};

/** Subjects with all that they hang on. */
export function withWhatTheyHangOn(subjects: Iterable<KeySubject>): ReadonlySet<KeySubject> {
  const all = new Set(subjects);
  // A set goes on to what is added meanwhile.
  for (const subject of all) for (const other of hangsOn[subject] ?? []) all.add(other);
  return all;
}

/** The request with each unknown subject at the picked value, or at the first that the documents are made for. */
export function closedRequest(open: OpenRequest, picks: Picks): ClosedRequest {
  const { values, choices } = closedValues(open, picks);
  const { request } = open;
  const { principal, action, context } = request;
  const arn = typeof principal === 'string' ? undefined : (principal.arn ?? values.callerArn);
  return {
    principal,
    arn,
    action,
    resource: resourceOf(request, values),
    context: { ...carried(open, values), ...given(context) },
    choices,
  };
}

function closedValues(
  { request, known, keys, mentions }: OpenRequest,
  picks: Picks,
): { readonly values: Values; readonly choices: readonly Choice[] } {
  const asked = new Set(keys.map(({ tells }) => tells));
  const values: Partial<Record<KeySubject, string>> = { ...known.values };
  const choices: Choice[] = [];
  for (const subject of order) {
    if (values[subject] !== undefined || !asked.has(subject)) continue;
    const about = mentions.get(subject);
    const names = about && namesOf(about, values);
    const named =
      names && !known.strange.has(subject) ? namedValues(subject, names, known.values) : [];
    const chosen = picks.get(subject) ?? named.findIndex(({ included }) => included);
    if (named.length > 0) choices.push({ subject, named, chosen });
    const value =
      inAccount(named[chosen]?.sample, values) ??
      unnamedValues(subject, { request, known, values }).find(
        (value) => !names || !isNamed(value, names),
      );
    if (value !== undefined) values[subject] = value;
  }
  return { values, choices };
}

/** A pattern for roles of any account is met by one of the account that the caller is of. */
function inAccount(sample: string | undefined, { callerAccount }: Values): string | undefined {
  const arn = readArn(sample ?? '');
  if (arn?.service !== 'iam' || accountOfArn(sample ?? '') !== undefined) return sample;
  return callerAccount === undefined ? sample : writeArn({ ...arn, account: callerAccount });
}

/** The account of the ARN only stands for the owner's where the request says whose it is. */
function resourceOf({ owner, resource }: PolicyRequest, { ownerAccount }: Values): string {
  const arn = owner === undefined || owner === 'aws' ? undefined : readArn(resource);
  if (!arn || !/^\d{12}$/.test(arn.account) || ownerAccount === undefined) return resource;
  return writeArn({ ...arn, account: ownerAccount });
}

type Context = ClosedRequest['context'];

function carried({ request, keys }: OpenRequest, values: Values): Context {
  const isGiven = new Set(Object.keys(request.context ?? {}).map((name) => name.toLowerCase()));
  const context: Record<string, string | string[]> = {};
  for (const { name, tells, several } of keys) {
    const value = tells === undefined ? undefined : values[tells];
    if (value === undefined || isGiven.has(name.toLowerCase())) continue;
    context[name] = several ? [value] : value;
  }
  return context;
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
