import type { PolicyRequest } from '../access/policyRequest.ts';
import { imageBuilderActions } from '../catalog/imageBuilderActions.ts';
import { s3ActionNames } from '../catalog/s3Actions.ts';
import { includesWildcard, matchesWildcard } from '../statement/wildcard.ts';
import { type Need, pinsValues } from '../statement/coverage.ts';
import { type ConditionTest, readStatement } from '../statement/readStatement.ts';
import type { OneOrMany, Statement } from '../document.ts';
import type { ForeignStatement } from '../foreignPolicy.ts';

export type Service = 'imagebuilder' | 's3';

/** Builds download without signing (DP): what has no condition and reads objects is such a read. */
export function isAnonymousRead({ action, tests }: Need): boolean {
  return action === 's3:GetObject' && tests.length === 0;
}

/**
 * A request that a need is about, `undefined` where none can be made up: its conditions ask for more
 * than equality, or its action has no example left.
 */
export function probeOf(need: Need, service: Service): PolicyRequest | undefined {
  const action = sampleAction(need, service);
  if (action === undefined || !need.tests.every(pinsValues)) return undefined;
  const context = Object.fromEntries(
    need.tests.map(({ key, texts }) => [key, texts[0]?.value ?? ''] as const),
  );
  return {
    principal: need.tests.length === 0 ? 'anonymous' : {},
    action,
    resource: sampleResource(need.resource, service),
    context,
  };
}

const actionNames: Readonly<Record<Service, readonly string[]>> = {
  imagebuilder: imageBuilderActions.map(({ name }) => `imagebuilder:${name}`),
  s3: ['s3:GetObject', ...s3ActionNames.map((name) => `s3:${name}`)],
};

/** One the catalogue knows if there is one, since the engine knows those best. */
function sampleAction({ action, except }: Need, service: Service): string | undefined {
  const left = except.map((pattern) => pattern.toLowerCase());
  return [...actionNames[service], action.replaceAll(/[*?]/g, 'x')].find(
    (name) =>
      matchesWildcard(name.toLowerCase(), action.toLowerCase()) &&
      !left.some((pattern) => includesWildcard(pattern, name.toLowerCase())),
  );
}

const anyResource: Readonly<Record<Service, string>> = {
  imagebuilder: 'arn:aws:imagebuilder:us-east-1:111111111111:image/x/1.0.0/1',
  s3: 'arn:aws:s3:::any-bucket/any-object',
};

/** Stands in for what a wildcard stands for at the end of an ARN. */
const anyRest: Readonly<Record<Service, string>> = { imagebuilder: 'x/1.0.0/1', s3: 'x' };

function sampleResource(resource: string, service: Service): string {
  if (resource === '*') return anyResource[service];
  return resource.replace(/\*$/, anyRest[service]).replaceAll(/[*?]/g, 'x');
}

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
