import { parsePath, readString } from '../statement/path.ts';

/** A range of text as editors count: from 1, in UTF-16 units, the end just past the last one. */
export interface TextRange {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** From `start` up to, not including, `end`. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where in a JSON text the value at a path stands, in whatever layout the text has.
 *
 * Takes a path as findings carry it; the empty one is the whole value. Of a name that an object has
 * twice the last counts, as for `JSON.parse`. Gives `undefined` where the text is no JSON on the way
 * to the value or has nothing at the path. Never recurses, so no nesting is too deep for it.
 */
export function locatePath(text: string, path: string): TextRange | undefined {
  const steps = parsePath(path);
  if (!steps) return undefined;
  let start: number | undefined = skipSpace(text, 0);
  for (const step of steps) {
    start = typeof step === 'number' ? findEntry(text, start, step) : findMember(text, start, step);
    if (start === undefined) return undefined;
  }
  const end = endOfValue(text, start);
  return end === undefined ? undefined : rangeOf(text, { start, end });
}

/** Where the value of a member begins, in the object that begins at `start`. */
function findMember(text: string, start: number, name: string): number | undefined {
  if (text[start] !== '{') return undefined;
  let found: number | undefined;
  let at = skipSpace(text, start + 1);
  while (text[at] === '"') {
    const nameEnd = endOfString(text, at);
    if (nameEnd === undefined) return undefined;
    const colon = skipSpace(text, nameEnd);
    if (text[colon] !== ':') return undefined;
    const value = skipSpace(text, colon + 1);
    if (readString(text.slice(at, nameEnd)) === name) found = value;
    const next = afterValue(text, value);
    if (next === undefined) return undefined;
    if (text[next] !== ',') return text[next] === '}' ? found : undefined;
    at = skipSpace(text, next + 1);
  }
  return undefined;
}

/** Where an entry begins, in the list that begins at `start`. */
function findEntry(text: string, start: number, index: number): number | undefined {
  if (text[start] !== '[') return undefined;
  let at = skipSpace(text, start + 1);
  for (let passed = 0; passed < index; passed++) {
    const next = afterValue(text, at);
    if (next === undefined || text[next] !== ',') return undefined;
    at = skipSpace(text, next + 1);
  }
  return text[at] === ']' ? undefined : at;
}

/** What comes after the value that begins at `start`, white space apart. */
function afterValue(text: string, start: number): number | undefined {
  const end = endOfValue(text, start);
  return end === undefined ? undefined : skipSpace(text, end);
}

const spaces = /[ \t\n\r]*/y;
const atoms = /[-+.\w]+/y;
/** Up to the next bracket or string. */
const filling = /[^[\]{}"]*/y;

function endOfMatch(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const skipSpace = (text: string, start: number) => endOfMatch(spaces, text, start) ?? start;

/** By hand: a pattern with a choice in a loop runs out of stack on a text of megabytes. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') at += 1;
  }
  return undefined;
}

/** Counts brackets instead of following them. */
function endOfValue(text: string, start: number): number | undefined {
  if (text[start] === '"') return endOfString(text, start);
  if (text[start] !== '{' && text[start] !== '[') return endOfMatch(atoms, text, start);
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (end === undefined) return undefined;
      at = end;
    } else {
      depth += character === '{' || character === '[' ? 1 : -1;
      at += 1;
      if (depth === 0) return at;
    }
    at = endOfMatch(filling, text, at) ?? at;
  }
  return undefined;
}

const lineBreak = /\r\n|\n|\r/g;

function rangeOf(text: string, { start, end }: Span): TextRange {
  const before = positionAfter(text.slice(0, start));
  const after = positionAfter(text.slice(0, end));
  return {
    startLine: before.line,
    startColumn: before.column,
    endLine: after.line,
    endColumn: after.column,
  };
}

function positionAfter(text: string): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (const match of text.matchAll(lineBreak)) {
    line += 1;
    lineStart = match.index + match[0].length;
  }
  return { line, column: text.length - lineStart + 1 };
}
