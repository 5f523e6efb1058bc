import type { RequestAnalysis, Simulation } from '@cloud-copilot/iam-simulate';
import { CannotJudge, namesPrincipals, statementsOf } from './engineDocument.ts';
import { type JudgedStatement, judgedStatement } from './judgedStatement.ts';
import type { ClosedRequest } from './closedRequest.ts';
import { callingService } from './knownValues.ts';
import type { JsonObject } from '../statement/policyElements.ts';
import type { StatementElement } from './decision.ts';

type Engine = typeof import('@cloud-copilot/iam-simulate');

/** A request that the engine's catalogue has no name for, so that its validating call refuses it. */
export class NotCatalogued extends Error {}

/** What the engine says of a request that its own catalogue has no name for. */
const uncatalogued = new Set([
  'invalid.service',
  'invalid.action',
  'no.resource.types',
  'multiple.resource.types',
  'must.use.wildcard',
]);

/**
 * How each statement meets a request, by the engine's validating call.
 *
 * Policies for everybody are judged as endpoint policies; where principals are named, which the engine
 * takes in no endpoint policy, as resource policies, whose evaluation knows principals.
 */
export async function judgeCatalogued(
  engine: Engine,
  document: unknown,
  request: ClosedRequest,
): Promise<readonly JudgedStatement[]> {
  const asResourcePolicy = namesPrincipals(document);
  const asked = simulation(engine, document, request, asResourcePolicy);
  const results = await engine.runSimulation(asked, { simulationMode: 'Strict' });
  switch (results.resultType) {
    case 'single': {
      const { endpointAnalysis, resourceAnalysis } = results.result.analysis;
      return judgedStatements(
        document,
        request,
        asResourcePolicy ? resourceAnalysis : endpointAnalysis,
      );
    }
    case 'wildcard':
      throw new NotCatalogued('A resource with a wildcard stands for many.');
    case 'error': {
      const { message } = results.errors;
      if (uncatalogued.has(message)) throw new NotCatalogued(message);
      throw new CannotJudge('notAPolicy', message, { cause: results.errors });
    }
  }
}

/** Not the caller's, so that a resource policy has to allow by itself. */
const resourceAccount = '222222222222';

function simulation(
  { anonymousPrincipal }: Engine,
  document: unknown,
  request: ClosedRequest,
  asResourcePolicy: boolean,
): Simulation {
  const { action, resource, context } = request;
  const principal =
    request.principal === 'awsService' ? callingService : (request.arn ?? anonymousPrincipal);
  return {
    request: {
      principal,
      action,
      resource: { resource, accountId: resourceAccount },
      contextVariables: context,
    },
    identityPolicies: [],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(asResourcePolicy
      ? { resourcePolicy: document }
      : { vpcEndpointPolicies: [{ name: 'endpoint', policy: document }] }),
  };
}

type Analysis = RequestAnalysis['endpointAnalysis'] | RequestAnalysis['resourceAnalysis'];

function judgedStatements(
  document: unknown,
  request: ClosedRequest,
  analysis: Analysis,
): readonly JudgedStatement[] {
  const statements = statementsOf(document);
  return [
    ...(analysis?.denyStatements ?? []),
    ...(analysis?.allowStatements ?? []),
    ...(analysis?.unmatchedStatements ?? []),
  ]
    .map(({ statement, explain }) => {
      // The engine counts from 1.
      const index = statement.index() - 1;
      const sid = statements[index]?.['Sid'];
      return judgedStatement(index, typeof sid === 'string' ? sid : undefined, explain, request);
    })
    .toSorted((one, other) => one.index - other.index);
}

const without = (statement: JsonObject, gone: string): JsonObject =>
  Object.fromEntries(Object.entries(statement).filter(([name]) => name !== gone));

/** What a statement would be if it asked nothing of one of its elements. */
const relaxed: Readonly<Record<StatementElement, (statement: JsonObject) => JsonObject>> = {
  Action: (statement) => ({ ...without(statement, 'NotAction'), Action: '*' }),
  Resource: (statement) => ({ ...without(statement, 'NotResource'), Resource: '*' }),
  Principal: (statement) => ({ ...without(statement, 'NotPrincipal'), Principal: '*' }),
  Condition: (statement) => without(statement, 'Condition'),
};

const elements: readonly StatementElement[] = ['Action', 'Resource', 'Principal', 'Condition'];

/**
 * Judges a request that the engine's validating call refuses because its catalogue has no such action
 * or resource type (a component without its build number, an action that is new).
 *
 * The engine's other call says only whether identity policies allow, so it is asked about each statement
 * by itself, and about its principals apart; which element was not met shows when that element alone
 * is relaxed.
 */
export async function judgeWithoutCatalogue(
  engine: Engine,
  document: unknown,
  request: ClosedRequest,
): Promise<readonly JudgedStatement[]> {
  const judging = statementsOf(document).map(async (statement, index) => {
    const { Sid, Effect } = statement;
    const principal = await meetsPrincipal(engine, statement, request);
    const matches = principal && meetsRest(engine, statement, request);
    const unmet = elements.filter((element) =>
      element === 'Principal' ? !principal : !meetsElement(engine, statement, request, element),
    );
    return {
      index,
      sid: typeof Sid === 'string' ? Sid : undefined,
      effect: Effect === 'Deny' ? 'Deny' : 'Allow',
      matches,
      unmet,
      condition: undefined,
    } as const;
  });
  return Promise.all(judging);
}

/** Whether one element is met, nothing being asked of the others. */
function meetsElement(
  engine: Engine,
  statement: JsonObject,
  request: ClosedRequest,
  element: StatementElement,
): boolean {
  const alone = elements
    .filter((other) => other !== element)
    .reduce((rest, other) => relaxed[other](rest), statement);
  return meetsRest(engine, alone, request);
}

/** Some account; identity policies allow by themselves within one account only. */
const account = '111111111111';

/** Whether all elements but the principal are met, whatever the effect. */
function meetsRest(engine: Engine, statement: JsonObject, request: ClosedRequest): boolean {
  const policy = { Version: '2012-10-17', Statement: [{ ...statement, Effect: 'Allow' }] };
  const result = engine.runUnsafeSimulation(
    {
      request: {
        principal: `arn:aws:iam::${account}:role/anyone`,
        action: request.action,
        resource: { resource: request.resource, accountId: account },
        contextVariables: request.context,
      },
      identityPolicies: [{ name: 'statement', policy }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  return result === 'Allowed';
}

/** Whether the principal is met: asked by a request that the engine's catalogue does know. */
async function meetsPrincipal(
  engine: Engine,
  { Principal, NotPrincipal }: JsonObject,
  request: ClosedRequest,
): Promise<boolean> {
  if (Principal === '*') return true;
  const named = NotPrincipal === undefined ? { Principal } : { NotPrincipal };
  const [statement] = await judgeCatalogued(
    engine,
    {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', ...named, Action: '*', Resource: '*' }],
    },
    { ...request, action: 's3:GetObject', resource: 'arn:aws:s3:::any-bucket/any-object' },
  );
  return statement?.matches === true;
}
