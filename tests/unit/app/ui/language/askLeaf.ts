import type { Leaf } from './leaves.ts';

/** What stands for a value of each kind: found again in a sentence that uses it. */
const kinds = {
  text: (name: string) => `mark-${name}`,
  texts: (name: string) => [`mark-${name}-1`, `mark-${name}-2`],
  number: () => 4711,
  none: () => undefined,
} as const;

/** What values of these names can be besides, where a sentence knows no other. */
const choices: ReadonlyMap<string, readonly unknown[]> = new Map<string, readonly unknown[]>([
  ['kind', ['opened', 'closed']],
  ['endpoint', ['imageBuilder', 's3']],
  ['type', ['interface', 'gateway']],
  ['scope', ['service', 'objects', 'bucket']],
  ['policy', ['before', 'after']],
  ['effect', ['Allow', 'Deny', 'missingAllow', 'explicitDeny']],
  ['reason', ['blocked', 'noResource', 'unreadable']],
  ['family', ['string', 'null']],
  ['accessLevel', ['Write']],
  ['field', ['vpcId']],
  ['expected', ['list', 'comma', 'quotes', 'closing']],
  ['program', ['cdk', 'boto3']],
  ['given', ['list']],
  ['transfers', [['upload'], ['read', 'delete']]],
]);

type Kind = keyof typeof kinds | `choice ${number}`;

const kindNames = Object.keys(kinds) as readonly (keyof typeof kinds)[];

/** The kinds that a value of a name may have. */
const kindsOf = (name: string): readonly Kind[] => [
  ...kindNames,
  ...(choices.get(name) ?? []).map((_choice, index): Kind => `choice ${index}`),
];

const isPlain = (kind: Kind): kind is keyof typeof kinds => kind in kinds;

const valueOf = (name: string, kind: Kind): unknown =>
  isPlain(kind) ? kinds[kind](name) : choices.get(name)?.[Number(kind.replace('choice ', ''))];

/** The marks and numbers that a sentence shows; digits apart, since languages group them alike. */
export interface Answer {
  readonly text: string;
  readonly marks: ReadonlySet<string>;
}

/**
 * What a sentence says for every mix of kinds of values that it takes without throwing, by that mix.
 *
 * A sentence takes either one object of values, whose names are found by asking, or up to three values.
 * Two sentences are asked with the same values where each is the other's `counterpart`.
 */
export function askLeaf(leaf: Leaf, counterpart?: Leaf): ReadonlyMap<string, Answer> {
  if (typeof leaf === 'string') return new Map([['', answerOf(leaf)]]);
  const answers = new Map<string, Answer>();
  const say = (mix: string, ...values: readonly unknown[]) => {
    const said = attempt(leaf, values);
    if (typeof said === 'string' && !/undefined|NaN|\[object/.test(said))
      answers.set(mix, answerOf(said));
  };
  for (const mix of mixes(['a', 'b', 'c'].slice(0, Math.max(1, leaf.length)))) {
    const values = Object.entries(mix).map(([name, kind]) => valueOf(name, kind));
    say(`values ${JSON.stringify(mix)}`, ...values);
  }
  const names = new Set([leaf, counterpart ?? leaf].flatMap(namesOf));
  for (const mix of mixes([...names].toSorted().slice(0, 5))) {
    say(
      `object ${JSON.stringify(mix)}`,
      valuesOf(mix, () => undefined),
    );
  }
  return answers;
}

/** The names of the values that a sentence takes out of the one object that it is given. */
function namesOf(leaf: Leaf): readonly string[] {
  const names = new Set<string>();
  for (const kind of kindNames) {
    // Some ask for further values only once they like the first.
    for (let known = -1; known < names.size;) {
      known = names.size;
      const mix = Object.fromEntries([...names].map((name) => [name, kind]));
      attempt(leaf, [valuesOf(mix, (name) => names.add(name))]);
    }
  }
  return [...names];
}

const valuesOf = (mix: Readonly<Record<string, Kind>>, onAsked: (name: string) => void) =>
  new Proxy(
    {},
    {
      get: (_target, name) => {
        onAsked(String(name));
        return valueOf(String(name), mix[String(name)] ?? 'text');
      },
      has: () => true,
    },
  );

/** What a sentence says; nothing where values of these kinds are none of its. */
function attempt(leaf: Leaf, values: readonly unknown[]): unknown {
  if (typeof leaf === 'string') return leaf;
  const ask = leaf as unknown as (...values: readonly unknown[]) => unknown;
  try {
    return ask(...values);
  } catch {
    return undefined;
  }
}

function answerOf(text: string): Answer {
  return {
    text,
    marks: new Set(
      text
        .match(/mark-[a-z]+?(-\d)?(?=mark-|[^a-z-]|$)|4,?711/gi)
        ?.map((each) => each.replace(',', '').toLowerCase()),
    ),
  };
}

function mixes(names: readonly string[]): readonly Readonly<Record<string, Kind>>[] {
  return names.reduce<readonly Readonly<Record<string, Kind>>[]>(
    (before, name) =>
      before.flatMap((mix) => kindsOf(name).map((kind) => ({ ...mix, [name]: kind }))),
    [{}],
  );
}
