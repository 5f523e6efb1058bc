import { askPolicy } from '../access/askPolicy.ts';
import type { Assumption, DecisionCause } from '../access/decision.ts';
import { CannotJudge } from '../access/engineDocument.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import { bucketOf, readArn } from '../statement/arn.ts';
import { concrete } from '../concrete.ts';
import type { Inputs } from '../inputs.ts';
import { bucketKindOf } from './place.ts';

/** A request that a log names, whole enough to be asked of a policy. */
export interface AskedRequest {
  readonly principal?: string;
  readonly action: string;
  readonly resource: string;
}

export interface Asking {
  /** `depends`: on values that a log does not tell, organizations for the most part. */
  readonly answer: 'allows' | 'refuses' | 'depends';
  readonly cause: DecisionCause;
  /** What an answer that depends takes for granted. */
  readonly assuming: readonly Assumption[];
}

/**
 * Asks a policy a request that a log names. What the log does not tell is taken to be as the policy
 * wants it, so what is refused is refused in any case; `undefined` for what is no policy.
 */
export async function askRefused(
  document: unknown,
  asked: AskedRequest,
  { region }: Pick<Inputs, 'region'>,
): Promise<Asking | undefined> {
  try {
    const decision = await askPolicy(document, { ...requestOf(asked), region });
    const { verdict, reason: cause, assuming } = decision;
    if (verdict !== 'allowed') return { answer: 'refuses', cause, assuming };
    return { answer: assuming.length > 0 ? 'depends' : 'allows', cause, assuming };
  } catch (thrown) {
    if (thrown instanceof CannotJudge) return undefined;
    throw thrown;
  }
}

function requestOf({ principal, action, resource }: AskedRequest): PolicyRequest {
  const arn = readArn(resource);
  const account = arn && /^\d{12}$/.test(arn.account) ? arn.account : undefined;
  const isOwn = account !== undefined || (arn && isOwnBucket(arn));
  return {
    principal: callerOf(principal),
    action,
    // A log may cut off an ARN with a star; a request is for one thing.
    resource: resource === '*' ? resource : concrete(resource),
    ...(isOwn && { owner: 'own' as const }),
    ...(account !== undefined && { resourceAccount: account }),
  };
}

const isOwnBucket = (arn: NonNullable<ReturnType<typeof readArn>>) =>
  arn.service === 's3' && bucketKindOf(bucketOf(arn)) === 'own';

function callerOf(principal: string | undefined): PolicyRequest['principal'] {
  if (principal === 'anonymous') return principal;
  if (principal?.endsWith('.amazonaws.com')) return 'awsService';
  return { whose: 'own', ...(principal?.startsWith('arn:') && { arn: principal }) };
}
