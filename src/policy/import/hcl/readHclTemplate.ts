import type { SourceNode } from '../sourceNode.ts';
import { cursorAt, fail, type HclCursor, take, takeMark, within } from './hclCursor.ts';
import { callAt, listAt, referenceTo, scalarAt } from './hclNodes.ts';

/** Reads what stands between `${` and `}`; the two grammars hold each other. */
type ReadExpression = (cursor: HclCursor) => SourceNode;

const literal = /(?:[^"\\$%\n\r]|\\u[0-9a-fA-F]{4}|\\[^\n\r]|\$\$\{|%%\{|[$%](?!\{))+/y;
const closingDirective = /[^\n\r]*?\}/y;

/** A text in quotation marks, with what it leaves open: `"arn:aws:s3:::${var.bucket}/*"`. */
export function readQuoted(cursor: HclCursor, readExpression: ReadExpression): SourceNode {
  const start = cursor.at;
  cursor.at += 1;
  const parts: SourceNode[] = [];
  while (!takeMark(cursor, '"')) {
    const at = cursor.at;
    const given = take(cursor, literal);
    if (given !== undefined) parts.push(scalarAt(at, unescaped(given)));
    else parts.push(readInserted(cursor, readExpression, 'closingQuote'));
  }
  return joinedAt(start, parts);
}

/** A text of a heredoc, in which line ends and quotation marks stand for themselves. */
export function readTemplate(text: string, readExpression: ReadExpression): SourceNode {
  const cursor = cursorAt(text);
  const parts: SourceNode[] = [];
  while (cursor.at < text.length) {
    const found = take(cursor, verbatim);
    if (found === undefined) parts.push(readInserted(cursor, readExpression, 'closing'));
    else parts.push(scalarAt(0, withoutDoubled(found)));
  }
  return joinedAt(0, parts);
}

const verbatim = /(?:[^$%]|\$\$\{|%%\{|[$%](?!\{))+/y;

/** `${…}`, or `%{…}`, which repeats or leaves out what follows it. */
function readInserted(
  cursor: HclCursor,
  readExpression: ReadExpression,
  expected: 'closing' | 'closingQuote',
): SourceNode {
  const start = cursor.at;
  if (takeMark(cursor, '%{')) {
    if (take(cursor, closingDirective) === undefined) return fail(cursor, expected);
    return referenceTo(start, cursor.text.slice(start, cursor.at));
  }
  if (!takeMark(cursor, '${')) return fail(cursor, expected);
  takeMark(cursor, '~');
  const node = within(cursor, readExpression);
  takeMark(cursor, '~');
  return takeMark(cursor, '}') ? node : fail(cursor, 'closing');
}

/** A lone insertion is the value itself, as in Terraform. */
function joinedAt(offset: number, parts: readonly SourceNode[]): SourceNode {
  const [only = scalarAt(offset, ''), ...rest] = parts;
  if (rest.length === 0) return { ...only, offset };
  return callAt(offset, 'Fn::Join', listAt(offset, [scalarAt(offset, ''), listAt(offset, parts)]));
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const unescaped = (given: string) =>
  withoutDoubled(given).replaceAll(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code?: string, one = '') =>
    code === undefined
      ? (escapes.get(String(one)) ?? String(one))
      : String.fromCharCode(Number.parseInt(code, 16)),
  );

const withoutDoubled = (given: string) => given.replaceAll(/(\$|%)\1\{/g, '$1{');
