import type { KeySubject } from '../catalog/conditionKeys.ts';
import { accountOfArn, readArn, writeArn } from '../statement/arn.ts';
import { regionCodes } from '../region.ts';
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
import { type CataloguedKey, cataloguedKeys, findConditionKey, isCarried } from './keyPresence.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Numbers that no account has. */
const accounts = digits.map((digit) => digit.repeat(12));
const foreignAccounts = accounts.toReversed();
const orgs = ['o-ownorganization', ...digits.map((digit) => `o-organization${digit}`)];
const foreignOrgs = digits.map((digit) => `o-foreign000${digit}`);

interface Asked {
  readonly request: PolicyRequest;
  readonly known: KnownValues;
  /** What has been settled before. */
  readonly values: Values;
}

type Unnamed = (asked: Asked) => readonly string[];

/** What is one's own hangs together: caller, owner and endpoint are of one account and organization. */
const unnamed: Readonly<Partial<Record<KeySubject, Unnamed>>> = {
  vpc: () => digits.map((digit) => `vpc-0${digit.repeat(16)}`),
  vpcEndpoint: () => digits.map((digit) => `vpce-0${digit.repeat(16)}`),
  // Of RFC 5737, which no network has.
  vpcAddress: () => digits.map((digit) => `192.0.2.${digit}`),
  vpcArn: ({ known, values: { vpc, region = 'us-east-1', endpointAccount } }) =>
    [vpc, 'vpc-1', 'vpc-2'].map(
      (id) => `arn:${known.partition}:ec2:${region}:${endpointAccount}:vpc/${id}`,
    ),
  region: () => regionCodes,
  userAgent: () => digits.map((digit) => `agent/${digit}`),
  callerOrg: ({ known }) => (known.strange.has('callerOrg') ? foreignOrgs : orgs),
  callerPath: ({ values: { callerOrg } }) => digits.map((digit) => `${callerOrg}/r-000${digit}/`),
  callerAccount: ({ request, known }) =>
    known.strange.has('callerAccount')
      ? foreignAccounts
      : [...standIn(request, 'own'), ...accounts],
  // Names that have nothing in common, so that no pattern for some roles takes in all; last, no role at all.
  callerArn: ({ known, values: { callerAccount } }) =>
    ['role/image-builder', 'role/deploy', 'role/q', 'user/some', 'user/q'].map(
      (name) => `arn:${known.partition}:iam::${callerAccount}:${name}`,
    ),
  callerId: () => [
    ...digits.map((digit) => `AROA${digit.repeat(17)}:i-0${digit.repeat(16)}`),
    'AROA1:session',
    'AIDA1',
  ],
  instance: ({ known, values: { region = 'us-east-1', callerAccount } }) =>
    digits.map(
      (digit) =>
        `arn:${known.partition}:ec2:${region}:${callerAccount}:instance/i-0${digit.repeat(16)}`,
    ),
  endpointAccount: (asked) => [...ownAccount(asked), ...accounts],
  endpointOrg: (asked) => [...ownOrg(asked), ...orgs],
  endpointPath: ({ values: { endpointOrg } }) =>
    endpointOrg === undefined ? [] : digits.map((digit) => `${endpointOrg}/r-000${digit}/`),
  ownerOrg: (asked) => [...ownOrg(asked), ...orgs],
  ownerPath: ({ values: { ownerOrg } }) => digits.map((digit) => `${ownerOrg}/r-000${digit}/`),
  ownerAccount: (asked) =>
    asked.request.owner === 'own'
      ? [...ownAccount(asked), ...standIn(asked.request, 'own'), ...accounts]
      : [
          ...standIn(asked.request, 'foreign'),
          ...standIn(asked.request, 'anyone'),
          ...foreignAccounts,
        ],
};

/** Values that a subject may have where no document names its own, the likeliest first. */
function unnamedValues(subject: KeySubject, asked: Asked): readonly string[] {
  return unnamed[subject]?.(asked) ?? [];
}

const isOwnCaller = ({ known }: Asked) =>
  known.caller !== 'anonymous' && !known.strange.has('callerAccount');

function ownAccount(asked: Asked): readonly string[] {
  const { callerAccount } = asked.values;
  return isOwnCaller(asked) && callerAccount !== undefined ? [callerAccount] : [];
}

function ownOrg(asked: Asked): readonly string[] {
  const { callerOrg } = asked.values;
  return isOwnCaller(asked) && callerOrg !== undefined ? [callerOrg] : [];
}

/** The account in the ARN of a resource, where it only stands for that of such an owner. */
function standIn(
  { owner, resource }: PolicyRequest,
  stands: PolicyRequest['owner'],
): readonly string[] {
  const account = readArn(resource)?.account ?? '';
  return owner === stands && account !== '' ? [account] : [];
}

/** A subject whose value is not known, and what the documents name of it. */
export interface Choice {
  readonly subject: KeySubject;
  readonly named: readonly NamedValue[];
  /** Which of the named values was chosen, or one of `otherPicks`. */
  readonly chosen: number;
}

/** A value that the documents do not name. */
export const unnamedPick = -1;

/** None at all. */
export const absentPick = -2;

/** What may be chosen besides the values that documents name. */
export const otherPicks = (subject: KeySubject): readonly number[] =>
  mayBeAbsent.has(subject) ? [unnamedPick, absentPick] : [unnamedPick];

/** Whether an endpoint's account is in an organization nobody knows. */
const mayBeAbsent: ReadonlySet<KeySubject> = new Set(
  cataloguedKeys.flatMap(({ carried, tells }) =>
    carried === 'throughMembers' && tells !== undefined ? [tells] : [],
  ),
);

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
  /** Whether it was chosen that the account of the endpoint is in no organization. */
  readonly lacksOrg?: boolean;
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
  'instance',
  'endpointAccount',
  'endpointOrg',
  'endpointPath',
  'vpcArn',
  'ownerOrg',
  'ownerPath',
  'ownerAccount',
];

/** What is known of a request, and what documents say of the rest. */
interface OpenRequest {
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
      (!subjects || (key.tells !== undefined && subjects.has(key.tells))) &&
      (isCarried(key, known) ?? key.carried === 'throughMembers'),
  );
  return { request, known, mentions, keys };
}

/** What the value of a subject hangs on where no document names one. */
const hangsOn: Readonly<Partial<Record<KeySubject, readonly KeySubject[]>>> = {
  callerPath: ['callerOrg'],
  callerArn: ['callerAccount'],
  instance: ['region', 'callerAccount'],
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
    lacksOrg: [...mayBeAbsent].some((subject) => picks.get(subject) === absentPick),
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
    const likely = named.findIndex(({ included }) => included);
    const isUnsaid = named.length === 0 && mayBeAbsent.has(subject);
    const chosen = picks.get(subject) ?? (isUnsaid ? absentPick : likely);
    if (named.length > 0) choices.push({ subject, named, chosen });
    if (chosen === absentPick) continue;
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
