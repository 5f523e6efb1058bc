import { type Member, type SourceNode, textOf } from './sourceNode.ts';

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

/** `AWS::EC2::VPCEndpoint`, `aws_vpc_endpoint`, `aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy`, … */
export const endpointResource = /(^|[:_])vpc_?endpoint(_?policy)?$/i;

const resourceType = /^(\w+::\w|aws_\w|aws(-native)?:\w|pulumi:|data\.aws_)/;

/** The type of a resource in a template, a state, a plan or an inventory of AWS Config. */
export function typeOfResource(node: SourceNode): string | undefined {
  const type = textOf(memberNamed(node, 'type', 'resourcetype'));
  return type !== undefined && resourceType.test(type) ? type : undefined;
}

/** `aws_vpc_endpoint.s3`, or the last part of Pulumi's `urn:…::s3`. */
export function nameOfResource(node: SourceNode, type: string): string | undefined {
  const address =
    textOf(memberNamed(node, 'address')) ?? textOf(memberNamed(node, 'urn'))?.split('::').at(-1);
  if (address !== undefined) return address;
  const name = textOf(memberNamed(node, 'name'));
  return name !== undefined && type.includes('aws_') ? `${type}.${name}` : undefined;
}
