import { askPolicy } from '../access/askPolicy.ts';
import type { Decision } from '../access/decision.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import type { DifferenceExample } from './difference.ts';

/** Both answers to a request; `undefined` where one of them is none. */
export type AskBoth = (request: PolicyRequest) => Promise<DifferenceExample | undefined>;

/** Asks two policies the same requests, each once. */
export function askBothOf(before: unknown, after: unknown): AskBoth {
  const known = new Map<string, Promise<DifferenceExample | undefined>>();
  const ask: AskBoth = async (request) => {
    const was = await judge(before, request);
    const is = was && (await judge(after, request));
    return was && is && { request, before: was, after: is };
  };
  return (request) => {
    const key = JSON.stringify(request);
    const asked = known.get(key) ?? ask(request);
    known.set(key, asked);
    return asked;
  };
}

/** The engine throws more than `CannotJudge` at what it does not expect; neither is an answer. */
export async function judge(
  document: unknown,
  request: PolicyRequest,
): Promise<Decision | undefined> {
  try {
    return await askPolicy(document, request);
  } catch {
    return undefined;
  }
}

/** What changed for a request, if its answer did. */
export function changeOf({ before, after }: DifferenceExample): 'opened' | 'closed' | undefined {
  const was = before.verdict === 'allowed';
  const is = after.verdict === 'allowed';
  if (was === is) return undefined;
  return is ? 'opened' : 'closed';
}
