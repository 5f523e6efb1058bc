import { mergedEndpoints } from '../../../formats/index.ts';
import {
  type ForeignPolicy,
  loadPolicyEngine,
  mergePolicy,
  serializePolicy,
} from '../../../policy/index.ts';
import { awaitMerge } from './awaitMerge.ts';
import type { Derived, DerivedPolicy } from './derive.ts';

export { loadPolicyEngine };

/** The same with our statements added to the imported policies. */
export async function mergeImported(own: Derived): Promise<Derived> {
  const policies = { ...awaitMerge(own).policies };
  for (const endpoint of mergedEndpoints(own.imported)) {
    const imported = own.imported[endpoint];
    if (imported?.state === 'read') {
      policies[endpoint] = await mergeOne(own.policies[endpoint], imported.document);
    }
  }
  return { ...own, policies };
}

async function mergeOne(policy: DerivedPolicy, base: ForeignPolicy): Promise<DerivedPolicy> {
  const { document, changes, conflicts } = await mergePolicy(base, policy.own);
  if (!document) return { ...policy, merge: { state: 'failed' } };
  const text = serializePolicy(document);
  return { ...policy, document, text, merge: { state: 'merged', base, changes, conflicts } };
}
