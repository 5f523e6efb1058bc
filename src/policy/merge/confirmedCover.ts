import type { Statement } from '../document.ts';
import { meetsNeed, type Need } from '../statement/coverage.ts';
import type { BaseStatement, MergeBase } from './mergeBase.ts';
import { probeOf, type Service } from './probe.ts';
import { verdictOf } from './verdicts.ts';

const confirming = { Allow: 'allowed', Deny: 'explicitlyDenied' } as const;

/**
 * The statement of the base that says of all of a need what `effect` says, if there is one.
 *
 * That it does is proved from its patterns and conditions, since a request is only a sample of what
 * patterns take in; the engine, asked about that statement and such a request, has to agree.
 */
export async function confirmedCover(
  { policy, statements, verdicts }: MergeBase,
  effect: Statement['Effect'],
  need: Need,
  service: Service,
): Promise<BaseStatement | undefined> {
  const candidates = statements.filter(
    ({ view }) => view.effect === effect && meetsNeed(view, need),
  );
  const probe = candidates.length > 0 ? probeOf(need, service) : undefined;
  for (const candidate of candidates) {
    if (!probe) return candidate;
    const verdict = await verdictOf(candidate.statement, policy['Version'], probe, verdicts);
    if (verdict === confirming[effect]) return candidate;
  }
  return undefined;
}
