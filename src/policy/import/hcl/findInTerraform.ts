import { findPolicies, type FoundInText } from '../findPolicies.ts';
import { endpointResource, isPolicy, membersOf } from '../memberNames.ts';
import { memberOf, type SourceNode, textOf } from '../sourceNode.ts';
import { listAt, objectAt, referenceOf } from './hclCursor.ts';
import { broughtIn, entriesOf, overriding, policyOfDocument } from './policyOfDocument.ts';
import { isHidden } from './planEdits.ts';
import type { HclBlock, HclFile } from './readHcl.ts';
import {
  endpointNamed,
  resolved,
  scopeOf,
  type TerraformScope,
  withTemplates,
} from './terraformScope.ts';

/**
 * The policies of a configuration: of `aws_vpc_endpoint` and `aws_vpc_endpoint_policy`, under the names
 * that modules give them, and each `aws_iam_policy_document`, for which an endpoint of another file may
 * ask.
 */
export function findInTerraform({ blocks, rest }: HclFile): readonly FoundInText[] {
  const scope = scopeOf(blocks);
  return [
    ...blocks.flatMap((block) => inBlock(block, scope)),
    ...findPolicies(resolved(restAsValue(rest), scope)),
  ].map(whole);
}

/** An expression that was copied alone stands under no name. */
const restAsValue = (rest: SourceNode) => memberOf(rest, '') ?? rest;

function inBlock(
  { type, labels, body, offset }: HclBlock,
  scope: TerraformScope,
): readonly FoundInText[] {
  const [kind = '', name = ''] = labels;
  switch (type) {
    case 'resource':
      return endpointResource.test(kind)
        ? inEndpoint(body, `${kind}.${name}`, scope)
        : [{ kind: 'otherResource', type: kind }];
    case 'data':
      return kind === 'aws_iam_policy_document'
        ? [ofDocument(body, `data.${kind}.${name}`, scope)]
        : [];
    case 'statement':
      return [ofDocument(objectAt(offset, [{ name: 'statement', offset, node: body }]), '', scope)];
    default:
      return findPolicies(resolved(body, scope));
  }
}

function ofDocument(body: SourceNode, logicalId: string, scope: TerraformScope): FoundInText {
  const policy = policyOfDocument(resolved(body, scope));
  return { kind: 'policy', policy, unclaimed: true, ...(logicalId !== '' && { logicalId }) };
}

function inEndpoint(
  body: SourceNode,
  logicalId: string,
  scope: TerraformScope,
): readonly FoundInText[] {
  const policy = memberOf(body, 'policy');
  if (!policy) return [{ kind: 'endpointWithoutPolicy' }];
  const own = resolved(body, scope);
  const owner = endpointNamed(memberOf(body, 'vpc_endpoint_id'), scope) ?? own;
  return choicesOf(resolved(policy, scope)).map((choice) => ({
    kind: 'policy',
    policy: choice,
    owner,
    logicalId,
  }));
}

/** Both sides of `condition ? one : other`, but for `null`, which is no policy. */
function choicesOf(node: SourceNode): readonly SourceNode[] {
  const choice = memberOf(node, 'Fn::If');
  if (choice?.kind !== 'list') return [node];
  return choice.entries
    .slice(1)
    .filter((branch) => branch.kind !== 'scalar' || (textOf(branch) ?? '') !== '')
    .flatMap(choicesOf);
}

/** Puts the statements of other documents in their place, or says what is missing. */
function whole(found: FoundInText): FoundInText {
  if (found.kind !== 'policy') return found;
  const missing: Missing[] = [];
  const policy = withStatements(withoutHidden(found.policy, missing), missing);
  return {
    ...found,
    policy,
    ...(missing.length > 0 && {
      missing: missing.toSorted((one, other) => one.offset - other.offset),
    }),
  };
}

interface Missing {
  readonly text: string;
  readonly offset: number;
}

function withoutHidden(node: SourceNode, missing: Missing[]): SourceNode {
  const isShown = (text: string | undefined, offset: number) => {
    const shown = text === undefined || !isHidden(text);
    if (!shown) missing.push({ text, offset });
    return shown;
  };
  if (node.kind === 'list') {
    const entries = node.entries.filter((entry) => isShown(textOf(entry), entry.offset));
    return { ...node, entries: entries.map((entry) => withoutHidden(entry, missing)) };
  }
  if (node.kind !== 'object') return node;
  const members = node.members
    .filter(({ name, offset }) => isShown(name, offset))
    .map((member) => ({ ...member, node: withoutHidden(member.node, missing) }));
  return { ...node, members };
}

function withStatements(policy: SourceNode, missing: Missing[]): SourceNode {
  const statements = memberOf(policy, 'Statement');
  if (policy.kind !== 'object' || statements?.kind !== 'list') return policy;
  let list: SourceNode[] = [];
  for (const entry of statements.entries.flatMap(entriesOf)) {
    const replacing = memberOf(entry, overriding);
    const brought = memberOf(entry, broughtIn) ?? replacing ?? leftOpen(entry);
    const others = brought ? statementsOf(brought) : [entry];
    if (brought && !others) missing.push({ text: sourceOf(brought), offset: brought.offset });
    if (replacing) list = without(list, others ?? []);
    for (const other of others ?? []) list.push(other);
  }
  const members = policy.members.map((member) =>
    member.name === 'Statement' ? { ...member, node: listAt(statements.offset, list) } : member,
  );
  return { ...policy, members };
}

/** A variable among the statements, or the condition on which some are there. */
function leftOpen(entry: SourceNode): SourceNode | undefined {
  if (referenceOf(entry) !== undefined) return entry;
  const choice = memberOf(entry, 'Fn::If');
  return choice && entriesOf(choice)[0];
}

function statementsOf(policy: SourceNode): readonly SourceNode[] | undefined {
  if (!isPolicy(policy)) return undefined;
  return entriesOf(memberOf(policy, 'Statement'));
}

const sourceOf = (node: SourceNode) => textOf(node) ?? `\${${referenceOf(node) ?? ''}}`;

/** A statement of an overriding document replaces the one of its Sid. */
function without(statements: readonly SourceNode[], others: readonly SourceNode[]): SourceNode[] {
  const sids = new Set(others.map(sidOf));
  return statements.filter((one) => sidOf(one) === undefined || !sids.has(sidOf(one)));
}

const sidOf = (statement: SourceNode) => textOf(memberOf(statement, 'Sid'));

/**
 * The blocks of a configuration in JSON syntax, as CDK for Terraform writes it; nothing where a value is
 * something else.
 */
export function blocksInJson(root: SourceNode): HclFile | undefined {
  const blocks = ['resource', 'data'].flatMap((type) =>
    membersOf(memberOf(root, type)).flatMap(({ name: kind, node }) =>
      kind.startsWith('aws_')
        ? membersOf(node).map((member) => ({
            type,
            labels: [kind, member.name],
            body: withTemplates(entriesOf(member.node)[0] ?? member.node),
            offset: member.offset,
          }))
        : [],
    ),
  );
  if (blocks.length === 0) return undefined;
  const locals = memberOf(root, 'locals');
  const provider = memberOf(memberOf(root, 'provider'), 'aws');
  const providers = (provider ? entriesOf(provider) : []).map((body) => ({
    type: 'provider',
    labels: ['aws'],
    body: withTemplates(body),
    offset: body.offset,
  }));
  const named = locals
    ? [{ type: 'locals', labels: [], body: withTemplates(locals), offset: 0 }]
    : [];
  return { blocks: [...blocks, ...providers, ...named], rest: objectAt(0, []) };
}
