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
