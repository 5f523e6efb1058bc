import { type EndpointId, type InputField, locatePath } from '../../policy/index.ts';
import type { Derived } from './builder/derive.ts';
import { traceOf } from './builder/traceOf.ts';

/** Lines from `start` to `end`, both included, counted from 1. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** Where a part of a document, `Statement[0].Action`, stands in a policy's text. */
export function linesOfPath(path: string, text: string): Lines | undefined {
  const range = locatePath(text, path);
  return range && { start: range.startLine, end: range.endLine };
}

/** Where a statement, counted from 0, stands. */
const linesOfStatement = (statement: number, text: string) =>
  linesOfPath(`Statement[${statement}]`, text);

/** Where the statements stand that a field puts there or shapes. */
export function linesOfField(
  endpoint: EndpointId,
  field: InputField,
  derived: Derived,
): readonly Lines[] {
  const { text } = derived.policies[endpoint];
  return traceOf(endpoint, derived).flatMap((traced, statement) => {
    const lines =
      traced?.fields.includes(field) === true ? linesOfStatement(statement, text) : undefined;
    return lines ? [lines] : [];
  });
}

/** Which statement, counted from 0, stands on a line. */
export function statementOnLine(
  endpoint: EndpointId,
  line: number,
  derived: Derived,
): number | undefined {
  const { text } = derived.policies[endpoint];
  const found = traceOf(endpoint, derived).findIndex((_statement, index) => {
    const lines = linesOfStatement(index, text);
    return lines !== undefined && lines.start <= line && line <= lines.end;
  });
  return found < 0 ? undefined : found;
}

/** The field that most shapes the statement on a line; the region shapes nearly all of them. */
export function fieldOfLine(
  endpoint: EndpointId,
  line: number,
  derived: Derived,
): InputField | undefined {
  const statement = statementOnLine(endpoint, line, derived);
  const traced = statement === undefined ? undefined : traceOf(endpoint, derived)[statement];
  return traced?.fields.find((field) => field !== 'region') ?? traced?.fields[0];
}
