import { type EndpointId, endpointIds, type ForeignPolicy } from '../policy/index.ts';
import type { Bases } from './link.ts';
import { fitsLink, leftOutBase } from './packedBase.ts';

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

/** What is merged, packed, however long; nothing where one is too long to be packed. */
export function basesOf(imported: ImportedPolicies = {}): Bases | undefined {
  const bases: [string, string][] = [];
  for (const endpoint of mergedEndpoints(imported)) {
    const packed = imported[endpoint]?.packed;
    if (packed === undefined) return undefined;
    bases.push([endpoint, packed]);
  }
  return Object.fromEntries(bases);
}

/** What is merged as a link carries it; in the place of what is too long stands that it was left out. */
export const linkedBases = (imported: ImportedPolicies): Bases =>
  Object.fromEntries(
    mergedEndpoints(imported).map((endpoint) => {
      const packed = imported[endpoint]?.packed;
      return [endpoint, fitsLink(packed) ? packed : leftOutBase];
    }),
  );

/** The endpoints whose imported policy a link leaves out. */
export const leftOut = (imported: ImportedPolicies): readonly EndpointId[] =>
  mergedEndpoints(imported).filter((endpoint) => !fitsLink(imported[endpoint]?.packed));
