import { jsonKindOf } from '../jsonKind.ts';
import type { Clause } from './elementList.ts';
import { elementsOf } from './elements.ts';
import {
  type ActionPhrase,
  type CallerPhrase,
  type FaultPhrase,
  phrase,
  type ResourcePhrase,
  type TestPhrase,
} from './phrase.ts';
import { readActions } from './readActions.ts';
import { readCallers } from './readCallers.ts';
import { readConditions } from './readConditions.ts';
import { readResources } from './readResources.ts';
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

const knownElements: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

/** What a statement says. Takes any value; reports in `faults` what of it is not understood. */
export function statementMeaning(statement: unknown): StatementMeaning {
  const elements = elementsOf(statement);
  if (elements === undefined) {
    const given = jsonKindOf(statement);
    return { clauses: undefined, faults: [phrase('notAnObject', { given })] };
  }
  const effect = readEffect(elements.get('Effect'));
  const callers = readCallers(elements);
  const actions = readActions(elements);
  const resources = readResources(elements);
  const { tests, faults } = readConditions(elements);
  return {
    clauses: nameParties({ effect: effect.effect, callers, actions, resources, tests }),
    faults: [
      ...effect.faults,
      ...callers.faults,
      ...actions.faults,
      ...resources.faults,
      ...faults,
      ...sidFaults(elements.get('Sid')),
      ...unknownElements(elements),
    ],
  };
}

function readEffect(value: unknown): {
  readonly effect: StatementClauses['effect'];
  readonly faults: readonly FaultPhrase[];
} {
  if (value === 'Allow' || value === 'Deny') return { effect: value, faults: [] };
  const element = 'Effect';
  const fault =
    value === undefined
      ? phrase('missing', { element })
      : typeof value === 'string'
        ? phrase('unknownEffect', { given: value })
        : phrase('notUnderstood', { element, given: jsonKindOf(value) });
  return { effect: undefined, faults: [fault] };
}

function sidFaults(sid: unknown): readonly FaultPhrase[] {
  return sid === undefined || typeof sid === 'string'
    ? []
    : [phrase('notUnderstood', { element: 'Sid', given: jsonKindOf(sid) })];
}

function unknownElements(elements: ReadonlyMap<string, unknown>): readonly FaultPhrase[] {
  const names = [...elements.keys()].filter((name) => !knownElements.has(name));
  return names.length > 0 ? [phrase('unknownElements', { names })] : [];
}
