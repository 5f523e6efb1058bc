export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object as JSON has them. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The members of a JSON object by name, none of anything else. As entries, not as properties: a
 * member called `__proto__` is one like any other.
 */
export function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(isObject(value) ? Object.entries(value) : []);
}
