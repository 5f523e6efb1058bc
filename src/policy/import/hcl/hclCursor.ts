import { deepestNesting } from '../findJsonFaults.ts';

/** What should have stood where a text stops being Terraform. */
export type HclExpectation =
  'argument' | 'block' | 'value' | 'closing' | 'closingQuote' | 'heredocEnd' | 'separator';

/** Where a text stops being Terraform; thrown within the reader, caught at its entrance. */
export class HclFault extends Error {
  readonly expected: HclExpectation | 'shallower';
  readonly offset: number;

  constructor(expected: HclExpectation | 'shallower', offset: number) {
    super(expected);
    this.expected = expected;
    this.offset = offset;
  }
}

/** A place in a text that is being read. */
export interface HclCursor {
  readonly text: string;
  at: number;
  /** How many blocks and brackets are open. */
  depth: number;
  /** Whether a bracket is open, in which line ends end nothing. */
  inBrackets: boolean;
}

export const cursorAt = (text: string): HclCursor => ({ text, at: 0, depth: 0, inBrackets: false });

const blanks = /[ \t]*/y;
const comment = /(?:#|\/\/)[^\n\r]*|\/\*(?:[^]*?\*\/|[^]*)/y;
const identifier = /[\p{L}_][\p{L}\p{N}_-]*/uy;

/** What matches at the place, which moves behind it. */
export function take(cursor: HclCursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  cursor.at += found?.length ?? 0;
  return found;
}

/** Spaces and comments, and line ends too where they do not end anything. */
export function skip(cursor: HclCursor, lineEnds: boolean): void {
  const { text } = cursor;
  for (;;) {
    take(cursor, blanks);
    const character = text.charAt(cursor.at);
    if (lineEnds && (character === '\n' || character === '\r')) cursor.at += 1;
    else if ((character !== '#' && character !== '/') || take(cursor, comment) === undefined)
      return;
  }
}

export const takeIdentifier = (cursor: HclCursor): string | undefined => take(cursor, identifier);

export function takeMark(cursor: HclCursor, mark: string): boolean {
  const stands = cursor.text.startsWith(mark, cursor.at);
  if (stands) cursor.at += mark.length;
  return stands;
}

export function fail(cursor: HclCursor, expected: HclExpectation): never {
  throw new HclFault(expected, cursor.at);
}

/** Reads what stands within brackets or a block; no text nests too deep for the stack. */
export function within<Value>(
  cursor: HclCursor,
  read: (cursor: HclCursor) => Value,
  inBrackets = true,
): Value {
  const outside = cursor.inBrackets;
  cursor.depth += 1;
  if (cursor.depth > deepestNesting) throw new HclFault('shallower', cursor.at);
  cursor.inBrackets = inBrackets;
  const value = read(cursor);
  cursor.inBrackets = outside;
  cursor.depth -= 1;
  return value;
}
