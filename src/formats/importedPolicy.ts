import { type EndpointId, endpointIds, type ForeignPolicy } from '../policy/index.ts';
import type { Bases } from './link.ts';

/** What an imported policy is for. */
export type ImportUse =
  /** It stays, and ours is added. */
  | 'merge'
  /** It goes; only the difference and the way back are of interest. */
  | 'replace';

/** The policy that an endpoint has already. */
export type ImportedPolicy =
  /** As it came with a link or a draft, not yet read. */
  | { readonly state: 'packed'; readonly packed: string; readonly use: ImportUse }
  /** It came with a link or a draft and could not be read. */
  | { readonly state: 'unreadable'; readonly packed: string; readonly use: ImportUse }
  | {
      readonly state: 'read';
      readonly document: ForeignPolicy;
      /** As a link carries it; none where it is too long for one. */
      readonly packed: string | undefined;
      readonly use: ImportUse;
    };

export type ImportedPolicies = Readonly<Partial<Record<EndpointId, ImportedPolicy>>>;

/** What came packed with a link, to be read. */
export const importedWith = (bases: Bases = {}): ImportedPolicies =>
  Object.fromEntries(
    Object.entries(bases).map(([endpoint, packed]) => [
      endpoint,
      { state: 'packed', packed, use: 'merge' },
    ]),
  );

/** Which endpoints' policies keep an imported one. */
export const mergedEndpoints = (imported: ImportedPolicies): readonly EndpointId[] =>
  endpointIds.filter((endpoint) => imported[endpoint]?.use === 'merge');

/** What is merged as a link carries it; nothing where one is too long for any link. */
export function basesOf(imported: ImportedPolicies = {}): Bases | undefined {
  const bases: [string, string][] = [];
  for (const endpoint of mergedEndpoints(imported)) {
    const packed = imported[endpoint]?.packed;
    if (packed === undefined) return undefined;
    bases.push([endpoint, packed]);
  }
  return Object.fromEntries(bases);
}
