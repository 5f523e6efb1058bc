import { jsonKindOf } from '../jsonKind.ts';
import { isObject } from '../statement/membersOf.ts';
import { isStatementElement } from '../statement/policyElements.ts';
import { readStatement, type StatementModel } from '../statement/readStatement.ts';
import type { Clause } from './elementList.ts';
import {
  type ActionPhrase,
  type CallerPhrase,
  type FaultPhrase,
  phrase,
  type ResourcePhrase,
  type TestPhrase,
} from './phrase.ts';
import { actionsClause } from './readActions.ts';
import { callersClause } from './readCallers.ts';
import { conditionsClause } from './readConditions.ts';
import { resourcesClause } from './readResources.ts';
import { nameParties } from './nameParties.ts';

/** Who may do what to what, and when. */
export interface StatementClauses {
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly callers: Clause<CallerPhrase>;
  readonly actions: Clause<ActionPhrase>;
  readonly resources: Clause<ResourcePhrase>;
  /** Every one must hold. */
  readonly tests: readonly TestPhrase[];
}

/** What a statement says, before any language. */
export interface StatementMeaning {
  /** `undefined` for what is no statement at all. */
  readonly clauses: StatementClauses | undefined;
  /** What is missing or not understood; empty where the clauses are the whole truth. */
  readonly faults: readonly FaultPhrase[];
}

/** What a statement says. Takes any value; reports in `faults` what of it is not understood. */
export function statementMeaning(statement: unknown): StatementMeaning {
  if (!isObject(statement)) {
    const given = jsonKindOf(statement);
    return { clauses: undefined, faults: [phrase('notAnObject', { given })] };
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

function effectFaults({ effect, elements }: StatementModel): readonly FaultPhrase[] {
  if (effect !== undefined) return [];
  const element = 'Effect';
  const given = elements.get(element);
  if (given === undefined) return [phrase('missing', { element })];
  return typeof given === 'string'
    ? [phrase('unknownEffect', { given })]
    : [phrase('notUnderstood', { element, given: jsonKindOf(given) })];
}

function sidFaults(sid: unknown): readonly FaultPhrase[] {
  return sid === undefined || typeof sid === 'string'
    ? []
    : [phrase('notUnderstood', { element: 'Sid', given: jsonKindOf(sid) })];
}

function unknownElements(elements: ReadonlyMap<string, unknown>): readonly FaultPhrase[] {
  const names = [...elements.keys()].filter((name) => !isStatementElement(name));
  return names.length > 0 ? [phrase('unknownElements', { names })] : [];
}
