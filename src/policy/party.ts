import * as v from 'valibot';

/** @internal The ID of an organization in AWS Organizations. */
export const orgIdSchema = v.pipe(v.string(), v.regex(/^o-[a-z0-9]{10,32}$/));

/** @internal An account's number, as text: a leading zero is part of it. */
export const accountIdSchema = v.pipe(v.string(), v.regex(/^\d{12}$/));

/** @internal An organizational unit and all beneath it, by its path from the organization's root on. */
export const unitPathSchema = v.pipe(
  v.string(),
  v.regex(/^o-[a-z0-9]{10,32}\/r-[0-9a-z]{4,32}(\/ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})+\/\*$/),
);

const schemas = {
  organization: orgIdSchema,
  organizationalUnit: unitPathSchema,
  account: accountIdSchema,
} as const satisfies Readonly<Record<PartyKind, unknown>>;

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
  return partyKinds.find((kind) => v.is(schemas[kind], entry));
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
  entries.filter((entry) => v.is(schemas[kind], entry));

/** @internal An entry as it is kept: a path may be written with or without `/` or `/*` at its end. */
export const partySchema = v.pipe(
  v.string(),
  v.transform((entry) => (entry.includes('/ou-') ? entry.replace(/\/?\*?$/, '/*') : entry)),
  v.check((entry) => partyKindOf(entry) !== undefined),
);
