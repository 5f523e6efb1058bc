import type { Leaf } from './leaves.ts';

/** What stands for a value of each kind: found again in a sentence that uses it. */
const kinds = {
  text: (name: string) => `mark-${name}`,
  texts: (name: string) => [`mark-${name}-1`, `mark-${name}-2`],
  number: () => 4711,
  jsonKind: () => 'list',
  none: () => undefined,
} as const;

/** What values of these names can be besides, since no other would be answered. */
const choices: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  kind: ['opened', 'closed'],
  endpoint: ['imageBuilder', 's3'],
  scope: ['service', 'objects', 'bucket'],
  policy: ['before', 'after'],
  effect: ['Allow', 'Deny'],
  family: ['string', 'arn', 'null'],
  accessLevel: ['Write'],
  field: ['vpcId'],
  expected: ['comma', 'quotes'],
  transfers: [['upload'], ['read', 'delete']],
};

type Kind = keyof typeof kinds | `${keyof typeof choices}:${number}`;

const kindNames = Object.keys(kinds) as readonly (keyof typeof kinds)[];

/** The kinds that a value of a name may have. */
const kindsOf = (name: string): readonly Kind[] => [
  ...kindNames,
  ...(choices[name] ?? []).map((_choice, index): Kind => `${name}:${index}`),
];

function valueOf(name: string, kind: Kind): unknown {
  const index = kind.split(':')[1];
  return index === undefined
    ? kinds[kind as keyof typeof kinds](name)
    : choices[name]?.[Number(index)];
}

/** The marks and numbers that a sentence shows; digits apart, since languages group them alike. */
export interface Answer {
  readonly text: string;
  readonly marks: ReadonlySet<string>;
}

/**
 * What a sentence says for every mix of kinds of values that it takes without throwing, by that mix.
 *
 * A sentence takes either one object of values, whose names are found by asking, or up to three values.
 */
export function askLeaf(leaf: Leaf): ReadonlyMap<string, Answer> {
  if (typeof leaf === 'string') return new Map([['', answerOf(leaf)]]);
  const ask = leaf as unknown as (...values: readonly unknown[]) => unknown;
  const names = new Set<string>();
  const answers = new Map<string, Answer>();
  const say = (mix: string, ...values: readonly unknown[]) => {
    try {
      const said = ask(...values);
      if (typeof said === 'string' && !/undefined|NaN|\[object/.test(said))
        answers.set(mix, answerOf(said));
    } catch {
      // Values of this mix of kinds are none of its.
    }
  };
  for (const mix of mixes(['a', 'b', 'c'].slice(0, Math.max(1, ask.length)))) {
    say(
      `values ${JSON.stringify(mix)}`,
      ...Object.entries(mix).map(([name, kind]) => valueOf(name, kind)),
    );
  }
  const asked = (mix: Readonly<Record<string, Kind>>) =>
    new Proxy(
      {},
      {
        get: (_target, name) => {
          names.add(String(name));
          return valueOf(String(name), mix[String(name)] ?? 'text');
        },
        has: () => true,
      },
    );
  for (const kind of kindNames)
    say('', asked(Object.fromEntries([...names].map((name) => [name, kind]))));
  answers.delete('');
  for (const mix of mixes([...names].slice(0, 5))) say(`object ${JSON.stringify(mix)}`, asked(mix));
  return answers;
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
