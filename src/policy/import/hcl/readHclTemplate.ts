import type { SourceNode } from '../sourceNode.ts';
import {
  callAt,
  cursorAt,
  fail,
  type HclCursor,
  HclFault,
  listAt,
  referenceTo,
  scalarAt,
  take,
  takeMark,
  within,
} from './hclCursor.ts';
const heredocStart = /<<-?([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy;

/** The text between two markers, as it stands; what it holds is read where it is looked for. */
export function readHeredoc(cursor: HclCursor): SourceNode {
  const start = cursor.at;
  const opening = take(cursor, heredocStart);
  if (opening === undefined) return fail(cursor, 'value');
  const marker = opening.replaceAll(/<<-?|\s/g, '');
  const from = cursor.at;
  const end = new RegExp(String.raw`(?<=[\n\r])[^\S\n\r]*${marker}[^\S\n\r]*(?=[\n\r]|$)`, 'gu');
  end.lastIndex = from;
  const found = end.exec(cursor.text);
  if (!found) throw new HclFault('heredocEnd', start);
  cursor.at = end.lastIndex;
  take(cursor, lineEnd);
  const value = cursor.text.slice(from, found.index);
  return { kind: 'scalar', offset: start, value, verbatimAt: from };
}

const lineEnd = /\r?\n|\r/y;

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
