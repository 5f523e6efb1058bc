/**
 * The elements of a JSON object by name, or `undefined` for what is none.
 *
 * A map, since a document may have an element of any name, `__proto__` included.
 */
export function elementsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map<string, unknown>(Object.entries(value))
    : undefined;
}
