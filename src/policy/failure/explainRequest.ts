import { type CompanionService, companionServiceIds } from '../catalog/companionServices.ts';
import { type EndpointId, endpointIds, endpoints } from '../catalog/endpoints.ts';
import { statementsOf } from '../access/engineDocument.ts';
import { readStatement } from '../statement/readStatement.ts';
import { matchActions } from '../action.ts';
import { readArn } from '../statement/arn.ts';
import { type InputField, inputFields, type Inputs } from '../inputs.ts';
import { traceStatements } from '../build/buildPolicies.ts';
import type { DecisionCause } from '../access/decision.ts';
import { type AskedRequest, askRefused } from './askRefused.ts';
import type { FailedRequest } from './failedRequests.ts';
import { type FailurePoint, point } from './failurePoint.ts';
import { findInputFix } from './inputFix.ts';

/** The policies that a failure is explained with. */
export interface Standing {
  /** As they are handed over; one that a field's error blocks is left out. */
  readonly policies: Partial<Readonly<Record<EndpointId, unknown>>>;
  /** Those that the endpoints have today, where they are known. */
  readonly imported?: Partial<Readonly<Record<EndpointId, unknown>>>;
  readonly inputs: Inputs;
}

/** What AWS's refusal of one request means. */
export async function explainRequest(
  request: FailedRequest,
  standing: Standing,
): Promise<readonly FailurePoint[]> {
  const { layer, action, resource, principal, policy, effect = 'missingAllow' } = request;
  if (layer !== undefined && layer !== 'vpcEndpoint') {
    return [point('otherLayer', { layer, effect, action, resource, principal, policy })];
  }
  const service = action.slice(0, action.indexOf(':')).toLowerCase();
  const endpoint = endpointIds.find((id) => endpoints[id].service === service);
  const isAnonymous = principal === 'anonymous';
  const unnamed =
    layer === undefined && !isAnonymous ? [point('layerUnnamed', { action, resource })] : [];
  if (endpoint === undefined) {
    if (layer === undefined) return unnamed;
    return [point('otherEndpoint', { service, companion: companionOf(service), action, resource })];
  }
  return [...(await explainEndpoint(endpoint, request, standing)), ...unnamed];
}

const companionOf = (service: string): CompanionService | undefined =>
  companionServiceIds.find((id) => id === service || id === `${service}.api`);

async function explainEndpoint(
  endpoint: EndpointId,
  request: FailedRequest,
  standing: Standing,
): Promise<readonly FailurePoint[]> {
  const asked = wholeRequest(request);
  if (!asked) return [point('policyNotAsked', { endpoint, reason: 'noResource' })];
  const imported = standing.imported?.[endpoint];
  const { effect, layer } = request;
  const isNamed = layer === 'vpcEndpoint';
  if (imported === undefined) {
    return askPolicyOf('shown', endpoint, asked, standing, { effect, isNamed });
  }
  return [
    ...(await askPolicyOf('imported', endpoint, asked, standing, { isNamed })),
    ...(await askPolicyOf('shown', endpoint, asked, standing, { isNamed })),
  ];
}

/** An action that names no resource is asked of all; otherwise a policy cannot be asked without one. */
function wholeRequest({ principal, action, resource }: FailedRequest): AskedRequest | undefined {
  const named = matchActions(action.slice(action.indexOf(':') + 1))[0];
  const whole = resource ?? (named?.resourceTypes.length === 0 ? '*' : undefined);
  if (whole === undefined || (whole !== '*' && !readArn(whole))) return undefined;
  return { ...(principal !== undefined && { principal }), action, resource: whole };
}

/** What AWS says of a refusal. */
interface RefusalFacts {
  readonly effect?: FailedRequest['effect'];
  /** It names an endpoint policy as what refuses. */
  readonly isNamed: boolean;
}

/** Asks a policy of ours, or the one that stands in its place, and says what mends the inputs. */
export async function askPolicyOf(
  policy: 'shown' | 'imported',
  endpoint: EndpointId,
  request: AskedRequest,
  { policies, imported, inputs }: Standing,
  { effect, isNamed }: RefusalFacts = { isNamed: false },
): Promise<readonly FailurePoint[]> {
  const document = (policy === 'shown' ? policies : imported)?.[endpoint];
  if (document === undefined) return [point('policyNotAsked', { endpoint, reason: 'blocked' })];
  const asking = await askRefused(document, request, inputs);
  if (!asking) return [point('policyNotAsked', { endpoint, reason: 'unreadable' })];
  const { action, resource } = request;
  const { answer, cause, assuming } = asking;
  const values = { endpoint, policy, action, resource, cause };
  if (answer === 'allows') return [point('policyAllows', { ...values, isNamed })];
  const isShown = policy === 'shown';
  if (answer === 'depends') {
    const fields = isShown ? fieldsOf(assuming.map(({ key }) => key)) : [];
    return [point('policyDepends', { ...values, assuming, isNamed }, { fields })];
  }
  const fields = isShown ? fieldsBehind(endpoint, cause, inputs) : [];
  const patch = isShown ? await findInputFix(endpoint, request, inputs) : undefined;
  const isDeny = cause.code === 'deniedBy';
  return [
    point(
      'policyRefuses',
      { ...values, keys: isDeny ? keysOf(document, cause.statement) : [] },
      {
        fields: patch ? inputFields.filter((field) => field in patch) : fields,
        ...(patch && { fix: { kind: 'inputs', patch } }),
      },
    ),
    ...(effect !== undefined && isDeny !== (effect === 'explicitDeny')
      ? [point('policyDiffers', { endpoint, effect })]
      : []),
  ];
}

/** The condition keys of a statement. */
function keysOf(document: unknown, statement: number): readonly string[] {
  const { tests } = readStatement(statementsOf(document)[statement], '');
  return [...new Set(tests.map(({ key }) => key))];
}

const keyFields: Readonly<Record<string, InputField>> = {
  'aws:principalorgid': 'principals',
  'aws:resourceorgid': 'resources',
};

const fieldsOf = (keys: readonly string[]): readonly InputField[] => {
  const wanted = new Set(keys.map((key) => keyFields[key.toLowerCase()]));
  return inputFields.filter((field) => wanted.has(field));
};

/** The fields that shape the statement which decided: where a condition did, the one that it asks for. */
function fieldsBehind(
  endpoint: EndpointId,
  cause: DecisionCause,
  inputs: Inputs,
): readonly InputField[] {
  if (cause.code === 'noAllow') return [];
  if (cause.code === 'closest') return fieldsOf(cause.condition ? [cause.condition.key] : []);
  const traced = traceStatements(endpoint, inputs).find(
    ({ statement }) => statement.Sid === cause.sid,
  );
  return traced?.fields ?? [];
}
