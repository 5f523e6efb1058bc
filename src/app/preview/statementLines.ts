import {
  type EndpointId,
  type InputField,
  type Inputs,
  locatePath,
  traceStatements,
} from '../../policy/index.ts';

/** Lines from `start` to `end`, both included, counted from 1. */
interface Lines {
  readonly start: number;
  readonly end: number;
}

/** Where a statement, counted from 0, stands in a policy's text. */
export function linesOfStatement(statement: number, text: string): Lines | undefined {
  const range = locatePath(text, `Statement[${statement}]`);
  return range && { start: range.startLine, end: range.endLine };
}

/** Where the statements stand that a field puts there or shapes. */
export function linesOfField(
  endpoint: EndpointId,
  field: InputField,
  inputs: Inputs,
  text: string,
): readonly Lines[] {
  return traceStatements(endpoint, inputs).flatMap(({ fields }, statement) => {
    const lines = fields.includes(field) ? linesOfStatement(statement, text) : undefined;
    return lines ? [lines] : [];
  });
}

/** The field that most shapes the statement on a line; the region shapes nearly all of them. */
export function fieldOfLine(
  endpoint: EndpointId,
  line: number,
  inputs: Inputs,
  text: string,
): InputField | undefined {
  const traced = traceStatements(endpoint, inputs).find((_statement, index) => {
    const lines = linesOfStatement(index, text);
    return lines !== undefined && lines.start <= line && line <= lines.end;
  });
  return traced?.fields.find((field) => field !== 'region') ?? traced?.fields[0];
}
