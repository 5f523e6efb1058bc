import { longestAsked } from '../statement/limits.ts';
import { onceFor } from '../onceFor.ts';
import { type AskedStatement, shutsOut } from './askStatements.ts';
import { type BuildRequest, buildRequests } from './buildRequests.ts';
import type { PolicyModel } from './policyModel.ts';

/** A request that a policy surely shuts out, and how its statements take it. */
export interface ShutRequest extends BuildRequest {
  readonly asked: readonly AskedStatement[];
  /** The Denies that shut it out; none where no Allow takes it in. */
  readonly denies: readonly AskedStatement[];
}

/** Those of the requests that a policy surely shuts out. */
export function shutOf(
  view: PolicyModel,
  requests: readonly BuildRequest[],
): readonly ShutRequest[] {
  if (view.characters > longestAsked) return [];
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
export const shutRequests: (view: PolicyModel) => readonly ShutRequest[] = onceFor((view) =>
  shutOf(view, buildRequests(view)),
);

export const isAnonymous = ({ request }: BuildRequest) => request.principal === 'anonymous';
