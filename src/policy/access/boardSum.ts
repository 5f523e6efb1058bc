import { groupBy } from '../groupBy.ts';
import type { BoardRow, BoardStatus } from './board.ts';

/** What is one thing to a reader: a request, or those for all actions of the deny-list. */
export interface BoardCheck {
  readonly kind: BoardRow['kind'];
  readonly id: BoardRow['id'];
  readonly rows: readonly [BoardRow, ...BoardRow[]];
  /** The worst of its rows. */
  readonly status: BoardStatus;
}

/** How many checks of each kind there are, and how they came out. */
export interface BoardSum {
  readonly build: CheckSum;
  readonly perimeter: CheckSum;
}

type CheckSum = Readonly<Record<'good' | 'of' | 'openByChoice' | 'unconfirmed', number>>;

const worstFirst: readonly BoardStatus[] = ['notAsWanted', 'unconfirmed', 'openByChoice'];

/** The rows of a board as checks, in their order: one for each need, with the worst status of its rows. */
export function boardChecks(rows: readonly BoardRow[]): readonly BoardCheck[] {
  return groupBy(rows, ({ kind, id }) => `${kind} ${id}`).map((together) => {
    const [{ kind, id }] = together;
    const worst = worstFirst.find((status) => together.some((row) => row.status === status));
    return { kind, id, rows: together, status: worst ?? 'asWanted' };
  });
}

/**
 * How many checks of each kind are as wanted, open by choice and unconfirmed.
 *
 * Apart from asking, since sums are drawn before the policy engine is there.
 */
export function sumBoard(rows: readonly BoardRow[]): BoardSum {
  const checks = boardChecks(rows);
  const sum = (kind: BoardRow['kind']): CheckSum => {
    const statuses = checks.filter((check) => check.kind === kind).map(({ status }) => status);
    const count = (status: BoardStatus) => statuses.filter((each) => each === status).length;
    return {
      of: statuses.length,
      good: count('asWanted'),
      openByChoice: count('openByChoice'),
      unconfirmed: count('unconfirmed'),
    };
  };
  return { build: sum('build'), perimeter: sum('perimeter') };
}
