import type { Inputs } from '../inputs.ts';
import type { BoardRequest } from './boardRequest.ts';
import { buildStepRequests } from './buildStepRequests.ts';
import { perimeterRequests } from './perimeterRequests.ts';

/**
 * The requests worth asking of both policies (contract: `policies.md`, "Requests worth asking"), for
 * these Inputs: steps that these builds do not take are left out.
 */
export function boardRequests(inputs: Inputs): readonly BoardRequest[] {
  const { region } = inputs;
  return [...buildStepRequests(inputs), ...perimeterRequests(inputs)].map((asked) => ({
    ...asked,
    request: { ...asked.request, region },
  }));
}
