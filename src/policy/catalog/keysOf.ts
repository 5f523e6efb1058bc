/**
 * The keys of a record that is written out in full, with their exact type.
 *
 * TypeScript gives `string[]`, since an object may hold more keys than its type says; a record of
 * the catalogue, written as a literal, does not.
 */
export function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above: the one place for it
  return Object.keys(record) as Key[];
}
