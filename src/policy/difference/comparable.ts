import { hasTooManyWildcards } from '../access/matchLongPatterns.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import { longestAsked } from '../statement/limits.ts';
import type { PolicyModel } from '../check/policyModel.ts';
import { readPolicy } from '../check/readPolicy.ts';
import type { UnjudgedPolicy } from './difference.ts';

/** The document as it can be compared, or why it cannot. Bounds what the engine is given. */
export function comparable(
  endpoint: EndpointId,
  document: unknown,
): PolicyModel | UnjudgedPolicy['reason'] {
  const view = readPolicy(document, { endpoint });
  // The engine overlooks what is no statement, and reads a policy without any as one that denies.
  const isPolicy = view.elements.has('Statement') && view.entries.length === view.statements.length;
  if (!isPolicy || !isListOrStatement(view.elements.get('Statement'))) return 'notAPolicy';
  if (view.characters > longestAsked) return 'tooLarge';
  return hasTooManyWildcards(document) ? 'tooManyWildcards' : view;
}

const isListOrStatement = (value: unknown) => typeof value === 'object' && value !== null;
