import type { Member, SourceNode } from '../sourceNode.ts';
import {
  cursorAt,
  fail,
  type HclCursor,
  type HclExpectation,
  HclFault,
  listAt,
  objectAt,
  skip,
  take,
  takeIdentifier,
  takeMark,
  within,
} from './hclCursor.ts';
import { readExpression } from './readHclExpression.ts';

/** `resource "aws_vpc_endpoint" "s3" { … }` */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** Its arguments, and its blocks as lists under their names. */
  readonly body: SourceNode;
  readonly offset: number;
}

export interface HclFile {
  readonly blocks: readonly HclBlock[];
  /** Arguments outside any block: a part of one that was copied. */
  readonly rest: SourceNode;
}

export type ReadHcl =
  HclFile | { readonly expected: HclExpectation | 'shallower'; readonly offset: number };

/**
 * Reads Terraform's language, or a part of it from a resource down to an argument, or says what was
 * expected where instead.
 *
 * Follows the grammar of HCL 2 (the HCL Native Syntax Specification). Each character is read once;
 * nesting is bounded. What Terraform has to work out stays as a reference (`readExpression`).
 */
export function readHcl(text: string): ReadHcl {
  const cursor = cursorAt(text);
  try {
    const { members, blocks } = readBody(cursor, false);
    return { blocks, rest: objectAt(0, members) };
  } catch (fault) {
    if (fault instanceof HclFault) return { expected: fault.expected, offset: fault.offset };
    throw fault;
  }
}

interface Body {
  readonly members: readonly Member[];
  readonly blocks: readonly HclBlock[];
}

function readBody(cursor: HclCursor, inBlock: boolean): Body {
  const members: Member[] = [];
  const blocks: HclBlock[] = [];
  for (;;) {
    skip(cursor, true);
    if (inBlock && takeMark(cursor, '}')) return { members, blocks };
    if (cursor.at >= cursor.text.length) {
      return inBlock ? fail(cursor, 'closing') : { members, blocks };
    }
    const entry = readEntry(cursor);
    if ('node' in entry) members.push(entry);
    else blocks.push(entry);
  }
}

const assignment = /[=:](?!=)/y;
const label = /"([^"\n\r]*)"|[\p{L}_][\p{L}\p{N}_-]*/uy;

function readEntry(cursor: HclCursor): Member | HclBlock {
  const offset = cursor.at;
  const quoted = cursor.text.startsWith('"', offset);
  const name = quoted ? take(cursor, label)?.slice(1, -1) : takeIdentifier(cursor);
  if (name === undefined) return fail(cursor, 'block');
  skip(cursor, false);
  if (cursor.text.startsWith('(', cursor.at)) {
    cursor.at = offset;
    return { name: '', offset, node: readExpression(cursor) };
  }
  if (take(cursor, assignment) !== undefined) {
    skip(cursor, false);
    const node = readExpression(cursor);
    takeMark(cursor, ',');
    return { name, offset, node };
  }
  return readBlock(cursor, name, offset);
}

function readBlock(cursor: HclCursor, type: string, offset: number): HclBlock {
  const labels: string[] = [];
  while (!takeMark(cursor, '{')) {
    const found = take(cursor, label);
    if (found === undefined) return fail(cursor, labels.length === 0 ? 'argument' : 'block');
    labels.push(found.replaceAll('"', ''));
    skip(cursor, false);
  }
  const { members, blocks } = within(cursor, (inside) => readBody(inside, true), false);
  return { type, labels, body: objectAt(offset, [...members, ...grouped(blocks)]), offset };
}

/** Blocks of one type as one list, a `dynamic` one under the name of what it makes. */
function grouped(blocks: readonly HclBlock[]): readonly Member[] {
  const types = new Set(blocks.map(({ type, labels }) => [type, ...labels].join(' ')));
  return [...types].map((name) => {
    const same = blocks.filter(({ type, labels }) => [type, ...labels].join(' ') === name);
    const offset = same[0]?.offset ?? 0;
    return {
      name,
      offset,
      node: listAt(
        offset,
        same.map(({ body }) => body),
      ),
    };
  });
}
