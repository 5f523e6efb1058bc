import type { KeySubject } from '../catalog/conditionKeys.ts';
import { concrete } from '../concrete.ts';
import { groupBy } from '../groupBy.ts';
import { isWildcard, matchesWildcard } from '../statement/wildcard.ts';
import { findConditionKey } from './keyPresence.ts';
import { holders, type Mention } from './mentions.ts';

export type Values = Readonly<Partial<Record<KeySubject, string>>>;

/** Values of one subject that no mention tells apart. */
export interface NamedValue {
  /** The condition key that names them first, as AWS spells it. */
  readonly key: string;
  /** As the policies write them. */
  readonly texts: readonly string[];
  /** The value that a request carries for all of them. */
  readonly sample: string;
  readonly included: boolean;
}

/** More values of one subject than these, told apart, are not tried. */
export const mostNamedValues = 8;

/** What documents say of one subject. */
export interface SubjectMentions {
  readonly subject: KeySubject;
  readonly mentions: readonly Mention[];
  /** The same whatever is settled; absent where a policy variable is in one of them. */
  readonly plain: NamesOfSubject | undefined;
}

/** Which values mentions name. */
interface NamesOfSubject {
  readonly matchers: readonly Matcher[];
  readonly groups: readonly ValueGroup[];
}

/** Values that the same mentions name. */
interface ValueGroup {
  readonly key: string;
  /** By the text that a policy writes. */
  readonly samples: Map<string, string>;
  readonly included: boolean;
}

/** Mentions by what they speak of; every request is held against them. */
export function mentionsBySubject(
  mentions: readonly Mention[],
): ReadonlyMap<KeySubject, SubjectMentions> {
  const groups = groupBy(mentions, ({ subject }) => subject);
  return new Map(
    groups.map((about) => {
      const [{ subject }] = about;
      const isPlain = !about.some(({ texts }) => texts.some((text) => text.includes('${')));
      const plain = isPlain ? readNames(subject, about, {}) : undefined;
      return [subject, { subject, mentions: about, plain }];
    }),
  );
}

/** What the mentions of a subject name. `values` is what has been settled before. */
export const namesOf = (
  { subject, mentions, plain }: SubjectMentions,
  values: Values,
): NamesOfSubject => plain ?? readNames(subject, mentions, values);

/** The values that are named and that a request may hold; `stated` is what it says itself. */
export function namedValues(
  subject: KeySubject,
  { groups }: NamesOfSubject,
  stated: Values,
): readonly NamedValue[] {
  const within = groups.flatMap(({ samples, ...rest }) => {
    const possible = [...samples].filter(([, sample]) => isWithin(subject, sample, stated));
    const [first] = possible;
    return first ? [{ ...rest, texts: possible.map(([text]) => text), sample: first[1] }] : [];
  });
  return within.slice(0, mostNamedValues);
}

function readNames(
  subject: KeySubject,
  mentions: readonly Mention[],
  values: Values,
): NamesOfSubject {
  const matchers = mentions.map((mention) => matcherOf(mention, values));
  const groups = new Map<string, ValueGroup>();
  for (const { key, texts } of mentions) {
    for (const text of texts) {
      const sample = sampleOf(subject, text, values);
      if (sample === undefined) continue;
      const naming = matchers.map((names) => names(text, sample));
      const signature = naming.join();
      const known = groups.get(signature);
      if (!known) {
        const included = mentions.some((mention, index) => mention.included && naming[index]);
        groups.set(signature, { key, samples: new Map([[text, sample]]), included });
      } else if (!known.samples.has(text)) known.samples.set(text, sample);
    }
  }
  return { matchers, groups: [...groups.values()] };
}

type Matcher = (text: string, sample: string) => boolean;

/** Whether a mention names a value, by its own text or as one that a pattern takes in. */
function matcherOf({ texts, ignoresCase }: Mention, values: Values): Matcher {
  const fold = (text: string) => (ignoresCase ? text.toLowerCase() : text);
  const resolved = texts.map((text) => fold(resolve(text, values) ?? text));
  const literals = new Set(resolved);
  const patterns = resolved.filter(isWildcard);
  return (text, sample) =>
    literals.has(fold(text)) ||
    literals.has(fold(sample)) ||
    patterns.some((pattern) => matchesWildcard(fold(sample), pattern));
}

/** Whether any mention takes a value in. */
export const isNamed = (value: string, { matchers }: NamesOfSubject): boolean =>
  matchers.some((names) => names(value, value));

/** Whether a value is of the organization or the account that the request states. */
function isWithin(subject: KeySubject, sample: string, stated: Values): boolean {
  const holder = holders[subject];
  const known = holder && stated[holder.subject];
  return known === undefined || holder?.of(sample) === known;
}

/** What a value looks like, where AWS forms it; other texts can be no value at all. */
const shapes: Readonly<Partial<Record<KeySubject, RegExp>>> = {
  vpc: /^vpc-./,
  vpcEndpoint: /^vpce-./,
  vpcAddress: /^[\d.]+$|:/,
  vpcArn: /^arn:/,
  callerAccount: /^(\d{12}|anonymous)$/,
  // Of a session it is the role's, and no build has a role that is a service's.
  callerArn: /^arn:[^:]*:(?!sts:[^:]*:[^:]*:assumed-role\/)(?!.*:role\/aws-service-role\/)/,
  callerOrg: /^o-./,
  callerPath: /^o-./,
  endpointAccount: /^\d{12}$/,
  endpointOrg: /^o-./,
  endpointPath: /^o-./,
  ownerAccount: /^\d{12}$/,
  ownerOrg: /^o-./,
  ownerPath: /^o-./,
};

/** A value that the text of a policy stands for; none where it stands for no value that there can be. */
function sampleOf(subject: KeySubject, text: string, values: Values): string | undefined {
  const resolved = resolve(text, values);
  if (resolved === undefined) return undefined;
  // Of a range of addresses, the first.
  const sample = concrete(subject === 'vpcAddress' ? (resolved.split('/')[0] ?? '') : resolved);
  return shapes[subject]?.test(sample) === false ? undefined : sample;
}

/** With the values of the policy variables in it; `undefined` where one is not known. */
function resolve(text: string, values: Values): string | undefined {
  if (!text.includes('${')) return text;
  let isKnown = true;
  const resolved = text.replaceAll(/\$\{([^{},]*)[^{}]*\}/g, (_, name: string) => {
    const tells = findConditionKey(name)?.tells;
    const value = tells === undefined ? undefined : values[tells];
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown ? resolved : undefined;
}
