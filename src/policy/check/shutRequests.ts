import { policySizeQuota } from '../catalog/limits.ts';
import { onceFor } from '../onceFor.ts';
import { type AskedStatement, shutsOut } from './askStatements.ts';
import { type BuildRequest, buildRequests } from './buildRequests.ts';
import type { PolicyView } from './policyView.ts';

/** A request that a policy surely shuts out, and how its statements take it. */
export interface ShutRequest extends BuildRequest {
  readonly asked: readonly AskedStatement[];
  /** The Denies that shut it out; none where no Allow takes it in. */
  readonly denies: readonly AskedStatement[];
}

/** What is much longer than AWS takes is not asked: the time grows with names × names. */
const longest = 5 * policySizeQuota.characters;

/** Those of the requests that a policy surely shuts out. */
export function shutOf(
  view: PolicyView,
  requests: readonly BuildRequest[],
): readonly ShutRequest[] {
  if (view.characters > longest) return [];
  return requests.flatMap((request) => {
    const asked = shutsOut(view, request.request);
    if (!asked) return [];
    const denies = asked.filter(
      ({ statement, applies }) => statement.effect === 'Deny' && applies === true,
    );
    return [{ ...request, asked, denies }];
  });
}

/** What builds ask and the policy surely shuts out. */
export const shutRequests: (view: PolicyView) => readonly ShutRequest[] = onceFor((view) =>
  shutOf(view, buildRequests(view)),
);

export const isAnonymous = ({ request }: BuildRequest) => request.principal === 'anonymous';
