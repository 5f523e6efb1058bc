import { hasTooManyWildcards } from '../access/matchLongPatterns.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import { policySizeQuota } from '../catalog/limits.ts';
import type { PolicyView } from '../check/policyView.ts';
import { readPolicy } from '../check/readPolicy.ts';
import type { UnjudgedPolicy } from './difference.ts';

/** Five times what AWS takes: a draft may be too long and still worth comparing. */
const mostCharacters = 5 * policySizeQuota.characters;

/** The document as it can be compared, or why it cannot. Bounds what the engine is given. */
export function comparable(
  endpoint: EndpointId,
  document: unknown,
): PolicyView | UnjudgedPolicy['reason'] {
  const view = readPolicy(document, { endpoint });
  // The engine overlooks what is no statement, and reads a policy without any as one that denies.
  const isPolicy = view.elements.has('Statement') && view.entries.length === view.statements.length;
  if (!isPolicy || !isListOrStatement(view.elements.get('Statement'))) return 'notAPolicy';
  if (view.characters > mostCharacters) return 'tooLarge';
  return hasTooManyWildcards(document) ? 'tooManyWildcards' : view;
}

const isListOrStatement = (value: unknown) => typeof value === 'object' && value !== null;
