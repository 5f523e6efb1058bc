import { askPolicy } from '../access/askPolicy.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import type { MergeBase } from './mergeBase.ts';
import { conflict, type MergeConflict } from './mergeConflict.ts';
import { verdictOf, verdictOn } from './verdicts.ts';

/** Any request will do: the engine reads the whole policy before it answers. */
const anyRequest: PolicyRequest = {
  principal: 'anonymous',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::any-bucket/any-object',
};

/**
 * Rejects where the engine cannot be loaded, which everything below would take for a base that it cannot
 * judge.
 */
export async function askForEngine(): Promise<void> {
  const statement = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
  await askPolicy({ Version: '2012-10-17', Statement: [statement] }, anyRequest);
}

/** Whether the engine takes the base for a policy, and which statements are why if it does not. */
export async function judgeBase({
  policy,
  statements,
  verdicts,
}: MergeBase): Promise<readonly MergeConflict[]> {
  if (statements.length === 0) return [];
  if ((await verdictOn(policy, anyRequest, verdicts)) !== undefined) return [];
  const refused: number[] = [];
  for (const { index, statement } of statements) {
    const verdict = await verdictOf(statement, policy['Version'], anyRequest, verdicts);
    if (verdict === undefined) refused.push(index);
  }
  return [conflict('cannotJudge', { statements: refused })];
}
