import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

const dp = { source: 'DP', certainty: 'verified' } as const;

/**
 * Actions of Amazon S3 that policies of gateway endpoints name in AWS's own guides and samples. Far
 * from all there are: they are offered, and every other one is as good.
 */
const documentedS3Actions = {
  's3:GetObject': { source: 'IBUG', certainty: 'verified' },
  's3:PutObject': { source: 'PVB', certainty: 'verified' },
  's3:ListBucket': dp,
} as const satisfies Record<string, Sourced>;

export type DocumentedS3Action = keyof typeof documentedS3Actions;

export const documentedS3ActionNames = keysOf(documentedS3Actions);
