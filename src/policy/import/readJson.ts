import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Member, Scalar, SourceNode } from './sourceNode.ts';
import type { JsonExpectation } from './importProblem.ts';

export type ReadJson =
  { readonly root: SourceNode } | { readonly expected: JsonExpectation; readonly offset: number };

/**
 * Reads strict JSON, each value with its place, or says what was expected where instead.
 *
 * Takes a text whose nesting was measured (`findJsonFaults`): the parser recurses.
 */
export function readJson(text: string): ReadJson {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first) return { expected: expectationOf(first), offset: first.offset };
  return root ? { root: sourceNode(root, text) } : { expected: 'value', offset: 0 };
}

function sourceNode(node: Node, text: string): SourceNode {
  const { offset, children = [] } = node;
  if (node.type === 'array') {
    return { kind: 'list', offset, entries: children.map((child) => sourceNode(child, text)) };
  }
  if (node.type === 'object') {
    return { kind: 'object', offset, members: children.flatMap((child) => memberIn(child, text)) };
  }
  return { kind: 'scalar', offset, value: scalarOf(node, text) };
}

function memberIn({ children: [name, value] = [] }: Node, text: string): readonly Member[] {
  if (!name || !value) return [];
  return [{ name: String(name.value), offset: name.offset, node: sourceNode(value, text) }];
}

/** A number that a program cannot hold to the digit stays the text that it is. */
function scalarOf({ type, value, offset, length }: Node, text: string): Scalar {
  const given: unknown = value;
  if (type === 'number') {
    const written = text.slice(offset, offset + length);
    const number = Number(written);
    const exact =
      Number.isSafeInteger(number) || (Number.isFinite(number) && /[.eE]/.test(written));
    return exact ? number : written;
  }
  return typeof given === 'string' || typeof given === 'boolean' ? given : null;
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
