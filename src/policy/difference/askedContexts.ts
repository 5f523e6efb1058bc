import { findConditionKey } from '../access/keyPresence.ts';
import { mostNamedValues } from '../access/namedValues.ts';
import type { PinnedValues } from '../access/requestKeys.ts';
import type { KeyPresence, KeySubject } from '../catalog/conditionKeys.ts';
import type { ConditionTest } from '../statement/readStatement.ts';
import { concrete } from '../concrete.ts';
import type { AskedCaller } from './asked.ts';
import { groupBy } from '../groupBy.ts';
import type { Named } from './namedInPolicies.ts';
import { matchesWildcard } from '../statement/wildcard.ts';

/** What a request may hold of one condition key. */
export interface KeyOption {
  /** What the key is given where a request may also lack it; of others the subject's text. */
  readonly sample: string | undefined;
  readonly kind: 'absent' | 'value' | 'other';
  /** The values that it stands for, as the policies write them. */
  readonly texts: readonly string[];
}

/** A condition key that a request is asked with, and everything that it may hold. */
export interface AskedKey {
  /** As AWS spells it, or else as a policy does. */
  readonly key: string;
  /** What it tells of, where every request that it concerns carries it. */
  readonly subject: KeySubject | undefined;
  /** Whether only callers with an identity can carry it. */
  readonly ofIdentities: boolean;
  /** Whether requests that are not an instance’s lack it. */
  readonly ofInstances: boolean;
  readonly options: readonly [KeyOption, ...KeyOption[]];
}

/** One option of each key. */
export type AskedContext = ReadonlyMap<AskedKey, KeyOption>;

/** Contexts that are asked about at most: those of one key with as many values as a request tells apart. */
export const mostContexts = mostNamedValues + 1;

/** Values that are tried at most of a key that requests may lack. */
const mostValues = 3;

/** What every request that it concerns holds, and nobody has said; who asks, and of whom, is asked about apart. */
const assumable: ReadonlySet<KeySubject> = new Set([
  'vpc',
  'vpcEndpoint',
  'vpcAddress',
  'vpcArn',
  'userAgent',
  'callerPath',
  'callerAccount',
  'callerId',
  'endpointAccount',
  'endpointOrg',
  'endpointPath',
  'ownerPath',
  'ownerAccount',
]);

/** Tells whether an instance asks. */
const instanceKey = {
  key: 'ec2:SourceInstanceArn',
  sample: 'arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0',
} as const;

const isOfInstances = (key: string) => findConditionKey(key)?.carried === 'byInstances';

/** What a request holds as well, and the next one otherwise. */
const changing: ReadonlySet<KeySubject> = new Set([
  'encrypted',
  'time',
  'epoch',
  'callerKind',
  'tlsVersion',
  'signature',
  'signedIn',
  'delivery',
]);

/** Carried by some callers and not by others of the same kind. */
const lacked: ReadonlySet<KeyPresence> = new Set([
  'bySomeCallers',
  'byUsers',
  'bySomeServices',
  'withTags',
  'byWrites',
  'byLists',
  'throughAccessPoints',
]);

/**
 * The further condition keys to ask with. `elsewhere` holds the accounts that are asked about as callers, and
 * those as resources: a condition that names them as well brings no other request.
 */
export function askedKeys(
  tests: readonly ConditionTest[],
  elsewhere: Named['accounts'],
): readonly AskedKey[] {
  const sorted = tests.toSorted((one, other) => compareText(one.key, other.key));
  const ofInstance = sorted.filter((test) => subjectOf(test) === 'instance');
  const others = sorted.filter((test) => subjectOf(test) !== 'instance');
  return [
    ...(sorted.some(asksForInstance) ? [askedInstance(ofInstance)] : []),
    ...groupBy(others, subjectOf).flatMap((group) => askedKey(group, elsewhere)),
  ];
}

/** By such a key, or by a policy variable of one. */
const asksForInstance = ({ key, texts }: ConditionTest): boolean =>
  isOfInstances(key) ||
  texts.some(({ value }) =>
    [...value.matchAll(/\$\{([^{},]+)/g)].some(([, name = '']) => isOfInstances(name)),
  );

function askedInstance(tests: readonly ConditionTest[]): AskedKey {
  const [first, ...more] = givenOptions(tests).filter(({ kind }) => kind === 'value');
  const unnamed = other(tests, instanceKey.sample);
  const options = first
    ? ([first, ...more, unnamed, absent] as const)
    : ([unnamed, absent] as const);
  const { key } = instanceKey;
  return { key, subject: undefined, ofIdentities: true, ofInstances: true, options };
}

/** Keys that tell of the same thing hold the same value. */
const subjectOf = ({ key }: ConditionTest) => findConditionKey(key)?.tells ?? key.toLowerCase();

function askedKey(
  tests: readonly [ConditionTest, ...ConditionTest[]],
  elsewhere: Named['accounts'],
): readonly AskedKey[] {
  const [{ key: given }] = tests;
  const entry = findConditionKey(given);
  const tells = entry?.tells;
  const key = entry === undefined || entry.name.endsWith('/') ? given : entry.name;
  const ofInstances = tests.every((test) => isOfInstances(test.key));
  const base = { key, subject: undefined, ofIdentities: ofInstances, ofInstances };
  if (tells !== undefined && assumable.has(tells)) {
    const isAccount = tells === 'callerAccount' || tells === 'ownerAccount';
    const named = carriedOptions(tests, isAccount ? elsewhere[tells] : new Set());
    const isLacked = ofInstances || entry?.carried === 'throughMembers';
    const [first, ...more] = [...named, other(tests), ...(isLacked ? [absent] : [])];
    const isTold = named.length > 0 || entry?.carried === 'throughMembers';
    return first && isTold ? [{ ...base, subject: tells, options: [first, ...more] }] : [];
  }
  const [first, ...more] = givenOptions(tests);
  if (first === undefined) return [];
  if (tells !== undefined && changing.has(tells)) {
    const ofIdentities = ofInstances || tells === 'callerKind';
    const options = [first, ...more, ...(ofInstances ? [absent] : [])] as const;
    return [{ ...base, ofIdentities, options }];
  }
  const mayBeLacked = entry === undefined || lacked.has(entry.carried);
  if (!mayBeLacked) return [];
  const options = [first, ...more, absent] as const;
  const ofIdentities = entry?.carried === 'bySomeCallers' || entry?.carried === 'byUsers';
  return [{ ...base, ofIdentities, options }];
}

const absent: KeyOption = { kind: 'absent', sample: undefined, texts: [] };

/** Another value than the policies name; the sample is where it has to be given. */
const other = (tests: readonly ConditionTest[], sample?: string): KeyOption => ({
  kind: 'other',
  sample,
  texts: textsOf(tests),
});

const textsOf = (tests: readonly ConditionTest[]) =>
  [
    ...new Set(
      tests.flatMap(({ operator, texts }) =>
        operator.family === 'null' ? [] : texts.map(({ value }) => value),
      ),
    ),
  ].toSorted();

/** The values that tests name, those together that the same tests name. */
function carriedOptions(
  tests: readonly ConditionTest[],
  elsewhere: ReadonlySet<string>,
): readonly KeyOption[] {
  const named = textsOf(tests).filter((text) => !elsewhere.has(text));
  const namedBy = (text: string) =>
    tests
      .map(({ texts }) => texts.some(({ value }) => matchesWildcard(concrete(text), value)))
      .join();
  return groupBy(named, namedBy).map((texts) => ({ kind: 'value', sample: texts[0], texts }));
}

function givenOptions(tests: readonly ConditionTest[]): readonly KeyOption[] {
  const named = [...new Map(tests.flatMap(satisfying))]
    .toSorted(([one], [another]) => compareText(one, another))
    .slice(0, mostValues)
    .map(([sample, text]): KeyOption => ({ kind: 'value', sample, texts: [text] }));
  const isTaken = new Set(named.map(({ sample }) => sample));
  const foreign = [...new Set(tests.flatMap(foreignTo))]
    .toSorted()
    .filter((sample) => !isTaken.has(sample))
    .slice(0, mostValues)
    .map((sample): KeyOption => ({ kind: 'value', sample, texts: [sample] }));
  const unnamed = tests.flatMap(unnamedBy)[0];
  return [...named, ...foreign, ...(unnamed === undefined ? [] : [other(tests, unnamed)])];
}

const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** What the key can hold so that the test, or its opposite, holds, and how the policy writes it. */
function satisfying({ operator, texts }: ConditionTest): readonly (readonly [string, string])[] {
  if (operator.family === 'null') return [];
  return texts.map(({ value }) => [
    operator.family === 'ip' ? (value.split('/')[0] ?? value) : concrete(value),
    value,
  ]);
}

/** What the key can hold that the test does not name, where a reader can tell by the value. */
function foreignTo({ operator, texts }: ConditionTest): readonly string[] {
  switch (operator.family) {
    case 'bool':
      return texts[0]?.value.toLowerCase() === 'true' ? ['false'] : ['true'];
    case 'date':
      return ['1970-01-01T00:00:00Z', '2100-01-01T00:00:00Z'];
    case 'numeric':
      return texts.flatMap(({ value }) => {
        const number = Number(value);
        if (!Number.isFinite(number)) return [];
        return [String(Math.ceil(number) - 1), String(Math.floor(number) + 1)];
      });
    case 'string':
    case 'arn':
    case 'ip':
    case 'binary':
    case 'null':
    case undefined:
      return [];
  }
}

/** A value that stands for all that no test names. Addresses are of RFC 5737. */
function unnamedBy({ operator }: ConditionTest): readonly string[] {
  switch (operator.family) {
    case 'ip':
      return ['203.0.113.1'];
    case 'arn':
      return ['arn:aws:iam::999999999999:role/other'];
    case 'string':
    case 'null':
      return ['other'];
    case 'bool':
    case 'date':
    case 'numeric':
    case 'binary':
    case undefined:
      return [];
  }
}

/**
 * The contexts to ask in: every combination, or where these are too many none of what the policies name, the
 * first of each, then each key at its other values in turn, and each alone.
 */
export function askedContexts(keys: readonly AskedKey[]): readonly AskedContext[] {
  const count = keys.reduce((product, { options }) => product * options.length, 1);
  const possible = count > mostCombined ? undefined : combinations(keys);
  if (possible && possible.length <= mostContexts) return possible;
  const first: AskedContext = new Map(keys.map((key) => [key, key.options[0]]));
  const none: AskedContext = new Map(
    keys.map((key) => [key, key.options.at(-1) ?? key.options[0]]),
  );
  const others = keys.flatMap((key) =>
    key.options.slice(1).map((option) => withOption(first, key, option)),
  );
  const alone = keys.map((key) => withOption(none, key, key.options[0]));
  return onceEach(keys, [none, first, ...others, ...alone]);
}

/** More than these are not put together, only to be too many. */
const mostCombined = 10 * mostContexts;

function combinations(keys: readonly AskedKey[]): readonly AskedContext[] {
  const all = keys.reduce<readonly AskedContext[]>(
    (contexts, key) =>
      contexts.flatMap((context) => key.options.map((option) => withOption(context, key, option))),
    [new Map()],
  );
  return onceEach(keys, all);
}

/** What requests of instances alone carry they carry together, or not at all. */
const onceEach = (keys: readonly AskedKey[], contexts: readonly AskedContext[]) =>
  groupBy(contexts.map(asOneCaller), identityOf(keys)).map(([context]) => context);

function asOneCaller(context: AskedContext): AskedContext {
  const instance = [...context].find(([{ key }]) => key === instanceKey.key)?.[1];
  return new Map(
    [...context].map(([key, option]) => {
      if (!key.ofInstances || (instance?.kind === 'absent') === (option.kind === 'absent')) {
        return [key, option];
      }
      return [key, instance?.kind === 'absent' ? absent : key.options[0]];
    }),
  );
}

const withOption = (context: AskedContext, key: AskedKey, option: KeyOption): AskedContext =>
  new Map([...context, [key, option]]);

/** What tells contexts apart by the given keys. */
export const identityOf = (keys: readonly AskedKey[]) => (context: AskedContext) =>
  keys.map((key) => key.options.findIndex((option) => option === context.get(key))).join();

/** What a context pins and gives of a request by somebody. */
export function valuesIn(
  context: AskedContext,
  { principal, pattern }: Pick<AskedCaller, 'principal' | 'pattern'>,
): { readonly pinned: PinnedValues; readonly given: Readonly<Record<string, string>> } {
  const pinned = new Map<KeySubject, string | null>();
  if (pattern !== undefined) pinned.set('callerArn', pattern);
  const given: Record<string, string> = {};
  for (const [{ key, subject, ofIdentities }, { kind, sample }] of context) {
    if (subject !== undefined) {
      const lacks = kind === 'absent' && findConditionKey(key)?.carried === 'throughMembers';
      pinned.set(subject, lacks ? null : (sample ?? ''));
    } else if (sample === undefined) continue;
    else if (!ofIdentities || typeof principal === 'object') given[key] = sample;
  }
  return { pinned, given };
}

/** Whether no key is given that only some actions carry, so that actions can stand for one another. */
export function isGlobal(context: AskedContext): boolean {
  return [...context].every(
    ([{ key, subject }, { sample }]) =>
      subject !== undefined ||
      sample === undefined ||
      isOfInstances(key) ||
      /^aws:(?!resourcetag\/|requesttag\/|tagkeys$)/i.test(key),
  );
}
