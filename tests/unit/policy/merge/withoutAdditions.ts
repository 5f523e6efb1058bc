import { type ForeignPolicy, foreignStatements } from '../../../../src/policy/foreignPolicy.ts';
import type { MergeChange } from '../../../../src/policy/merge/mergeChange.ts';

/**
 * The base of a merge again, from the merged document and the changes that `mergePolicy` gave with it.
 *
 * A statement that no longer stands where it was added, under its Sid, is left alone, so statements
 * that were changed in between stay.
 */
export function withoutAdditions(
  document: ForeignPolicy,
  changes: readonly MergeChange[],
): ForeignPolicy {
  const added = new Map(
    changes.flatMap((change) =>
      change.code === 'added' ? [[change.values.index, change.values.sid] as const] : [],
    ),
  );
  if (added.size === 0) return document;
  const kept = foreignStatements(document).filter(
    (statement, index) => !added.has(index) || added.get(index) !== statement['Sid'],
  );
  const [only, ...others] = kept;
  const wasLone = changes.some(({ code }) => code === 'becameList');
  const Statement = wasLone && only && others.length === 0 ? only : kept;
  return { ...document, Statement };
}
