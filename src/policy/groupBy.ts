/** What has the same key, together; in the order given. */
export function groupBy<Each>(
  all: readonly Each[],
  keyOf: (each: Each) => string,
): readonly (readonly [Each, ...Each[]])[] {
  const groups = new Map<string, [Each, ...Each[]]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}
