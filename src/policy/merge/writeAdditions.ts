import { type ForeignPolicy, foreignStatements } from '../foreignPolicy.ts';
import { freeSid } from '../freeSid.ts';
import type { MergeBase } from './mergeBase.ts';
import { change, type MergeChange } from './mergeChange.ts';
import { writeAddition } from './need.ts';
import type { PlannedAddition } from './planAdditions.ts';

interface Written {
  readonly document: ForeignPolicy;
  readonly changes: readonly MergeChange[];
}

/** Appends what is planned to the statements of the base, under Sids that are free. */
export function writeAdditions(
  { policy, statements }: MergeBase,
  planned: readonly PlannedAddition[],
): Written {
  if (planned.length === 0) return { document: policy, changes: [] };
  const isLone = !Array.isArray(policy.Statement);
  const sids = chooseSids(
    statements.flatMap(({ sid }) => (sid === undefined ? [] : [sid])),
    planned,
  );
  const added = planned.map(({ addition }, at) =>
    writeAddition(addition, sids[at] ?? addition.sid),
  );
  const changes = planned.flatMap(({ addition, partly }, at): readonly MergeChange[] => {
    const sid = sids[at] ?? addition.sid;
    const index = statements.length + at;
    return [
      change('added', { index, sid, addition: addition.index, partly }),
      ...(sid === addition.sid ? [] : [change('renamed', { index, sid, from: addition.sid })]),
      ...(addition.except.length > 0
        ? [change('allowsAllBut', { index, sid, actions: addition.except })]
        : []),
    ];
  });
  return {
    document: { ...policy, Statement: [...foreignStatements(policy), ...added] },
    changes: isLone ? [change('becameList', {}), ...changes] : changes,
  };
}

function chooseSids(
  taken: readonly string[],
  planned: readonly PlannedAddition[],
): readonly string[] {
  const sids = new Set(taken);
  return planned.map(({ addition }) => {
    const sid = freeSid(addition.sid, sids);
    sids.add(sid);
    return sid;
  });
}
