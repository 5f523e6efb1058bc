import type { SourceNode } from '../sourceNode.ts';
import { textOf } from '../sourceNode.ts';
import {
  callAt,
  isOpen,
  listAt,
  objectAt,
  openAt,
  openLoop,
  referenceTo,
  scalarAt,
} from './hclCursor.ts';

type Call = (
  given: readonly SourceNode[],
  offset: number,
  source: string,
) => SourceNode | undefined;

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
  ['formatlist', formattedEach],
]);

/** Those for whose result it matters what is in a list or an object. */
const contentFunctions: ReadonlyMap<string, Call> = new Map<string, Call>([
  ['toset', listItself],
  ['tolist', listItself],
  ['distinct', listItself],
  ['compact', listItself],
  ['sort', listItself],
  ['concat', allEntries],
  ['setunion', allEntries],
  ['merge', allMembers],
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
]);

/** Gives nothing for a function that only Terraform can work out. */
export const resultOfCall = (
  name: string,
  given: readonly SourceNode[],
  offset: number,
  source = '',
): SourceNode | undefined =>
  (functions.get(name) ?? contentFunctions.get(name))?.(given, offset, source);

/** Whether the result can be told once references are followed, and not before. */
export const waitsForReferences = (name: string, given: readonly SourceNode[]): boolean =>
  contentFunctions.has(name) && given.some(isOpen);

function allEntries(given: readonly SourceNode[], offset: number): SourceNode {
  return listAt(offset, given.flatMap(entriesOf));
}

/** The members of each object; of those with the same name the last one counts. */
function allMembers(given: readonly SourceNode[], offset: number): SourceNode | undefined {
  const members = given.flatMap((each) =>
    each.kind === 'object' && !isOpen(each)
      ? each.members.map((member) => [member.name, member] as const)
      : [undefined],
  );
  const known = members.filter((each) => each !== undefined);
  return known.length === members.length
    ? objectAt(offset, [...new Map(known).values()])
    : undefined;
}

/** No name that a loop can have. */
const each = '%s';

/** `formatlist("arn:aws:s3:::%s/*", local.buckets)`, which is a loop over `format`. */
function formattedEach(
  [pattern, all, ...others]: readonly SourceNode[],
  offset: number,
  source: string,
): SourceNode | undefined {
  const value = pattern && formatted([pattern, referenceTo(offset, each)], offset);
  return value && all && others.length === 0
    ? openAt(offset, openLoop, [scalarAt(offset, each), all, value], source)
    : undefined;
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
