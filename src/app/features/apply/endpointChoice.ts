import { type CurrentPolicy, type EndpointId, endpointIds } from '../../../policy/index.ts';
import type { Derived } from '../../form/builder/derive.ts';

/** The imported policies that were read, and which of them the new ones keep. */
export function currentPolicies({
  imported,
  policies,
}: Pick<Derived, 'imported' | 'policies'>): Partial<Record<EndpointId, CurrentPolicy>> {
  return Object.fromEntries(
    endpointIds.flatMap((endpoint) => {
      const given = imported[endpoint];
      const isMerged = policies[endpoint].merge?.state === 'merged';
      return given?.state === 'read'
        ? [[endpoint, { policy: given.document, isMerged }] as const]
        : [];
    }),
  );
}

export const endpointChoices = ['both', ...endpointIds] as const;

/** Which endpoints' policies are handed over. */
export type EndpointChoice = (typeof endpointChoices)[number];

/** The one endpoint whose ID is known, where the other's is not: a script that lacks an ID refuses to run. */
export function onlyKnown(
  ids: Readonly<Partial<Record<`${EndpointId}EndpointId`, string>>>,
): EndpointChoice {
  const [only, ...others] = endpointIds.filter((endpoint) => ids[`${endpoint}EndpointId`]);
  return only !== undefined && others.length === 0 ? only : 'both';
}

export const chosenEndpoints = (choice: EndpointChoice): readonly EndpointId[] =>
  choice === 'both' ? endpointIds : [choice];
