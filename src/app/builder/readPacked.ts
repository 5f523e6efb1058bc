import { unpackPolicy } from '../../link/index.ts';
import { endpointIds } from '../../policy/index.ts';
import type { ImportedPolicies, ImportedPolicy } from './importedPolicy.ts';

/** Reads the policies that came packed with a link; the very same object where there are none. */
export async function readPacked(imported: ImportedPolicies): Promise<ImportedPolicies> {
  let read = imported;
  for (const endpoint of endpointIds) {
    const policy = imported[endpoint];
    if (policy?.state === 'packed') read = { ...read, [endpoint]: await readOne(policy.packed) };
  }
  return read;
}

async function readOne(packed: string): Promise<ImportedPolicy> {
  const unpacked = await unpackPolicy(packed);
  return unpacked.document === undefined
    ? { state: 'unreadable', packed }
    : { state: 'read', document: unpacked.document, packed, use: 'merge' };
}
