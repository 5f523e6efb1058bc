import { includesWildcard } from '../statement/wildcard.ts';
import { overlaps } from '../statement/overlaps.ts';
import type { BaseStatement, MergeBase } from './mergeBase.ts';
import { conflict, type MergeConflict } from './mergeConflict.ts';
import type { Addition } from './need.ts';
import { mayNameAction, type Need } from '../statement/coverage.ts';
import type { Service } from './probe.ts';

export interface SortedDenials {
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
export function sortDenials(
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
export function leaveToBase(
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
