import { type ImportedPolicy, type ImportUse, packPolicy } from '../../../formats/index.ts';
import type { ForeignPolicy } from '../../../policy/index.ts';

/** A policy as the form holds it, packed for the link where it fits into one. */
export async function importedDocument(
  document: ForeignPolicy,
  use: ImportUse,
): Promise<ImportedPolicy> {
  const packed = await packPolicy(JSON.stringify(document));
  return { state: 'read', document, packed: 'packed' in packed ? packed.packed : undefined, use };
}
