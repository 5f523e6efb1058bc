import type { SourceNode } from '../sourceNode.ts';
import { textOf } from '../sourceNode.ts';
import { callAt, listAt, scalarAt } from './hclNodes.ts';

type Call = (given: readonly SourceNode[], offset: number) => SourceNode | undefined;

const itself: Call = ([first]) => first;
const listItself: Call = ([first]) => (first?.kind === 'list' ? first : undefined);

/** The functions whose result can be told without Terraform, where their arguments can. */
const functions: ReadonlyMap<string, Call> = new Map<string, Call>([
  ['jsonencode', itself],
  ['jsondecode', itself],
  ['sensitive', itself],
  ['nonsensitive', itself],
  ['tostring', itself],
  ['trimspace', itself],
  ['toset', listItself],
  ['tolist', listItself],
  ['distinct', listItself],
  ['compact', listItself],
  ['sort', listItself],
  ['concat', (given, offset) => listAt(offset, given.flatMap(entriesOf))],
  [
    'flatten',
    ([first], offset) =>
      first?.kind === 'list' ? listAt(offset, first.entries.flatMap(entriesOf)) : undefined,
  ],
  [
    'join',
    ([between, list], offset) =>
      between && list?.kind === 'list'
        ? callAt(offset, 'Fn::Join', listAt(offset, [between, list]))
        : undefined,
  ],
  ['format', formatted],
]);

/** Gives nothing for a function that only Terraform can work out. */
export const resultOfCall = (
  name: string,
  given: readonly SourceNode[],
  offset: number,
): SourceNode | undefined => functions.get(name)?.(given, offset);

const entriesOf = (node: SourceNode) => (node.kind === 'list' ? node.entries : [node]);

/** `format("arn:%s:s3:::%s/*", partition, bucket)`. */
function formatted(
  [pattern, ...values]: readonly SourceNode[],
  offset: number,
): SourceNode | undefined {
  const pieces = textOf(pattern)?.split('%s') ?? [];
  if (pieces.length !== values.length + 1 || pieces.some((piece) => piece.includes('%')))
    return undefined;
  const parts = pieces.flatMap((piece, at) => [
    scalarAt(offset, piece),
    ...values.slice(at, at + 1),
  ]);
  return callAt(offset, 'Fn::Join', listAt(offset, [scalarAt(offset, ''), listAt(offset, parts)]));
}
