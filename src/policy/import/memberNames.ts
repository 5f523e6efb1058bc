import type { Member, SourceNode } from './sourceNode.ts';
import { textOf } from './sourceNode.ts';

/** `VpcEndpointId`, `vpc_endpoint_id`, `vpcEndpointId`: one name for all tools. */
export const plainName = (name: string): string => name.replaceAll(/[_-]/g, '').toLowerCase();

/** The value of a member, however the tool writes its name; of several the last. */
export function memberNamed(
  node: SourceNode | undefined,
  ...names: readonly string[]
): SourceNode | undefined {
  if (node?.kind !== 'object') return undefined;
  return node.members.findLast(({ name }) => names.includes(plainName(name)))?.node;
}

export const membersOf = (node: SourceNode | undefined): readonly Member[] =>
  node?.kind === 'object' ? node.members : [];

/** What tools put a policy into as if it were its text. */
const wrapping = /^fn::(tojson|tojsonstring|secret)$/i;

/** A value out of the functions of a template that only write it down in another way. */
export function unwrapped(node: SourceNode): SourceNode {
  const [only, ...rest] = membersOf(node);
  return only && rest.length === 0 && wrapping.test(only.name) ? unwrapped(only.node) : node;
}

/**
 * By its statements, in whatever capitals; a version alone will do where nothing else is there. What a library
 * for programs names `statements` has members of its own.
 */
export function isPolicy(node: SourceNode): boolean {
  const names = membersOf(node).map(({ name }) => name.toLowerCase());
  return (
    names.includes('statement') ||
    (names.includes('statements') && hasActions(memberNamed(node, 'statements'))) ||
    (names.length > 0 && names.every((name) => name === 'version' || name === 'id'))
  );
}

const hasActions = (node: SourceNode | undefined): boolean =>
  (node?.kind === 'list' ? node.entries : [])
    .flatMap(membersOf)
    .some(({ name }) => name === 'Effect' || /^(?:not)?action$/i.test(name));

/** JSON within JSON, as the AWS CLI prints a policy. */
export const isPolicyText = (node: SourceNode): boolean => /^\s*\{/.test(textOf(node) ?? '');
