/** A scalar, list or object of a pasted text, with the place where it begins. */
export type SourceNode =
  | {
      readonly kind: 'scalar';
      readonly offset: number;
      readonly value: Scalar;
      /** Where the text stands as it is, without escapes: JSON in it has places of its own. */
      readonly verbatimAt?: number;
    }
  | { readonly kind: 'list'; readonly offset: number; readonly entries: readonly SourceNode[] }
  | { readonly kind: 'object'; readonly offset: number; readonly members: readonly Member[] };

export type Scalar = string | number | boolean | null;

export interface Member {
  readonly name: string;
  /** Where the name stands. */
  readonly offset: number;
  readonly node: SourceNode;
}

/** The value of a member; of a name that stands there twice the last counts, as for `JSON.parse`. */
export function memberOf(node: SourceNode | undefined, name: string): SourceNode | undefined {
  if (node?.kind !== 'object') return undefined;
  return node.members.findLast((member) => member.name === name)?.node;
}

export function textOf(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** Everything below a node and itself, in the order of the text. */
export function nodesOf(root: SourceNode): readonly SourceNode[] {
  const found: SourceNode[] = [];
  const visit = (node: SourceNode): void => {
    found.push(node);
    if (node.kind === 'list') for (const entry of node.entries) visit(entry);
    if (node.kind === 'object') for (const member of node.members) visit(member.node);
  };
  visit(root);
  return found;
}

/** A member that would change what an object is, in a program that copies it carelessly. */
export const isHostileName = (name: string) => name === '__proto__';

/** The plain JSON value, without members of hostile names. */
export function toJson(node: SourceNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.entries.map(toJson);
    case 'object':
      return Object.fromEntries(
        node.members
          .filter(({ name }) => !isHostileName(name))
          .map(({ name, node: value }) => [name, toJson(value)]),
      );
  }
}

/** The same values at other places. */
export function placedAt(node: SourceNode, placeOf: (offset: number) => number): SourceNode {
  const offset = placeOf(node.offset);
  if (node.kind === 'scalar') return { ...node, offset };
  if (node.kind === 'list') {
    return { ...node, offset, entries: node.entries.map((entry) => placedAt(entry, placeOf)) };
  }
  const members = node.members.map((member) => ({
    ...member,
    offset: placeOf(member.offset),
    node: placedAt(member.node, placeOf),
  }));
  return { ...node, offset, members };
}

export const movedBy = (node: SourceNode, distance: number): SourceNode =>
  distance === 0 ? node : placedAt(node, (offset) => offset + distance);
