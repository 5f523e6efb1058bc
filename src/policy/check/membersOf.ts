/**
 * The members of a JSON object by name, none of anything else. As entries, not as properties: a
 * member called `__proto__` is one like any other.
 */
export function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return new Map<string, unknown>(isObject ? Object.entries(value) : []);
}
