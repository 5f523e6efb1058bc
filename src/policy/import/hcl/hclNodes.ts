import { type Member, type SourceNode, textOf } from '../sourceNode.ts';

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
