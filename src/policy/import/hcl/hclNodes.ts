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

/** Longer than a placeholder ever shows. */
const longestSource = 400;

/** The source of a reference; nothing of a value that is there. */
export function referenceOf(node: SourceNode): string | undefined {
  const [only, ...rest] = node.kind === 'object' ? node.members : [];
  return only?.name === 'Ref' && rest.length === 0 ? textOf(only.node) : undefined;
}
