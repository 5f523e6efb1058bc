import type { EndpointId } from '../catalog/endpoints.ts';
import { askPolicy } from './askPolicy.ts';
import type { BoardRequest } from './boardRequests.ts';
import type { Decision } from './decision.ts';

/** `asWanted`: the build step works or the perimeter holds. `openByChoice`: the inputs leave it open. */
export type BoardStatus = 'asWanted' | 'notAsWanted' | 'openByChoice';

export type BoardRow = BoardRequest & {
  readonly decision: Decision;
  readonly status: BoardStatus;
};

/** How many of each kind are as they should be. */
export interface BoardSum {
  readonly build: { readonly good: number; readonly of: number };
  readonly perimeter: {
    readonly good: number;
    readonly of: number;
    readonly openByChoice: number;
  };
}

/** Asks one request of the board of the policy it concerns. */
export async function answer(
  asked: BoardRequest,
  policies: Readonly<Record<EndpointId, unknown>>,
): Promise<BoardRow> {
  const decision = await askPolicy(policies[asked.endpoint], asked.request);
  return { ...asked, decision, status: statusOf(asked, decision) };
}

function statusOf({ wanted }: BoardRequest, { verdict }: Decision): BoardStatus {
  const isOpen = verdict === 'allowed';
  switch (wanted) {
    case 'allowed':
      return isOpen ? 'asWanted' : 'notAsWanted';
    case 'denied':
      return isOpen ? 'notAsWanted' : 'asWanted';
    case 'either':
      return isOpen ? 'openByChoice' : 'asWanted';
  }
}

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
