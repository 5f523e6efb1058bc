import {
  type ImportedPolicies,
  type ImportedPolicy,
  type ImportUse,
  unpackPolicy,
} from '../../../formats/index.ts';
import { type EndpointId, endpointIds, isForeignPolicy } from '../../../policy/index.ts';

/** Reads the policies that came packed with a link or a draft. */
export async function readPacked(imported: ImportedPolicies): Promise<ImportedPolicies> {
  const read: Partial<Record<EndpointId, ImportedPolicy>> = {};
  for (const endpoint of endpointIds) {
    const policy = imported[endpoint];
    if (policy?.state === 'packed') read[endpoint] = await readOne(policy.packed, policy.use);
  }
  return { ...imported, ...read };
}

async function readOne(packed: string, use: ImportUse): Promise<ImportedPolicy> {
  const unpacked = await unpackPolicy(packed);
  // Only text that is a JSON object comes out of a link.
  const document: unknown = 'text' in unpacked ? JSON.parse(unpacked.text) : undefined;
  return isForeignPolicy(document)
    ? { state: 'read', document, packed, use }
    : { state: 'unreadable', packed, use };
}
