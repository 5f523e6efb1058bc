import type { TracedStatement } from '../build/statement.ts';
import type { InputField } from '../inputs.ts';
import type { BoardRow } from './board.ts';

/**
 * The field that an answer of the board goes back to, `undefined` where a statement decided that no field
 * wrote. `traced` is where the statements of the policy come from, in their order.
 *
 * A statement that allows or denies was decided by what wrote it; where none allows, what is missing is
 * missing from the request's own field, whichever statement comes closest.
 */
export function fieldBehind(
  { field, decision: { reason: cause } }: BoardRow,
  traced: readonly (TracedStatement | undefined)[],
): InputField | undefined {
  if (cause.code === 'noAllow' || cause.code === 'closest') return field;
  const fields = traced[cause.statement]?.fields;
  return fields?.includes(field) ? field : fields?.[0];
}
