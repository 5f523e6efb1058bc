import { askPolicy } from '../access/askPolicy.ts';
import { CannotJudge } from '../access/cannotJudge.ts';
import type { DecisionCause } from '../access/decision.ts';
import type { PolicyRequest, RequestPrincipal } from '../access/policyRequest.ts';
import { bucketOf, readArn } from '../check/arn.ts';
import type { Inputs } from '../inputs.ts';
import { bucketKindOf } from './place.ts';

/** A request that a log names, whole enough to be asked of a policy. */
export interface AskedRequest {
  readonly principal?: string;
  readonly action: string;
  readonly resource: string;
}

export interface Asking {
  /** `depends`: it allows it if caller and owner are in the organizations that it names. */
  readonly answer: 'allows' | 'refuses' | 'depends';
  readonly cause: DecisionCause;
}

/**
 * Asks a policy a request that a log names. A log names accounts and not their organizations, so it is
 * asked with those of the inputs, and without; `undefined` for what is no policy.
 */
export async function askRefused(
  document: unknown,
  asked: AskedRequest,
  inputs: Inputs,
): Promise<Asking | undefined> {
  try {
    const asMember = await askPolicy(document, requestOf(asked, inputs));
    if (asMember.verdict !== 'allowed') return { answer: 'refuses', cause: asMember.cause };
    const asStranger = await askPolicy(document, requestOf(asked, undefined));
    return asStranger.verdict === 'allowed'
      ? { answer: 'allows', cause: asMember.cause }
      : { answer: 'depends', cause: asStranger.cause };
  } catch (thrown) {
    if (thrown instanceof CannotJudge) return undefined;
    throw thrown;
  }
}

function requestOf(
  { principal, action, resource }: AskedRequest,
  inputs: Inputs | undefined,
): PolicyRequest {
  const orgId = inputs?.principalOrgIds[0] ?? inputs?.resourceOrgIds[0];
  const resourceOrgId = inputs?.resourceOrgIds[0] ?? inputs?.principalOrgIds[0];
  return {
    principal: callerOf(principal, orgId),
    action,
    resource,
    ...(resourceOrgId !== undefined && !isOfAws(resource) && { resourceOrgId }),
  };
}

function callerOf(principal: string | undefined, orgId: string | undefined): RequestPrincipal {
  if (principal === 'anonymous') return 'anonymous';
  if (principal?.endsWith('.amazonaws.com')) return 'awsService';
  return {
    ...(orgId !== undefined && { orgId }),
    ...(principal?.startsWith('arn:') && { arn: principal }),
  };
}

/** AWS's accounts are in no organization. */
function isOfAws(resource: string): boolean {
  const arn = readArn(resource);
  if (arn?.service === 's3') return bucketKindOf(bucketOf(arn)) !== 'own';
  return arn !== undefined && !/^\d{12}$/.test(arn.account);
}
