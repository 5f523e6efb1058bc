import type { SourceNode } from './sourceNode.ts';
import { memberOf, textOf } from './sourceNode.ts';

/** What a pasted text holds: a policy with what stands around it, or a reason why there is none. */
export type FoundInText =
  | {
      readonly kind: 'policy';
      readonly policy: SourceNode;
      /** The endpoint or resource whose policy it is. */
      readonly owner?: SourceNode;
      readonly logicalId?: string;
    }
  | { readonly kind: 'endpointWithoutPolicy' }
  | { readonly kind: 'otherResource'; readonly type: string }
  | { readonly kind: 'statement'; readonly offset: number };

const endpointType = 'AWS::EC2::VPCEndpoint';

/**
 * The policies in a value, wherever the tools of AWS put them: alone, in the output of
 * `describe-vpc-endpoints` whole or narrowed by `--query`, in a template or a part of one. Of a
 * template only endpoints count; its roles and buckets have policies of another kind.
 */
export function findPolicies(node: SourceNode): readonly FoundInText[] {
  if (node.kind === 'list') return inList(node.entries, node);
  if (node.kind === 'scalar') return isPolicyText(node) ? [{ kind: 'policy', policy: node }] : [];
  const resources = memberOf(node, 'Resources');
  if (resources?.kind === 'object') return inResources(resources);
  const endpoints = memberOf(node, 'VpcEndpoints') ?? memberOf(node, 'VpcEndpoint');
  if (endpoints) {
    const all = endpoints.kind === 'list' ? endpoints.entries : [endpoints];
    return all.flatMap((endpoint) => ofEndpoint(endpoint, endpoint));
  }
  return inObject(node);
}

function inObject(node: SourceNode): readonly FoundInText[] {
  if (resourceType(node) !== undefined) return ofResource(node);
  if (isPolicy(node)) return [{ kind: 'policy', policy: node }];
  const properties = memberOf(node, 'Properties');
  if (properties) return ofEndpoint(properties, properties);
  if (isEndpoint(node)) return ofEndpoint(node, node);
  if (memberOf(node, 'Effect')) return [{ kind: 'statement', offset: node.offset }];
  const parts = node.kind === 'object' ? node.members.map((member) => member.node) : [];
  if (parts.some((part) => resourceType(part) !== undefined)) return inResources(node);
  return ofRow(parts, node);
}

/** A list of endpoints, of policies, of statements, or one row of a table that `--query` made. */
function inList(entries: readonly SourceNode[], list: SourceNode): readonly FoundInText[] {
  const texts = entries.filter(isPolicyText);
  if (texts.length === 1 && entries.length > 1) return ofRow(entries, list);
  return entries.flatMap(findPolicies);
}

/** The one text that is a policy, among values under names that `--query` chose. */
function ofRow(parts: readonly SourceNode[], owner: SourceNode): readonly FoundInText[] {
  const policy = parts.find((part) => isPolicyText(part) || isPolicy(part));
  return policy ? [{ kind: 'policy', policy, owner }] : [];
}

function inResources(resources: SourceNode): readonly FoundInText[] {
  if (resources.kind !== 'object') return [];
  return resources.members.flatMap(({ name, node }) => ofResource(node, name));
}

const resourceType = (node: SourceNode) => {
  const type = textOf(memberOf(node, 'Type'));
  return type !== undefined && /^\w+::/.test(type) ? type : undefined;
};

function ofResource(resource: SourceNode, logicalId?: string): readonly FoundInText[] {
  const type = resourceType(resource);
  if (type !== endpointType) return type === undefined ? [] : [{ kind: 'otherResource', type }];
  const properties = memberOf(resource, 'Properties') ?? resource;
  return ofEndpoint(properties, properties, logicalId);
}

function ofEndpoint(
  node: SourceNode,
  owner: SourceNode,
  logicalId?: string,
): readonly FoundInText[] {
  const given = memberOf(node, 'PolicyDocument');
  const id = logicalId === undefined ? {} : { logicalId };
  return given
    ? branchesOf(given).map((policy) => ({ kind: 'policy', policy, owner, ...id }))
    : [{ kind: 'endpointWithoutPolicy' }];
}

/** A policy that a template chooses by a condition: both are offered. */
function branchesOf(policy: SourceNode): readonly SourceNode[] {
  const choice = memberOf(policy, 'Fn::If');
  if (choice?.kind !== 'list') return [policy];
  return choice.entries
    .slice(1)
    .filter((branch) => isPolicy(branch) || memberOf(branch, 'Fn::If'))
    .flatMap(branchesOf);
}

const isEndpoint = (node: SourceNode) =>
  ['PolicyDocument', 'VpcEndpointId', 'ServiceName'].some((name) => memberOf(node, name));

/** By its statements, in whatever capitals; a version alone will do where nothing else is there. */
function isPolicy(node: SourceNode): boolean {
  if (node.kind !== 'object') return false;
  const names = node.members.map(({ name }) => name.toLowerCase());
  return (
    names.some((name) => name === 'statement' || name === 'statements') ||
    (names.length > 0 && names.every((name) => name === 'version' || name === 'id'))
  );
}

/** JSON within JSON, as the AWS CLI prints a policy. */
const isPolicyText = (node: SourceNode) => /^\s*\{/.test(textOf(node) ?? '');
