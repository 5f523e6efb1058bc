import { jsonKindOf } from '../jsonKind.ts';
import type { ConditionTest, StatementModel } from '../statement/readStatement.ts';
import { findTestedKey, operatorMeaning } from './testedKeys.ts';
import { type FaultMessage, message, type TestMessage } from './message.ts';

interface Conditions {
  /** Every one must hold. */
  readonly tests: readonly TestMessage[];
  readonly faults: readonly FaultMessage[];
}

/** The condition block of a statement, test by test. */
export const conditionsClause = ({ tests, unreadable }: StatementModel): Conditions => ({
  tests: tests.map(testMessage),
  faults: unreadable.map(({ value }) =>
    message('notUnderstood', { element: 'Condition', given: jsonKindOf(value) }),
  ),
});

function testMessage({ operator, key: given, texts, others }: ConditionTest): TestMessage {
  const unknown = message('unknownTest', { operator: operator.given, given });
  if (others.length > 0) return unknown;
  if (texts.length === 0) return message('emptyTest', { operator: operator.given, given });
  const key = findTestedKey(given);
  const values = texts.map(({ value }) => value);
  if (operator.given === 'Null') {
    const [asked, ...more] = new Set(values.map((each) => each.toLowerCase()));
    if (more.length > 0 || (asked !== 'true' && asked !== 'false')) return unknown;
    return message('presence', { key, given, present: asked === 'false' });
  }
  const meaning = operatorMeaning(operator);
  return meaning === undefined ? unknown : message('test', { key, given, values, ...meaning });
}
