import type { StatementExplain } from '@cloud-copilot/iam-simulate';
import type { ClosedRequest } from './closedRequest.ts';
import { valueOf } from '../statement/meetsCondition.ts';
import { showText } from './engineDocument.ts';
import { findConditionKey, isCarried } from './keyPresence.ts';
import { knownValues } from './knownValues.ts';
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
  /** A key that its conditions ask for, and that the request might have carried. */
  readonly unsaid?: string | undefined;
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
    unsaid: unsaidKey(explain, request),
  };
}

const unsaidKey = ({ conditions }: StatementExplain, request: ClosedRequest): string | undefined =>
  conditions
    ?.map(({ conditionKeyValue }) => conditionKeyValue)
    .find((key) => valueOf(request, key) === undefined && lack(key, request) === 'notSaid');

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
    expected: values.map(({ value }) => showText(value)),
    holds:
      failed.failedBecauseMissing === true
        ? lack(failed.conditionKeyValue, request)
        : 'anotherValue',
  };
}

/** Of a key that the catalogue does not have, or that only some such requests carry, nobody knows. */
function lack(key: string, request: ClosedRequest): 'nothing' | 'notSaid' {
  const entry = findConditionKey(key);
  const isKnown = entry && isCarried(entry, knownValues(request, anyTime)) !== undefined;
  return isKnown ? 'nothing' : 'notSaid';
}

/** No key is carried at some times only. */
const anyTime = new Date(0);

/**
 * The statement that decided, as IAM decides: a matching Deny before a matching Allow, and without
 * either the Allow that came closest.
 */
export function decisiveCause(judged: readonly JudgedStatement[]): DecisionCause {
  const deny = judged.find(({ effect, matches }) => effect === 'Deny' && matches);
  if (deny) {
    const { unsaid } = deny;
    return { code: 'deniedBy', ...place(deny), ...(unsaid !== undefined && { unsaid }) };
  }
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
