import type { BoardRow, BoardStatus } from './board.ts';

/** How many of each kind are as they should be. */
export interface BoardSum {
  readonly build: { readonly good: number; readonly of: number };
  readonly perimeter: {
    readonly good: number;
    readonly of: number;
    readonly openByChoice: number;
  };
}

/** Apart from asking, since sums are drawn before the policy engine is there. */
export function sumBoard(rows: readonly BoardRow[]): BoardSum {
  const count = (kind: BoardRow['kind'], status?: BoardStatus) =>
    rows.filter((row) => row.kind === kind && (status === undefined || row.status === status))
      .length;
  return {
    build: { good: count('build', 'asWanted'), of: count('build') },
    perimeter: {
      good: count('perimeter', 'asWanted'),
      of: count('perimeter'),
      openByChoice: count('perimeter', 'openByChoice'),
    },
  };
}
