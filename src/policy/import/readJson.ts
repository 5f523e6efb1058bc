import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Member, Scalar, SourceNode } from './sourceNode.ts';
import type { JsonExpectation } from './importProblem.ts';

export type ReadJson =
  { readonly root: SourceNode } | { readonly expected: JsonExpectation; readonly offset: number };

/**
 * Reads strict JSON, each value with its place, or says what was expected where instead.
 *
 * Takes a text whose nesting was measured (`findJsonFaults`): the parsers recurse. The browser's own
 * parser tells whether it is JSON; places are then told in one pass. A parser that does both at once
 * takes five times as long, and is asked about what is none.
 */
export function readJson(text: string): ReadJson {
  if (isJson(text)) return { root: readValue({ text, at: 0 }) };
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  return first
    ? { expected: expectationOf(first), offset: first.offset }
    : { expected: 'value', offset: 0 };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A place in a text that is JSON. */
interface Cursor {
  readonly text: string;
  at: number;
}

const space = /[ \t\n\r]*/y;
const plain = /[^ \t\n\r,\]}]+/y;

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? '';
  cursor.at += found.length;
  return found;
}

/** The next character that counts, which the cursor moves to. */
function next(cursor: Cursor): string {
  space.lastIndex = cursor.at;
  space.test(cursor.text);
  cursor.at = space.lastIndex;
  return cursor.text.charAt(cursor.at);
}

function readValue(cursor: Cursor): SourceNode {
  const mark = next(cursor);
  const offset = cursor.at;
  if (mark === '{') return { kind: 'object', offset, members: entriesOf(cursor, '}', readMember) };
  if (mark === '[') return { kind: 'list', offset, entries: entriesOf(cursor, ']', readValue) };
  const value = mark === '"' ? readText(cursor) : scalarOf(take(cursor, plain));
  return { kind: 'scalar', offset, value };
}

/** What brackets hold, behind which the cursor moves. */
function entriesOf<Entry>(
  cursor: Cursor,
  closing: string,
  read: (cursor: Cursor) => Entry,
): readonly Entry[] {
  const entries: Entry[] = [];
  cursor.at += 1;
  while (next(cursor) !== closing) {
    if (cursor.text.charAt(cursor.at) === ',') cursor.at += 1;
    else entries.push(read(cursor));
  }
  cursor.at += 1;
  return entries;
}

function readMember(cursor: Cursor): Member {
  const offset = cursor.at;
  const name = readText(cursor);
  next(cursor);
  cursor.at += 1;
  return { name, offset, node: readValue(cursor) };
}

function readText(cursor: Cursor): string {
  const { text, at: start } = cursor;
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  cursor.at = end + 1;
  const written = text.slice(start + 1, end);
  return written.includes('\\') ? String(JSON.parse(text.slice(start, end + 1))) : written;
}

/** By the backslashes before a place, of which two stand for one. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charAt(before) === '\\') before -= 1;
  return (at - before) % 2 === 0;
}

const words: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** A number that a program cannot hold to the digit stays the text that it is. */
function scalarOf(written: string): Scalar {
  const word = words.get(written);
  if (word !== undefined) return word;
  const number = Number(written);
  const exact = Number.isSafeInteger(number) || (Number.isFinite(number) && /[.eE]/.test(written));
  return exact ? number : written;
}

/** By the parser's name for the error. */
const expectations: ReadonlyMap<string, JsonExpectation> = new Map([
  ['InvalidSymbol', 'doubleQuote'],
  ['PropertyNameExpected', 'name'],
  ['ValueExpected', 'value'],
  ['ColonExpected', 'colon'],
  ['CommaExpected', 'comma'],
  ['CloseBraceExpected', 'closingBrace'],
  ['CloseBracketExpected', 'closingBracket'],
  ['EndOfFileExpected', 'end'],
  ['InvalidCommentToken', 'noComment'],
  ['UnexpectedEndOfComment', 'noComment'],
  ['UnexpectedEndOfString', 'closingQuote'],
  ['UnexpectedEndOfNumber', 'number'],
  ['InvalidNumberFormat', 'number'],
  ['InvalidUnicode', 'escape'],
  ['InvalidEscapeCharacter', 'escape'],
  ['InvalidCharacter', 'noControlCharacter'],
]);

const expectationOf = ({ error }: ParseError): JsonExpectation =>
  expectations.get(printParseErrorCode(error)) ?? 'value';
