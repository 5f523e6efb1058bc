import type { Difference } from './difference.ts';

/**
 * Whether two policies mean the same. `undefined` where no difference was found, and not everything that they
 * name could be asked about or judged.
 */
export function sameMeaning(difference: Difference): boolean | undefined {
  const { changes, complete, unjudgedPolicies, unjudgedRequests } = difference;
  if (changes.length > 0) return false;
  return complete && unjudgedPolicies.length + unjudgedRequests.length === 0 ? true : undefined;
}
