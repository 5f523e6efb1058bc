import * as v from 'valibot';

/** Tested by themselves: a key asks this of a hundred entries several times. */
const shapes = {
  organization: /^o-[a-z0-9]{10,32}$/,
  // With all beneath it, by its path from the organization's root on.
  organizationalUnit:
    /^o-[a-z0-9]{10,32}\/r-[0-9a-z]{4,32}(\/ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})+\/\*$/,
  // As text: a leading zero is part of it.
  account: /^\d{12}$/,
} as const satisfies Readonly<Record<PartyKind, RegExp>>;

/** The kinds of callers and owners that may be named, in the order of their statements. */
export const partyKinds = ['organization', 'organizationalUnit', 'account'] as const;

/** Who calls, or whose a resource is. */
export type Party =
  | { readonly kind: 'organization'; readonly orgId: string }
  | {
      readonly kind: 'organizationalUnit';
      readonly orgId: string;
      /** `o-…/r-…/ou-…/*`: with what lies beneath. */
      readonly path: string;
    }
  | { readonly kind: 'account'; readonly accountId: string };

export type PartyKind = Party['kind'];

/** The kind that an entry has by its form; `undefined` where it is none, or is not as it is kept. */
export function partyKindOf(entry: string): PartyKind | undefined {
  return partyKinds.find((kind) => shapes[kind].test(entry));
}

/** What an entry names. */
export function partyOf(entry: string): Party | undefined {
  switch (partyKindOf(entry)) {
    case 'organization':
      return { kind: 'organization', orgId: entry };
    case 'organizationalUnit':
      return { kind: 'organizationalUnit', orgId: orgIdOfPath(entry), path: entry };
    case 'account':
      return { kind: 'account', accountId: entry };
    case undefined:
      return undefined;
  }
}

/** The organization that a path begins with. */
export const orgIdOfPath = (path: string): string => path.split('/', 1)[0] ?? '';

/** The entries of a kind, in the order given. */
export const partiesOfKind = (kind: PartyKind, entries: readonly string[]): readonly string[] =>
  entries.filter((entry) => shapes[kind].test(entry));

/** @internal An entry as it is kept: a path may be written with or without `/` or `/*` at its end. */
export const partySchema = v.pipe(
  v.string(),
  v.transform((entry) => (entry.includes('/ou-') ? entry.replace(/\/?\*?$/, '/*') : entry)),
  v.check((entry) => partyKindOf(entry) !== undefined),
);
