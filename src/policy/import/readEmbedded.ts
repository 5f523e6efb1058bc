import { findJsonFaults } from './findJsonFaults.ts';
import { readJson } from './readJson.ts';
import type { SourceNode } from './sourceNode.ts';

/** JSON that stands as text within JSON or YAML; all of it gets the place where the text begins. */
export function readEmbedded(text: string, offset: number): SourceNode | undefined {
  const { faults, tooDeepAt } = findJsonFaults(text);
  if (tooDeepAt !== undefined || faults.some(({ inText }) => !inText)) return undefined;
  const read = readJson(text);
  return 'root' in read && read.root.kind === 'object' ? placed(read.root, offset) : undefined;
}

function placed(node: SourceNode, offset: number): SourceNode {
  if (node.kind === 'scalar') return { ...node, offset };
  if (node.kind === 'list') {
    return { ...node, offset, entries: node.entries.map((entry) => placed(entry, offset)) };
  }
  const members = node.members.map((member) => ({
    ...member,
    offset,
    node: placed(member.node, offset),
  }));
  return { ...node, offset, members };
}
