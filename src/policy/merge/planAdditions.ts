import { leaveToBase, sortDenials } from './sortDenials.ts';
import type { MergeBase } from './mergeBase.ts';
import type { MetNeeds } from './mergeChange.ts';
import type { MergeConflict } from './mergeConflict.ts';
import { type Addition, cutDown } from './need.ts';
import type { Service } from './probe.ts';
import { sortNeeds } from './sortNeeds.ts';

/** An addition as far as it is to be added. */
export interface PlannedAddition {
  readonly addition: Addition;
  /** Whether some of it was left out, because the base says it already. */
  readonly partly: boolean;
}

export interface MergePlan {
  /** In the order in which they were given; those of which nothing is left are not in it. */
  readonly additions: readonly PlannedAddition[];
  /** Every Allow, whether the base has it already or not. */
  readonly allows: readonly Addition[];
  readonly met: readonly MetNeeds[];
  readonly conflicts: readonly MergeConflict[];
}

/** What is to be added to the base: first what can be denied, then what to allow besides. */
export async function planAdditions(
  base: MergeBase,
  given: readonly Addition[],
  service: Service,
): Promise<MergePlan> {
  const denies = await Promise.all(
    given
      .filter(({ effect }) => effect === 'Deny')
      .map((addition) => planDeny(base, addition, service)),
  );
  const leftToBase = denies.flatMap((deny) => deny.leftToBase);
  const allows = given
    .filter(({ effect }) => effect === 'Allow')
    .map((addition) => leaveToBase(addition, leftToBase, service));
  const allowed = await Promise.all(allows.map((allow) => planAllow(base, allow, service)));
  const planned = [...allowed, ...denies].toSorted((one, other) => one.index - other.index);
  return {
    additions: planned.flatMap(({ added }) => (added.addition.actions.length > 0 ? [added] : [])),
    allows,
    met: planned.flatMap(({ met }) => met),
    conflicts: denies.flatMap(({ conflicts }) => conflicts),
  };
}

async function planAllow(base: MergeBase, addition: Addition, service: Service) {
  const { met, unmet } = await sortNeeds(base, addition, service);
  const added = { addition: cutDown(addition, unmet), partly: met.length > 0 };
  return { index: addition.index, met, added };
}

async function planDeny(base: MergeBase, addition: Addition, service: Service) {
  const { met, unmet } = await sortNeeds(base, addition, service);
  const { denied, leftToBase, conflicts } = sortDenials(base, addition, unmet);
  const added = { addition: cutDown(addition, denied), partly: met.length > 0 };
  return { index: addition.index, met, added, leftToBase, conflicts };
}
