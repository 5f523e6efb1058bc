import { spellOperator } from './conditionOperator.ts';
import type { ConditionTest } from './readStatement.ts';

/**
 * Whether every request that meets all of the given tests meets this one too, as far as it can be told
 * without asking: the same test, or one on the same key for some of the same values.
 *
 * Conditions are ANDed, the values of one key ORed, keys read in any capitals (IAM user guide,
 * condition element); of negated tests and sets only equal ones are taken to imply each other.
 */
export function isImplied(test: ConditionTest, given: readonly ConditionTest[]): boolean {
  return given.some((other) => implies(other, test));
}

function implies(narrow: ConditionTest, wide: ConditionTest): boolean {
  if (narrow.key.toLowerCase() !== wide.key.toLowerCase()) return false;
  const isPlain = pinsValues(narrow) && sameOperator(narrow, wide, false);
  return isPlain
    ? isSubset(narrow, wide)
    : sameOperator(narrow, wide, true) && isSubset(narrow, wide) && isSubset(wide, narrow);
}

/** With `exactly`, IfExists counts; without, a test that lets more requests pass is the same. */
function sameOperator(narrow: ConditionTest, wide: ConditionTest, exactly: boolean): boolean {
  const ifExists = exactly ? wide.operator.ifExists : narrow.operator.ifExists;
  return (
    wide.operator.family !== undefined &&
    spellOperator(narrow.operator) === spellOperator({ ...wide.operator, ifExists })
  );
}

const textsOf = ({ texts }: ConditionTest) => texts.map(({ value }) => value);

const isSubset = (some: ConditionTest, all: ConditionTest): boolean => {
  const values = new Set(textsOf(all));
  return textsOf(some).every((value) => values.has(value));
};

const equalities: ReadonlySet<string> = new Set(['StringEquals', 'Bool']);

/** Whether a test says of a key that it is there and which values it has. */
export function pinsValues({ operator, texts }: ConditionTest): boolean {
  const { name, set, ifExists } = operator;
  return equalities.has(name) && set === undefined && !ifExists && texts.length > 0;
}

/** The values that a key has in every request that meets the tests; `undefined` where it may have any. */
export function pinnedValues(
  key: string,
  given: readonly ConditionTest[],
): readonly string[] | undefined {
  const pin = given.find((test) => sameKey(test, key) && pinsValues(test));
  return pin && textsOf(pin);
}

const sameKey = (test: ConditionTest, key: string) => test.key.toLowerCase() === key.toLowerCase();
