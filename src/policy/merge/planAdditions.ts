import type { BaseStatement, MergeBase } from './mergeBase.ts';
import { change, type MetNeeds } from './mergeChange.ts';
import { conflict, type MergeConflict } from './mergeConflict.ts';
import { type Addition, cutDown, needsOf, probeOf, type Service } from './need.ts';
import { mayNameAction, meetsNeed, type Need } from '../statement/coverage.ts';
import type { Statement } from '../document.ts';
import { verdictOf } from './verdicts.ts';
import { includesWildcard } from '../statement/wildcard.ts';
import { overlaps } from '../statement/overlaps.ts';

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

interface SortedNeeds {
  readonly met: readonly MetNeeds[];
  readonly unmet: readonly Need[];
}

/** Which needs of an addition the base meets already, by which of its statements, and which are left. */
async function sortNeeds(
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

const confirming = { Allow: 'allowed', Deny: 'explicitlyDenied' } as const;

/**
 * The statement of the base that says of all of a need what `effect` says, if there is one.
 *
 * That it does is proved from its patterns and conditions, since a request is only a sample of what
 * patterns take in; the engine, asked about that statement and such a request, has to agree.
 */
async function confirmedCover(
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

interface SortedDenials {
  /** What can be denied without taking anything from the base. */
  readonly denied: readonly Need[];
  /** The actions that cannot, each once, as we spell them. */
  readonly leftToBase: readonly string[];
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Sorts what an addition denies and the base does not deny yet by whether the base may allow it.
 *
 * Whatever the base allows others may rely on: an action that any Allow of it may name, under whatever
 * condition, for whomever, is left to the base.
 */
function sortDenials(
  { statements }: MergeBase,
  addition: Addition,
  unmet: readonly Need[],
): SortedDenials {
  const allows = statements.filter(({ view }) => view.effect !== 'Deny');
  const mayAllow = ({ action }: Need) => allows.find(({ view }) => mayNameAction(view, action));
  const allowedBy = new Map(unmet.map((need) => [need.action, mayAllow(need)]));
  return {
    denied: unmet.filter(({ action }) => allowedBy.get(action) === undefined),
    leftToBase: [...allowedBy].flatMap(([action, by]) => (by ? [action] : [])),
    conflicts: [...allowedBy].flatMap(([action, by]) =>
      by ? [wouldNarrow(addition, action, by)] : [],
    ),
  };
}

const wouldNarrow = (
  { index: addition, sid }: Addition,
  action: string,
  { index: statement, sid: statementSid }: BaseStatement,
): MergeConflict =>
  conflict('denyWouldNarrowBase', { statement, statementSid, addition, sid, action });

/**
 * An Allow of ours that does not open the actions which are left to the base: without those that it
 * names, and where it names all of the service's, all but them.
 */
function leaveToBase(
  addition: Addition,
  leftToBase: readonly string[],
  service: Service,
): Addition {
  const hit = (action: string) =>
    leftToBase.filter((left) => overlaps(left.toLowerCase(), action.toLowerCase()));
  const [only = '', ...others] = addition.actions;
  const isAll = others.length === 0 && ['*', `${service}:*`].includes(only.toLowerCase());
  if (!isAll) {
    return { ...addition, actions: addition.actions.filter((action) => hit(action).length === 0) };
  }
  const except = hit(only);
  const isNothing = except.some((left) => includesWildcard(left.toLowerCase(), `${service}:*`));
  return isNothing ? { ...addition, actions: [] } : { ...addition, except };
}
