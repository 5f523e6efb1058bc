import { matchActions } from '../action.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import { findRegion } from '../region.ts';
import { askPolicy } from './askPolicy.ts';
import type { BoardRequest } from './boardRequests.ts';
import type { Decision } from './decision.ts';
import type { PolicyRequest } from './policyRequest.ts';

/**
 * `asWanted`: the build step works or the perimeter holds. `openByChoice`: the inputs leave it open.
 * `unconfirmed`: the answer is as wanted, but of something that the catalogue does not know.
 */
export type BoardStatus = 'asWanted' | 'notAsWanted' | 'openByChoice' | 'unconfirmed';

export type BoardRow = BoardRequest & {
  readonly decision: Decision;
  readonly status: BoardStatus;
};

/**
 * Asks one request of the board of the policy it concerns, and says whether the answer is as wanted.
 *
 * Rejects as `askPolicy` does: with `CannotJudge` for what is no endpoint policy, and where the engine does not load.
 */
export async function answer(
  asked: BoardRequest,
  policies: Readonly<Record<EndpointId, unknown>>,
): Promise<BoardRow> {
  const decision = await askPolicy(policies[asked.endpoint], asked.request);
  return { ...asked, decision, status: statusOf(asked, decision) };
}

function statusOf({ wanted, request }: BoardRequest, { verdict }: Decision): BoardStatus {
  const isOpen = verdict === 'allowed';
  if (wanted === 'either' && isOpen) return 'openByChoice';
  if (wanted !== 'either' && isOpen !== (wanted === 'allowed')) return 'notAsWanted';
  return isConfirmed(request) ? 'asWanted' : 'unconfirmed';
}

/** Whether Image Builder is known to run in the region, and to have such an action. */
export function isConfirmed({ action, region = '' }: PolicyRequest): boolean {
  const [service, name = ''] = action.split(':');
  const isKnown = service !== 'imagebuilder' || matchActions(name).length > 0;
  return isKnown && findRegion(region)?.imageBuilder === 'runs';
}
