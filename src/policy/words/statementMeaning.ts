import { jsonKindOf } from '../jsonKind.ts';
import { isObject } from '../statement/membersOf.ts';
import { isStatementElement } from '../statement/policyElements.ts';
import { readStatement, type StatementModel } from '../statement/readStatement.ts';
import type { Clause } from './elementList.ts';
import {
  type ActionMessage,
  type CallerMessage,
  type FaultMessage,
  message,
  type ResourceMessage,
  type TestMessage,
} from './message.ts';
import { actionsClause } from './readActions.ts';
import { callersClause } from './readCallers.ts';
import { conditionsClause } from './readConditions.ts';
import { resourcesClause } from './readResources.ts';
import { nameParties } from './nameParties.ts';

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
