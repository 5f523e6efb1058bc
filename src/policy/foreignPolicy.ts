import { isObject } from './statement/policyElements.ts';

/** A statement that somebody else wrote: an object, of whatever elements. */
export type ForeignStatement = Readonly<Record<string, unknown>>;

/**
 * A policy that somebody else wrote, as JSON has it: one statement or a list of them, and whatever
 * other elements stand beside it. `checkPolicy` says what is wrong with it.
 */
export interface ForeignPolicy {
  readonly Statement: ForeignStatement | readonly ForeignStatement[];
  readonly [element: string]: unknown;
}

/** The statements of a policy, a lone one included. */
export function foreignStatements({ Statement }: ForeignPolicy): readonly ForeignStatement[] {
  return isList(Statement) ? Statement : [Statement];
}

const isList = (
  given: ForeignStatement | readonly ForeignStatement[],
): given is readonly ForeignStatement[] => Array.isArray(given);

/** Whether a JSON value has the shape of a policy: an object with one statement or a list of them. */
export function isForeignPolicy(value: unknown): value is ForeignPolicy {
  if (!isObject(value)) return false;
  const { Statement: statement } = value;
  return Array.isArray(statement) ? statement.every(isObject) : isObject(statement);
}
