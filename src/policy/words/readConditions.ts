import { jsonKindOf } from '../jsonKind.ts';
import { findTestedKey, operatorMeaning } from './conditionTest.ts';
import { elementsOf } from './elements.ts';
import { type FaultPhrase, phrase, type TestPhrase } from './phrase.ts';

interface Conditions {
  /** Every one must hold. */
  readonly tests: readonly TestPhrase[];
  readonly faults: readonly FaultPhrase[];
}

/** The condition block of a statement, test by test. */
export function readConditions(elements: ReadonlyMap<string, unknown>): Conditions {
  const condition = elements.get('Condition');
  if (condition === undefined) return { tests: [], faults: [] };
  const block = elementsOf(condition);
  if (block === undefined) return unreadable(condition);
  const parts = [...block].map(([operator, keys]) => readOperator(operator, keys));
  return {
    tests: parts.flatMap(({ tests }) => tests),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

const unreadable = (value: unknown): Conditions => ({
  tests: [],
  faults: [phrase('notUnderstood', { element: 'Condition', given: jsonKindOf(value) })],
});

function readOperator(operator: string, asked: unknown): Conditions {
  const keys = elementsOf(asked);
  if (keys === undefined) return unreadable(asked);
  const tests = [...keys].map(([key, values]) => readTest(operator, key, values));
  return { tests, faults: [] };
}

function readTest(operator: string, given: string, value: unknown): TestPhrase {
  const values = valuesOf(value);
  const unknown = phrase('unknownTest', { operator, given });
  if (values === undefined) return unknown;
  if (values.length === 0) return phrase('emptyTest', { operator, given });
  const key = findTestedKey(given);
  if (operator === 'Null') {
    const [asked, ...others] = new Set(values.map((each) => each.toLowerCase()));
    if (others.length > 0 || (asked !== 'true' && asked !== 'false')) return unknown;
    return phrase('presence', { key, given, present: asked === 'false' });
  }
  const meaning = operatorMeaning(operator);
  return meaning === undefined ? unknown : phrase('test', { key, given, values, ...meaning });
}

/** IAM takes text, numbers and booleans alike, alone or in a list. */
function valuesOf(value: unknown): readonly string[] | undefined {
  const values: readonly unknown[] = Array.isArray(value) ? Array.from<unknown>(value) : [value];
  const texts = values.flatMap((each) =>
    typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean'
      ? [String(each)]
      : [],
  );
  return texts.length === values.length ? texts : undefined;
}
