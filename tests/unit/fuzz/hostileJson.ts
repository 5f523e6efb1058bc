import * as fc from 'fast-check';

const names = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  'Version',
  'Statement',
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
  'StringLike',
  'aws:PrincipalOrgID',
  'region',
  'presets',
  'values',
  '',
];

const words = [
  '*',
  'Allow',
  'deny',
  's3:*',
  'imagebuilder:Get*',
  'arn:aws:s3:::*/*',
  'arn:aws:s3:::${aws:username}/*',
  'o-*',
  '2012-10-17',
  '*?'.repeat(100),
  '"; rm -rf / #',
  "'''",
  '\n\u0000\u2028',
  '\uDC00',
];

/** JSON in the words of policies and forms, with every part in the wrong place. */
const { muddle } = fc.letrec<{ muddle: fc.JsonValue }>((tie) => ({
  muddle: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(fc.constantFrom(...words), fc.string(), fc.double(), fc.constantFrom(null, true, {})),
    fc.array(tie('muddle'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('muddle'), { maxKeys: 6 }),
  ),
}));

const mutation = fc.record({
  slot: fc.nat({ max: 10_000 }),
  value: muddle,
  name: fc.option(fc.constantFrom(...names)),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;
type Holder = unknown[] | Record<string, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Every list and object of a JSON value, itself first. */
function holdersOf(value: unknown): readonly Holder[] {
  return isHolder(value) ? [value, ...Object.values(value).flatMap(holdersOf)] : [];
}

/** Puts a value where another one stood, or under a name of its own. */
function mutate(holders: readonly Holder[], { slot, value: given, name }: Mutation): void {
  const holder = holders[slot % holders.length];
  if (holder === undefined) return;
  const keys = Object.keys(holder);
  const key = name ?? keys[Math.floor(slot / holders.length) % Math.max(keys.length, 1)] ?? '0';
  const value: unknown = JSON.parse(JSON.stringify(given));
  // As JSON.parse does: a member that is called __proto__ is one.
  const member = { value, enumerable: true, configurable: true, writable: true };
  if (Array.isArray(holder)) holder.push(value);
  else Object.defineProperty(holder, key, member);
}

/** JSON values that began as one of the samples, as they come out of `JSON.parse`. */
export const hostileJson = (samples: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.constantFrom(...samples), fc.array(mutation, { maxLength: 4 }))
        .map(([sample, mutations]) => {
          const copy: unknown = JSON.parse(JSON.stringify(sample));
          for (const one of mutations) mutate(holdersOf(copy), one);
          return JSON.parse(JSON.stringify(copy)) as unknown;
        }),
    },
    muddle.map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  );
