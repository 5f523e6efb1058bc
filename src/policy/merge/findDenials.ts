import type { Assumption } from '../access/decision.ts';
import { type DocumentFix, exceptResources } from '../check/fix.ts';
import type { StatementModel } from '../statement/readStatement.ts';
import { includesWildcard } from '../statement/wildcard.ts';
import { groupBy } from '../groupBy.ts';
import { overlaps } from '../statement/overlaps.ts';
import {
  coversAction,
  coversResource,
  mayNameAction,
  mayNameResource,
  type Need,
  overlapPattern,
  overlapPatterns,
} from '../statement/coverage.ts';
import { denialApplies } from './denialApplies.ts';
import type { BaseStatement, MergeBase } from './mergeBase.ts';
import { conflict, type MergeConflict } from './mergeConflict.ts';
import { type Addition, needsOf, type Service } from './need.ts';
const codes = ['denied', 'partlyDenied', 'mayBeDenied'] as const;

/** Where a Deny and a need meet, and whether the one surely takes all of the other. */
interface Hit {
  readonly code: (typeof codes)[number];
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** The resource of the need. */
  readonly needed: string;
  readonly assuming: readonly Assumption[];
}

/**
 * The Denies of the base that take from what the additions allow, one conflict for each pair of
 * statements, kind and what it takes for granted. What the additions themselves deny (`denied`) is not missed.
 */
export async function findDenials(
  base: MergeBase,
  allows: readonly Addition[],
  denied: readonly string[],
  service: Service,
): Promise<readonly MergeConflict[]> {
  const conflicts: MergeConflict[] = [];
  const asked = allows.map((addition) => ({ addition, needs: needsOf(addition) }));
  for (const deny of base.statements.filter(({ view }) => view.effect === 'Deny')) {
    for (const { addition, needs } of asked) {
      const hits: Hit[] = [];
      for (const need of needs) {
        const hit = await findHit(base, deny, need, denied, service);
        if (hit) hits.push(hit);
      }
      conflicts.push(...clashes(deny, addition, hits));
    }
  }
  return conflicts;
}

function clashes(
  { index: statement, sid: statementSid, view }: BaseStatement,
  { index: addition, sid }: Addition,
  hits: readonly Hit[],
): readonly MergeConflict[] {
  return codes.flatMap((code) => {
    const ofCode = hits.filter((hit) => hit.code === code);
    return groupBy(ofCode, (hit) => JSON.stringify(hit.assuming)).map((found) => {
      const actions = [...new Set(found.flatMap((hit) => hit.actions))];
      const resources = [...new Set(found.flatMap((hit) => hit.resources))];
      const [{ assuming }] = found;
      const values = { statement, statementSid, addition, sid, actions, resources, assuming };
      return conflict(code, values, exception(view, found));
    });
  });
}

/** Builds need what they need of AWS; an exception for everything would be none. */
function exception(deny: StatementModel, hits: readonly Hit[]): DocumentFix | undefined {
  const needed = hits.map((hit) => hit.needed);
  return needed.includes('*') ? undefined : exceptResources(deny, needed);
}

async function findHit(
  base: MergeBase,
  deny: BaseStatement,
  need: Need,
  denied: readonly string[],
  service: Service,
): Promise<Hit | undefined> {
  const { view } = deny;
  // Only the service's own requests pass through the endpoint.
  const ofService = need.action === '*' ? { ...need, action: `${service}:*` } : need;
  if (!mayNameAction(view, ofService.action) || !mayNameResource(view, need.resource))
    return undefined;
  const all = {
    action: coversAction(view.actions, ofService),
    resource: coversResource(view.resources, need),
  };
  const missed = missedActions(deny, ofService, denied);
  if (missed.length === 0) return undefined;
  const named = namedResources(deny, need.resource);
  const met = { need: ofService, actions: missed, resources: named };
  const { applies, assuming } = await denialApplies(base, deny, met, service);
  if (applies === 'never') return undefined;
  return {
    code:
      applies === 'sometimes'
        ? 'mayBeDenied'
        : all.action && all.resource
          ? 'denied'
          : 'partlyDenied',
    actions: all.action ? [need.action] : missed,
    resources: all.resource ? [need.resource] : named,
    needed: need.resource,
    assuming,
  };
}

/** What a Deny names of a need's actions, less what is to be denied anyway. */
function missedActions(
  { view: { actions } }: BaseStatement,
  { action, except }: Need,
  denied: readonly string[],
): readonly string[] {
  const anyway = [...denied, ...except].map((pattern) => pattern.toLowerCase());
  if (anyway.some((wide) => includesWildcard(wide, action.toLowerCase()))) return [];
  if (actions.excludes || actions.texts.length === 0) return [action];
  return actions.texts
    .map(({ value }) => value)
    .filter((pattern) => overlaps(pattern.toLowerCase(), action.toLowerCase()))
    .filter((pattern) => !anyway.some((wide) => includesWildcard(wide, pattern.toLowerCase())));
}

function namedResources({ view: { resources } }: BaseStatement, needed: string): readonly string[] {
  if (resources.excludes || resources.texts.length === 0) return [needed];
  const asked = overlapPattern(needed);
  const patterns = overlapPatterns(resources);
  return resources.texts
    .filter((_, at) => overlaps(patterns[at] ?? '', asked))
    .map(({ value }) => value);
}
