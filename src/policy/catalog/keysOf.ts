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

/** A record with a value for each of the keys, which are all that its type has. */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of entries TypeScript forgets the names
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
