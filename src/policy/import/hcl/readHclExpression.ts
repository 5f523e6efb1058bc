import { type Member, type SourceNode, textOf } from '../sourceNode.ts';
import {
  callAt,
  fail,
  type HclCursor,
  listAt,
  objectAt,
  openAt,
  openCall,
  openLoop,
  referenceTo,
  scalarAt,
  skip,
  take,
  takeIdentifier,
  takeMark,
  within,
} from './hclCursor.ts';
import { resultOfCall, waitsForReferences } from './hclFunctions.ts';
import { readHeredoc, readQuoted } from './readHclTemplate.ts';
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const operator = /(?:&&|\|\||[!=<>]=|[<>+*/%-])(?!\{)/y;
const indexMark = /\[(?:\*|\d+|"[^"\n\r]*")?\]?/y;
const property = /\.(?:\*|\d+|[\p{L}_][\p{L}\p{N}_-]*)/uy;

/**
 * The value of an expression, as far as the text itself gives it. What Terraform has to work out
 * (variables, attributes, most functions and loops) becomes a reference that carries its source.
 */
export function readExpression(cursor: HclCursor): SourceNode {
  const start = cursor.at;
  const { inBrackets } = cursor;
  skip(cursor, inBrackets);
  const first = readOperand(cursor);
  let worked = false;
  for (;;) {
    const behind = cursor.at;
    skip(cursor, inBrackets);
    if (take(cursor, operator) !== undefined) {
      skip(cursor, true);
      readOperand(cursor);
      worked = true;
    } else if (takeMark(cursor, '?')) {
      return readChoice(cursor, start, cursor.text.slice(start, behind));
    } else {
      if (!inBrackets) cursor.at = behind;
      return worked ? referenceTo(start, cursor.text.slice(start, behind)) : first;
    }
  }
}

/** `condition ? one : other`. */
function readChoice(cursor: HclCursor, start: number, condition: string): SourceNode {
  const branch = () => within(cursor, readExpression);
  const one = branch();
  if (!takeMark(cursor, ':')) return fail(cursor, 'closing');
  const beforeOther = cursor.at;
  skip(cursor, true);
  const other = readExpression(cursor);
  if (cursor.at === beforeOther) return fail(cursor, 'value');
  return callAt(start, 'Fn::If', listAt(start, [referenceTo(start, condition), one, other]));
}

function readOperand(cursor: HclCursor): SourceNode {
  const start = cursor.at;
  const signed = take(cursor, /[!-]+\s*/y) !== undefined;
  const node = readPlain(cursor);
  const plainEnd = cursor.at;
  while (takePart(cursor));
  return cursor.at > plainEnd || signed
    ? referenceTo(start, cursor.text.slice(start, cursor.at))
    : node;
}

/** `.name`, `[0]`, `[each.key]`, `[*]` behind a value. */
function takePart(cursor: HclCursor): boolean {
  if (take(cursor, property) !== undefined) return true;
  const start = cursor.at;
  const index = take(cursor, indexMark);
  if (index === undefined || index.endsWith(']')) return index !== undefined;
  cursor.at = start + 1;
  within(cursor, readExpression);
  return takeMark(cursor, ']') || fail(cursor, 'closing');
}

function readPlain(cursor: HclCursor): SourceNode {
  const start = cursor.at;
  switch (cursor.text.charAt(start)) {
    case '"':
      return readQuoted(cursor, readExpression);
    case '[':
      return within(cursor, readList);
    case '{':
      return within(cursor, readObject);
    case '(':
      return within(cursor, readParenthesized);
    case '<':
      return readHeredoc(cursor);
  }
  const digits = take(cursor, number);
  if (digits !== undefined) return scalarAt(start, exactly(digits));
  const name = takeIdentifier(cursor);
  if (name === undefined) return fail(cursor, 'value');
  if (takeMark(cursor, '(')) return within(cursor, () => readCall(cursor, name, start));
  return words.has(name) ? scalarAt(start, words.get(name) ?? null) : referenceTo(start, name);
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** A number that no double holds stays the text that it is. */
const exactly = (digits: string) =>
  Number.isSafeInteger(Number(digits)) || digits.includes('.') ? Number(digits) : digits;

function readParenthesized(cursor: HclCursor): SourceNode {
  cursor.at += 1;
  const node = readExpression(cursor);
  return takeMark(cursor, ')') ? node : fail(cursor, 'closing');
}

function readCall(cursor: HclCursor, name: string, start: number): SourceNode {
  const given: SourceNode[] = [];
  skip(cursor, true);
  while (!takeMark(cursor, ')')) {
    given.push(readExpression(cursor));
    take(cursor, /\.\.\./y);
    separate(cursor, ')');
  }
  const source = cursor.text.slice(start, cursor.at);
  return waitsForReferences(name, given)
    ? openAt(start, openCall, [scalarAt(start, name), listAt(start, given)], source)
    : (resultOfCall(name, given, start, source) ?? referenceTo(start, source));
}

/** A comma, unless the closing bracket comes next. */
function separate(cursor: HclCursor, closing: string): void {
  skip(cursor, true);
  if (!takeMark(cursor, ',') && !cursor.text.startsWith(closing, cursor.at)) {
    fail(cursor, cursor.at < cursor.text.length ? 'separator' : 'closing');
  }
  skip(cursor, true);
}

const loop = /for\b/y;

function readList(cursor: HclCursor): SourceNode {
  const start = cursor.at;
  cursor.at += 1;
  skip(cursor, true);
  if (take(cursor, loop) !== undefined) return readLoop(cursor, start, ']');
  const entries: SourceNode[] = [];
  while (!takeMark(cursor, ']')) {
    entries.push(readExpression(cursor));
    separate(cursor, ']');
  }
  return listAt(start, entries);
}

function readObject(cursor: HclCursor): SourceNode {
  const start = cursor.at;
  cursor.at += 1;
  skip(cursor, true);
  if (take(cursor, loop) !== undefined) return readLoop(cursor, start, '}');
  const members: Member[] = [];
  while (!takeMark(cursor, '}')) {
    members.push(readMember(cursor));
    skip(cursor, true);
    takeMark(cursor, ',');
    skip(cursor, true);
  }
  return objectAt(start, members);
}

const sign = /[=:](?!=)/y;

function readMember(cursor: HclCursor): Member {
  const offset = cursor.at;
  if (offset >= cursor.text.length) return fail(cursor, 'closing');
  const name = readName(cursor);
  skip(cursor, true);
  if (take(cursor, sign) === undefined) return fail(cursor, 'argument');
  return { name, offset, node: readExpression(cursor) };
}

/** A name, in quotation marks or without; one that has to be worked out stands as its source. */
function readName(cursor: HclCursor): string {
  const start = cursor.at;
  const bare = takeIdentifier(cursor);
  if (bare !== undefined) return bare;
  const node = readOperand(cursor);
  return textOf(node) ?? `\${${cursor.text.slice(start, cursor.at).replaceAll(/["{}$]/g, '')}}`;
}

/** `for x in y : …`: a list of one value for each of another is worked out once that one is known. */
function readLoop(cursor: HclCursor, start: number, closing: string): SourceNode {
  const parts = closing === ']' ? readLoopParts(cursor) : undefined;
  let isWhole = parts !== undefined;
  while (!takeMark(cursor, closing)) {
    isWhole = false;
    skip(cursor, true);
    if (cursor.at >= cursor.text.length) return fail(cursor, 'closing');
    if (take(cursor, /=>|\.\.\.|[:,]|(?:for|in|if)\b/y) === undefined) readExpression(cursor);
    skip(cursor, true);
  }
  const source = cursor.text.slice(start, cursor.at);
  return parts && isWhole ? openAt(start, openLoop, parts, source) : referenceTo(start, source);
}

/** `x in y : value`: its name, what it goes through, and the value; nothing where a condition follows. */
function readLoopParts(cursor: HclCursor): readonly SourceNode[] | undefined {
  skip(cursor, true);
  const { at } = cursor;
  const name = takeIdentifier(cursor);
  skip(cursor, true);
  if (name === undefined || take(cursor, /in\b/y) === undefined) return undefined;
  const all = readExpression(cursor);
  skip(cursor, true);
  if (!takeMark(cursor, ':')) return undefined;
  skip(cursor, true);
  const value = readExpression(cursor);
  skip(cursor, true);
  return [scalarAt(at, name), all, value];
}
