import { type EndpointId, endpointIds, mergePolicy, serializePolicy } from '../../policy/index.ts';
import type { Derived, DerivedPolicy } from './derive.ts';
import type { ImportedPolicies, ImportedPolicy } from './importedPolicy.ts';

/** Which endpoints' policies keep an imported one. */
export const mergedEndpoints = (imported: ImportedPolicies): readonly EndpointId[] =>
  endpointIds.filter((endpoint) => {
    return imported[endpoint]?.use === 'merge';
  });

/** The same with the policies held back that are still to be merged. */
export function awaitMerge(own: Derived): Derived {
  const policies = { ...own.policies };
  for (const endpoint of mergedEndpoints(own.imported)) {
    const state = own.imported[endpoint]?.state === 'unreadable' ? 'unreadable' : 'waiting';
    policies[endpoint] = { ...policies[endpoint], merge: { state } };
  }
  return { ...own, policies };
}

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

type Base = Extract<ImportedPolicy, { state: 'read' }>['document'];

async function mergeOne(own: DerivedPolicy, base: Base): Promise<DerivedPolicy> {
  try {
    const { document, changes, conflicts } = await mergePolicy(base, own.own);
    if (!document) return { ...own, merge: { state: 'failed' } };
    const text = serializePolicy(document);
    return { ...own, document, text, merge: { state: 'merged', base, changes, conflicts } };
  } catch {
    return { ...own, merge: { state: 'failed' } };
  }
}
