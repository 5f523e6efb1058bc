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

/** The elements of a policy document (IAM JSON policy elements; VPCDOC: the IAM policy language). */
export const policyElements = ['Version', 'Id', 'Statement'] as const;

/** The elements of a statement in a policy that is attached to a resource, as an endpoint's is. */
export const statementElements = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const;

/** Whether a name is that of an element of statements. */
export const isStatementElement = (name: string): boolean =>
  statementElements.some((element) => element === name);

/** The element that a name which is none was meant to be: other capitals, an s too many. */
export function meantElement(name: string, known: readonly string[]): string | undefined {
  const folded = name.toLowerCase();
  return known.find((element) =>
    [element, `${element}s`].some((it) => it.toLowerCase() === folded),
  );
}

/** The elements that the unknown names among the given ones were meant to be. */
export function meantElements(
  names: ReadonlyMap<string, unknown>,
  known: readonly string[],
): ReadonlySet<string | undefined> {
  return new Set(
    [...names.keys()]
      .filter((name) => !known.includes(name))
      .map((name) => meantElement(name, known)),
  );
}
