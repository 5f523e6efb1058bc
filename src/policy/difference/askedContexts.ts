import type { ConditionTest } from '../check/policyView.ts';
import { concrete } from '../concrete.ts';
import type { DifferenceContext } from './difference.ts';

/** Contexts that are asked about at most. */
export const mostContexts = 10;

/** Values of one condition key that are tried at most. */
const mostValues = 3;

/**
 * The further condition keys to ask with: none of them, then every key at a value that the policies name,
 * then each key at its other values in turn, the rest as before.
 */
export function askedContexts(tests: readonly ConditionTest[]): readonly DifferenceContext[] {
  const values = valuesByKey(tests);
  const first = Object.fromEntries(values.map(([key, [value]]) => [key, value]));
  const others = values.flatMap(([key, [, ...rest]]) =>
    rest.map((value) => ({ ...first, [key]: value })),
  );
  const alone = values.length > 1 ? values.map(([key, [value]]) => ({ [key]: value })) : [];
  return [{}, ...(values.length > 0 ? [first] : []), ...others, ...alone];
}

type Values = readonly [string, ...string[]];

function valuesByKey(tests: readonly ConditionTest[]): readonly (readonly [string, Values])[] {
  const byKey = new Map<string, { readonly key: string; readonly tests: ConditionTest[] }>();
  for (const test of tests.toSorted((one, other) => compareText(one.key, other.key))) {
    const folded = test.key.toLowerCase();
    const known = byKey.get(folded);
    if (known) known.tests.push(test);
    else byKey.set(folded, { key: test.key, tests: [test] });
  }
  return [...byKey.values()].flatMap(({ key, tests }) => {
    const named = [...new Set(tests.flatMap(satisfying))].toSorted().slice(0, mostValues);
    const foreign = tests.flatMap(foreignTo).toSorted();
    const [value, ...rest] = new Set([...named, ...foreign.slice(0, mostValues)]);
    return value === undefined ? [] : [[key, [value, ...rest]] as const];
  });
}

const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** What the key can hold so that the test, or its opposite, holds. */
function satisfying({ operator, texts }: ConditionTest): readonly string[] {
  if (operator.family === 'null') return ['any'];
  return texts.map(({ value }) =>
    operator.family === 'ip' ? (value.split('/')[0] ?? value) : concrete(value),
  );
}

/** What the key can hold that the test does not name. Addresses are of RFC 5737. */
function foreignTo({ operator, texts }: ConditionTest): readonly string[] {
  const [first] = texts;
  switch (operator.family) {
    case 'bool':
      return first?.value.toLowerCase() === 'true' ? ['false'] : ['true'];
    case 'ip':
      return ['203.0.113.1'];
    case 'date':
      return ['1970-01-01T00:00:00Z', '2100-01-01T00:00:00Z'];
    case 'numeric':
      return texts.flatMap(({ value }) => {
        const number = Number(value);
        return Number.isSafeInteger(number) ? [String(number - 1), String(number + 1)] : [];
      });
    case 'arn':
      return ['arn:aws:iam::999999999999:role/other'];
    case 'string':
      return ['other'];
    case 'binary':
    case 'null':
    case undefined:
      return [];
  }
}

/** Keys that only some actions carry, so that actions cannot stand for one another. */
export function isGlobal(context: DifferenceContext): boolean {
  return Object.keys(context).every((key) =>
    /^aws:(?!resourcetag\/|requesttag\/|tagkeys$)/i.test(key),
  );
}
