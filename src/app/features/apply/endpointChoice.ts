import { type EndpointId, endpointIds } from '../../../policy/index.ts';

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
