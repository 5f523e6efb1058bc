import { jsonKindOf } from '../jsonKind.ts';
import { isObject, isStatementElement } from '../statement/policyElements.ts';
import {
  type ConditionTest,
  readStatement,
  type StatementModel,
} from '../statement/readStatement.ts';
import { callersClause, type Clause, clauseOf, readTexts, resourcesClause } from './elements.ts';
import {
  type ActionMessage,
  type CallerMessage,
  type FaultMessage,
  message,
  type ResourceMessage,
  type TestMessage,
} from './message.ts';
import { nameParties } from './nameParties.ts';
import { matchActions } from '../action.ts';
import { readAction } from '../statement/policyAction.ts';
import { isWildcard } from '../statement/wildcard.ts';
import { findTestedKey, operatorMeaning } from './testedKeys.ts';

/** Who may do what to what, and when. */
export interface StatementClauses {
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly callers: Clause<CallerMessage>;
  readonly actions: Clause<ActionMessage>;
  readonly resources: Clause<ResourceMessage>;
  /** Every one must hold. */
  readonly tests: readonly TestMessage[];
}

/** What a statement says, before any language. */
export interface StatementMeaning {
  /** `undefined` for what is no statement at all. */
  readonly clauses: StatementClauses | undefined;
  /** What is missing or not understood; empty where the clauses are the whole truth. */
  readonly faults: readonly FaultMessage[];
}

/** What a statement says. Takes any value; reports in `faults` what of it is not understood. */
export function statementMeaning(statement: unknown): StatementMeaning {
  if (!isObject(statement)) {
    const given = jsonKindOf(statement);
    return { clauses: undefined, faults: [message('notAnObject', { given })] };
  }
  const model = readStatement(statement, '');
  const { elements, effect } = model;
  const callers = callersClause(model);
  const actions = actionsClause(model);
  const resources = resourcesClause(model);
  const { tests, faults } = conditionsClause(model);
  return {
    clauses: nameParties({ effect, callers, actions, resources, tests }),
    faults: [
      ...effectFaults(model),
      ...callers.faults,
      ...actions.faults,
      ...resources.faults,
      ...faults,
      ...sidFaults(elements.get('Sid')),
      ...unknownElements(elements),
    ],
  };
}

function effectFaults({ effect, elements }: StatementModel): readonly FaultMessage[] {
  if (effect !== undefined) return [];
  const element = 'Effect';
  const given = elements.get(element);
  if (given === undefined) return [message('missing', { element })];
  return typeof given === 'string'
    ? [message('unknownEffect', { given })]
    : [message('notUnderstood', { element, given: jsonKindOf(given) })];
}

function sidFaults(sid: unknown): readonly FaultMessage[] {
  return sid === undefined || typeof sid === 'string'
    ? []
    : [message('notUnderstood', { element: 'Sid', given: jsonKindOf(sid) })];
}

function unknownElements(elements: ReadonlyMap<string, unknown>): readonly FaultMessage[] {
  const names = [...elements.keys()].filter((name) => !isStatementElement(name));
  return names.length > 0 ? [message('unknownElements', { names })] : [];
}

/** `Action` or `NotAction` of a statement, action by action. */
const actionsClause = ({ actions }: StatementModel): Clause<ActionMessage> =>
  clauseOf('Action', actions, message('unnamedActions', {}), readTexts(actionMessage));

function actionMessage(given: string): ActionMessage {
  const action = readAction(given);
  if (action === 'everything') return message('everyAction', {});
  if (action === undefined) return message('malformedAction', { given });
  const { service, name } = action;
  if (service === 'imagebuilder') return imageBuilderActionMessage(name);
  if (/^\*+$/.test(name)) return message('everyActionOf', { service });
  return isWildcard(name)
    ? message('actionsLike', { service, pattern: name })
    : message('action', { service, name });
}

function imageBuilderActionMessage(name: string): ActionMessage {
  if (/^\*+$/.test(name)) return message('everyImageBuilderAction', {});
  const names = matchActions(name).map((action) => action.name);
  if (isWildcard(name)) return message('imageBuilderActions', { pattern: name, names });
  return names.length > 0
    ? message('imageBuilderAction', { name })
    : message('unknownImageBuilderAction', { name });
}

interface Conditions {
  /** Every one must hold. */
  readonly tests: readonly TestMessage[];
  readonly faults: readonly FaultMessage[];
}

/** The condition block of a statement, test by test. */
const conditionsClause = ({ tests, unreadable }: StatementModel): Conditions => ({
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
