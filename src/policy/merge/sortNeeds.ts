import { confirmedCover } from './confirmedCover.ts';
import { change, type MetNeeds } from './mergeChange.ts';
import type { BaseStatement, MergeBase } from './mergeBase.ts';
import type { Need } from '../statement/coverage.ts';
import { type Addition, needsOf } from './need.ts';
import type { Service } from './probe.ts';

export interface SortedNeeds {
  readonly met: readonly MetNeeds[];
  readonly unmet: readonly Need[];
}

/** Which needs of an addition the base meets already, by which of its statements, and which are left. */
export async function sortNeeds(
  base: MergeBase,
  addition: Addition,
  service: Service,
): Promise<SortedNeeds> {
  const unmet: Need[] = [];
  const met = new Map<BaseStatement, Need[]>();
  for (const need of needsOf(addition)) {
    const cover = await confirmedCover(base, addition.effect, need, service);
    if (cover) met.set(cover, [...(met.get(cover) ?? []), need]);
    else unmet.push(need);
  }
  return { met: [...met].map(([cover, needs]) => metBy(addition, cover, needs)), unmet };
}

const metBy = (
  { index: addition, sid, effect }: Addition,
  { index: statement, sid: statementSid }: BaseStatement,
  needs: readonly Need[],
): MetNeeds =>
  change('alreadyMet', {
    addition,
    sid,
    effect,
    statement,
    statementSid,
    needs: needs.map(({ action, resource }) => ({ action, resource })),
  });
