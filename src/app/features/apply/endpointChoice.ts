import { type EndpointId, endpointIds } from '../../../policy/index.ts';

export const endpointChoices = ['both', ...endpointIds] as const;

/** Which endpoints' policies are handed over. */
export type EndpointChoice = (typeof endpointChoices)[number];

export const chosenEndpoints = (choice: EndpointChoice): readonly EndpointId[] =>
  choice === 'both' ? endpointIds : [choice];
