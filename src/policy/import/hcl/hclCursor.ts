import { type Member, type SourceNode, textOf } from '../sourceNode.ts';
import { deepestNesting } from '../findJsonFaults.ts';

export const scalarAt = (offset: number, value: string | number | boolean | null): SourceNode => ({
  kind: 'scalar',
  offset,
  value,
});

export const listAt = (offset: number, entries: readonly SourceNode[]): SourceNode => ({
  kind: 'list',
  offset,
  entries,
});

export const objectAt = (offset: number, members: readonly Member[]): SourceNode => ({
  kind: 'object',
  offset,
  members,
});

/** What the text does not give: becomes a placeholder of its source, as a `Ref` of a template does. */
export const referenceTo = (offset: number, source: string): SourceNode =>
  callAt(
    offset,
    'Ref',
    scalarAt(offset, source.slice(0, longestSource).replaceAll(/\s+/g, ' ').trim()),
  );

/** A value in the way of CloudFormation's functions, which say the same. */
export const callAt = (offset: number, name: string, argument: SourceNode): SourceNode =>
  objectAt(offset, [{ name, offset, node: argument }]);

/** What can be worked out once it is known what its parts refer to. */
export const openCall = 'Terraform::Call';
export const openLoop = 'Terraform::For';

/** What stays open until references are followed, and its source, which is left where they lead nowhere. */
export const openAt = (
  offset: number,
  kind: typeof openCall | typeof openLoop,
  parts: readonly SourceNode[],
  source: string,
): SourceNode => callAt(offset, kind, listAt(offset, [referenceTo(offset, source), ...parts]));

export const isOpen = (node: SourceNode): boolean =>
  node.kind === 'list'
    ? node.entries.some(isOpen)
    : referenceOf(node) !== undefined ||
      (node.kind === 'object' &&
        node.members.some(({ name }) => name === openCall || name === openLoop));

/** Longer than a placeholder ever shows. */
const longestSource = 400;

/** The source of a reference; nothing of a value that is there. */
export function referenceOf(node: SourceNode): string | undefined {
  const [only, ...rest] = node.kind === 'object' ? node.members : [];
  return only?.name === 'Ref' && rest.length === 0 ? textOf(only.node) : undefined;
}

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
