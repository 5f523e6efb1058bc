export type Leaf = string | ((...values: never[]) => string);

/** Every text and sentence of a record of messages by its path, `fields.region.label`; `ecr.api` is `ecr·api`. */
export function leavesOf(record: object, path = ''): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(record)) {
    const name = key.replaceAll('.', '·');
    const below = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string' || typeof value === 'function') {
      leaves.set(below, value as Leaf);
    } else {
      for (const [inner, leaf] of leavesOf(value as object, below)) leaves.set(inner, leaf);
    }
  }
  return leaves;
}
