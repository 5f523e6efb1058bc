import { type Member, memberOf, type SourceNode, textOf } from '../sourceNode.ts';
import { callAt, listAt, objectAt, referenceOf, scalarAt } from './hclCursor.ts';

/** Stands in a list of statements for those that a reference brings. */
export const broughtIn = 'Terraform::Statements';
/** The same, in place of statements of the same Sid. */
export const overriding = 'Terraform::Overriding';

/**
 * The policy that an `aws_iam_policy_document` stands for, as the provider writes it: `Allow` where no
 * effect is given, `&{…}` for policy variables, statements of other documents before its own.
 *
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function policyOfDocument(body: SourceNode): SourceNode {
  const { offset } = body;
  const id = memberOf(body, 'policy_id');
  const from = (name: string, one: string, marker: string) =>
    entriesOf(memberOf(body, name) ?? memberOf(body, one)).map((entry) =>
      callAt(entry.offset, marker, entry),
    );
  const statements = [
    ...from('source_policy_documents', 'source_json', broughtIn),
    ...entriesOf(memberOf(body, 'statement')).map(statementOf),
    ...unknownBlocks(body),
    ...from('override_policy_documents', 'override_json', overriding),
  ];
  return objectAt(offset, [
    { name: 'Version', offset, node: memberOf(body, 'version') ?? scalarAt(offset, '2012-10-17') },
    ...(id ? [{ name: 'Id', offset: id.offset, node: id }] : []),
    { name: 'Statement', offset, node: listAt(offset, statements) },
  ]);
}

export const entriesOf = (node: SourceNode | undefined): readonly SourceNode[] =>
  node?.kind === 'list' ? node.entries : node ? [node] : [];

/** Blocks of which Terraform alone knows how often they stand there. */
const unknownBlocks = (body: SourceNode): readonly SourceNode[] =>
  body.kind === 'object'
    ? body.members
        .filter(({ name }) => /^dynamic(?: |$)/.test(name))
        .map(({ name, offset }) =>
          callAt(offset, broughtIn, scalarAt(offset, name.replace(/ (.*)/, ' "$1"'))),
        )
    : [];

function statementOf(block: SourceNode): SourceNode {
  const { offset } = block;
  // Without a condition, or one of its principals, it would not be the statement that it is.
  const [unknown] = unknownBlocks(block);
  if (unknown) return unknown;
  const given = (name: string) => memberOf(block, name);
  const members: readonly (readonly [string, SourceNode | undefined])[] = [
    ['Sid', given('sid')],
    ['Effect', given('effect') ?? scalarAt(offset, 'Allow')],
    ['Principal', principalsOf(given('principals'))],
    ['NotPrincipal', principalsOf(given('not_principals'))],
    ['Action', valuesOf(given('actions'))],
    ['NotAction', valuesOf(given('not_actions'))],
    ['Resource', valuesOf(given('resources'))],
    ['NotResource', valuesOf(given('not_resources'))],
    ['Condition', conditionsOf(given('condition'))],
  ];
  return objectAt(
    offset,
    members.flatMap(([name, node]) => (node ? [{ name, offset: node.offset, node }] : [])),
  );
}

/** One value alone, as the provider writes it. */
function valuesOf(node: SourceNode | undefined): SourceNode | undefined {
  const values = node && withVariables(node);
  const [only, ...rest] = values?.kind === 'list' ? values.entries : [];
  return only && rest.length === 0 && only.kind === 'scalar' ? only : values;
}

/** `&{aws:username}`, so that Terraform leaves it alone. */
function withVariables(node: SourceNode): SourceNode {
  const text = textOf(node);
  if (text !== undefined) return { ...node, kind: 'scalar', value: text.replaceAll('&{', '${') };
  if (node.kind === 'list') return { ...node, entries: node.entries.map(withVariables) };
  if (node.kind !== 'object' || referenceOf(node) !== undefined) return node;
  const members = node.members.map((member) => ({ ...member, node: withVariables(member.node) }));
  return { ...node, members };
}

function principalsOf(blocks: SourceNode | undefined): SourceNode | undefined {
  if (!blocks) return undefined;
  const members = grouped(blocks, 'type', (block) => memberOf(block, 'identifiers'));
  const [only, ...rest] = members;
  const isEveryone = only?.name === '*' && rest.length === 0 && textOf(only.node) === '*';
  return isEveryone ? only.node : objectAt(blocks.offset, members);
}

function conditionsOf(blocks: SourceNode | undefined): SourceNode | undefined {
  if (!blocks) return undefined;
  const tests = grouped(blocks, 'test', (block) =>
    objectAt(
      block.offset,
      grouped(block, 'variable', (one) => memberOf(one, 'values')),
    ),
  );
  return objectAt(blocks.offset, tests);
}

/** Blocks by the text of one argument; what several of them say under one name belongs together. */
function grouped(
  blocks: SourceNode,
  by: string,
  valueIn: (block: SourceNode) => SourceNode | undefined,
): readonly Member[] {
  const members = new Map<string, SourceNode>();
  for (const block of entriesOf(blocks)) {
    const key = memberOf(block, by);
    const value = valuesOf(valueIn(block));
    if (key && value) {
      const name = textOf(key) ?? `\${${referenceOf(key) ?? ''}}`;
      const before = members.get(name);
      members.set(name, before ? together(before, value) : value);
    }
  }
  return [...members].map(([name, node]) => ({ name, offset: node.offset, node }));
}

const together = (one: SourceNode, other: SourceNode): SourceNode =>
  one.kind === 'object' && other.kind === 'object'
    ? { ...one, members: [...one.members, ...other.members] }
    : listAt(one.offset, [...entriesOf(one), ...entriesOf(other)]);
