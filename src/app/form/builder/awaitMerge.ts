import type { Derived } from './derive.ts';
import { type ImportedPolicy, mergedEndpoints } from '../../../formats/index.ts';
import type { Merge } from './merge.ts';

/** The same with the policies held back that are still to be merged. */
export const awaitMerge = (own: Derived): Derived =>
  holdBack(own, (imported) => (imported?.state === 'unreadable' ? 'unreadable' : 'waiting'));

/** The same with the policies held back that could not be merged. */
export const failMerge = (own: Derived): Derived => holdBack(own, () => 'failed');

function holdBack(
  own: Derived,
  stateOf: (imported: ImportedPolicy | undefined) => Exclude<Merge['state'], 'merged'>,
): Derived {
  const policies = { ...own.policies };
  for (const endpoint of mergedEndpoints(own.imported)) {
    const merge = { state: stateOf(own.imported[endpoint]) };
    policies[endpoint] = { ...policies[endpoint], merge };
  }
  return { ...own, policies };
}
