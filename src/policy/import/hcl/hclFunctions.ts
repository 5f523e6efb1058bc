import type { SourceNode } from '../sourceNode.ts';
import { textOf } from '../sourceNode.ts';
import { callAt, isOpen, listAt, scalarAt } from './hclNodes.ts';

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
  ['format', formatted],
]);

/** Those for whose result it matters what is in a list. */
const listFunctions: ReadonlyMap<string, Call> = new Map<string, Call>([
  ['toset', listItself],
  ['tolist', listItself],
  ['distinct', listItself],
  ['compact', listItself],
  ['sort', listItself],
  ['concat', allEntries],
  ['setunion', allEntries],
  [
    'flatten',
    ([first], offset) => (first?.kind === 'list' ? allEntries(first.entries, offset) : undefined),
  ],
  [
    'join',
    ([between, list], offset) =>
      between && list?.kind === 'list'
        ? callAt(offset, 'Fn::Join', listAt(offset, [between, list]))
        : undefined,
  ],
  ['formatlist', formattedEach],
]);

/** Gives nothing for a function that only Terraform can work out. */
export const resultOfCall = (
  name: string,
  given: readonly SourceNode[],
  offset: number,
): SourceNode | undefined => (functions.get(name) ?? listFunctions.get(name))?.(given, offset);

/** Whether the result can be told once references are followed, and not before. */
export const waitsForReferences = (name: string, given: readonly SourceNode[]): boolean =>
  listFunctions.has(name) && given.some(isOpen);

function allEntries(given: readonly SourceNode[], offset: number): SourceNode {
  return listAt(offset, given.flatMap(entriesOf));
}

/** `formatlist("arn:aws:s3:::%s/*", local.buckets)`: one list, the other values the same for each. */
function formattedEach(
  [pattern, ...values]: readonly SourceNode[],
  offset: number,
): SourceNode | undefined {
  const lists = values.flatMap((value) => (value.kind === 'list' ? [value] : []));
  const [list] = lists;
  if (!pattern || !list || lists.length > 1) return undefined;
  const texts = list.entries.flatMap(
    (entry) =>
      formatted([pattern, ...values.map((value) => (value === list ? entry : value))], offset) ??
      [],
  );
  return texts.length === list.entries.length ? listAt(offset, texts) : undefined;
}

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
