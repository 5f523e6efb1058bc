import type { Need } from '../statement/coverage.ts';
import { type ConditionTest, readStatement } from '../statement/readStatement.ts';
import type { OneOrMany, Statement } from '../document.ts';
import type { ForeignStatement } from '../foreignPolicy.ts';

/** A statement of ours on its way into the base. */
export interface Addition {
  /** Its place among the additions, from 0. */
  readonly index: number;
  readonly sid: string;
  readonly effect: Statement['Effect'];
  readonly actions: readonly string[];
  /** Actions that `actions` must not open: those that we leave to the base to allow or deny. */
  readonly except: readonly string[];
  readonly resources: readonly string[];
  readonly tests: readonly ConditionTest[];
  readonly statement: Statement;
}

const asList = (value: OneOrMany): readonly string[] =>
  typeof value === 'string' ? [value] : value;

export function readAddition(statement: Statement, index: number): Addition {
  return {
    index,
    sid: statement.Sid,
    effect: statement.Effect,
    actions: asList(statement.Action),
    except: [],
    resources: asList(statement.Resource),
    tests: readStatement(statement, '').tests,
    statement,
  };
}

/** Every action on every resource. */
export function needsOf({ actions, except, resources, tests }: Addition): readonly Need[] {
  return actions.flatMap((action) =>
    resources.map((resource) => ({ action, except, resource, tests })),
  );
}

/**
 * The addition cut down to the needs that are left: the actions and the resources that any of them
 * names, so that it stays one statement.
 */
export function cutDown(addition: Addition, needs: readonly Need[]): Addition {
  const actions = new Set(needs.map(({ action }) => action));
  const resources = new Set(needs.map(({ resource }) => resource));
  return {
    ...addition,
    actions: addition.actions.filter((action) => actions.has(action)),
    resources: addition.resources.filter((resource) => resources.has(resource)),
  };
}

/** A lone text stays one where it was one, a list stays a list. */
const asGiven = (given: OneOrMany, left: readonly string[]): OneOrMany =>
  typeof given === 'string' ? given : left;

/** The statement of an addition, with a Sid that is free. */
export function writeAddition(addition: Addition, Sid: string): ForeignStatement {
  const { statement, actions, except, resources } = addition;
  const { Effect, Principal, Condition } = statement;
  return {
    Sid,
    Effect,
    Principal,
    ...(except.length > 0 ? { NotAction: except } : { Action: asGiven(statement.Action, actions) }),
    Resource: asGiven(statement.Resource, resources),
    ...(Condition && { Condition }),
  };
}
