import type { RequestAnalysis, Simulation } from '@cloud-copilot/iam-simulate';
import { CannotJudge } from './cannotJudge.ts';
import { namesPrincipals, statementsOf } from './engineDocument.ts';
import { type JudgedStatement, judgedStatement } from './judgedStatement.ts';
import type { ClosedRequest } from './closedRequest.ts';
import { callingService } from './knownValues.ts';

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
