import type { StatementExplain } from '@cloud-copilot/iam-simulate';
import type { ClosedRequest } from './closedRequest.ts';
import { showVariables } from './literalVariables.ts';
import { findConditionKey } from './keyPresence.ts';
import type { DecisionCause, FailedCondition, StatementElement } from './decision.ts';

/** How one statement met a request. */
export interface JudgedStatement {
  /** Its place in the document, from 0. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  readonly matches: boolean;
  /** The elements that the request did not meet, in the order in which a reader looks at them. */
  readonly unmet: readonly StatementElement[];
  readonly condition: FailedCondition | undefined;
}

/** What the engine tells of a statement, in our terms. */
export function judgedStatement(
  index: number,
  sid: string | undefined,
  explain: StatementExplain,
  request: ClosedRequest,
): JudgedStatement {
  const unmet: readonly (readonly [StatementElement, boolean])[] = [
    ['Action', !explain.actionMatch],
    ['Resource', !explain.resourceMatch],
    ['Principal', explain.principalMatch === 'NoMatch'],
    ['Condition', !explain.conditionMatch],
  ];
  return {
    index,
    sid,
    effect: explain.effect === 'Deny' ? 'Deny' : 'Allow',
    matches: explain.matches,
    unmet: unmet.filter(([, failed]) => failed).map(([element]) => element),
    condition: failedCondition(explain, request),
  };
}

function failedCondition(
  { conditions }: StatementExplain,
  request: ClosedRequest,
): FailedCondition | undefined {
  const failed = conditions?.find(({ matches }) => !matches);
  if (!failed) return undefined;
  const values = Array.isArray(failed.values) ? failed.values : [failed.values];
  return {
    operator: failed.operator,
    key: failed.conditionKeyValue,
    expected: values.map(({ value }) => showVariables(value)),
    holds:
      failed.failedBecauseMissing === true
        ? lack(failed.conditionKeyValue, request)
        : 'anotherValue',
  };
}

/** Of a key that the catalogue does not have, or that only some callers have, nobody knows. */
function lack(key: string, { principal }: ClosedRequest): 'nothing' | 'notSaid' {
  const known = findConditionKey(key);
  if (!known) return 'notSaid';
  return known.carried === 'bySomeCallers' && principal !== 'anonymous' ? 'notSaid' : 'nothing';
}

/**
 * The statement that decided, as IAM decides: a matching Deny before a matching Allow, and without
 * either the Allow that came closest.
 */
export function decisiveCause(judged: readonly JudgedStatement[]): DecisionCause {
  const deny = judged.find(({ effect, matches }) => effect === 'Deny' && matches);
  if (deny) return { code: 'deniedBy', ...place(deny) };
  const allows = judged.filter(({ effect }) => effect === 'Allow');
  const allow = allows.find(({ matches }) => matches);
  if (allow) return { code: 'allowedBy', ...place(allow) };
  const [closest] = allows.toSorted((one, other) => distance(one) - distance(other));
  const element = closest?.unmet[0];
  if (!closest || !element) return { code: 'noAllow' };
  return {
    code: 'closest',
    ...place(closest),
    element,
    ...(element === 'Condition' && closest.condition && { condition: closest.condition }),
  };
}

const place = ({ index, sid }: JudgedStatement) => ({
  statement: index,
  ...(sid !== undefined && { sid }),
});

/** An action that is not named is further away than a resource, that further than a condition. */
const weights: Readonly<Record<StatementElement, number>> = {
  Action: 8,
  Resource: 4,
  Principal: 2,
  Condition: 1,
};

const distance = ({ unmet }: JudgedStatement) =>
  unmet.reduce((sum, element) => sum + weights[element], 0);
