import { jsonKindOf } from '../jsonKind.ts';
import type { ConditionTest, StatementModel } from '../statement/readStatement.ts';
import { findTestedKey, operatorMeaning } from './conditionTest.ts';
import { type FaultPhrase, phrase, type TestPhrase } from './phrase.ts';

interface Conditions {
  /** Every one must hold. */
  readonly tests: readonly TestPhrase[];
  readonly faults: readonly FaultPhrase[];
}

/** The condition block of a statement, test by test. */
export const conditionsClause = ({ tests, unreadable }: StatementModel): Conditions => ({
  tests: tests.map(testPhrase),
  faults: unreadable.map(({ value }) =>
    phrase('notUnderstood', { element: 'Condition', given: jsonKindOf(value) }),
  ),
});

function testPhrase({ operator, key: given, texts, others }: ConditionTest): TestPhrase {
  const unknown = phrase('unknownTest', { operator: operator.given, given });
  if (others.length > 0) return unknown;
  if (texts.length === 0) return phrase('emptyTest', { operator: operator.given, given });
  const key = findTestedKey(given);
  const values = texts.map(({ value }) => value);
  if (operator.given === 'Null') {
    const [asked, ...more] = new Set(values.map((each) => each.toLowerCase()));
    if (more.length > 0 || (asked !== 'true' && asked !== 'false')) return unknown;
    return phrase('presence', { key, given, present: asked === 'false' });
  }
  const meaning = operatorMeaning(operator);
  return meaning === undefined ? unknown : phrase('test', { key, given, values, ...meaning });
}
