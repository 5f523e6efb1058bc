import { regionPattern } from '../../region.ts';
import { type Member, memberOf, placedAt, type SourceNode, textOf } from '../sourceNode.ts';
import { readEmbedded } from '../readEmbedded.ts';
import {
  HclFault,
  isOpen,
  listAt,
  objectAt,
  openCall,
  openLoop,
  referenceOf,
  scalarAt,
} from './hclCursor.ts';
import { resultOfCall } from './hclFunctions.ts';
import { entriesOf, policyOfDocument } from './policyOfDocument.ts';
import type { HclBlock } from './readHcl.ts';
import { readExpression } from './readHclExpression.ts';
import { readTemplate } from './readHclTemplate.ts';

/** What the blocks of a configuration say by their names. */
export interface TerraformScope {
  readonly locals: ReadonlyMap<string, SourceNode>;
  readonly documents: ReadonlyMap<string, SourceNode>;
  readonly endpoints: ReadonlyMap<string, SourceNode>;
  /** What the loop around a value gives its name to. */
  readonly loopValues: ReadonlyMap<string, SourceNode>;
  /** How much may yet be written out in place of references, in characters. */
  readonly room: { left: number };
}

const named = (blocks: readonly HclBlock[], type: string, kind: string) =>
  blocks.flatMap(({ type: own, labels: [first, name = ''], body }) =>
    own === type && first === kind ? [[name, body] as const] : [],
  );

export function scopeOf(blocks: readonly HclBlock[]): TerraformScope {
  const locals = blocks
    .filter(({ type }) => type === 'locals')
    .flatMap(({ body }) => (body.kind === 'object' ? body.members : []));
  return {
    locals: new Map(locals.map(({ name, node }) => [name, node])),
    documents: new Map(named(blocks, 'data', 'aws_iam_policy_document')),
    endpoints: new Map(named(blocks, 'resource', 'aws_vpc_endpoint')),
    loopValues: new Map(),
    room: { left: mostWrittenOut },
  };
}

/** The region of the one provider without an alias, which the data sources ask; none where a variable says it. */
export function providerRegion(blocks: readonly HclBlock[]): string | undefined {
  const own = blocks.filter(
    ({ type, labels: [kind], body }) =>
      type === 'provider' && kind === 'aws' && memberOf(body, 'alias') === undefined,
  );
  const [only, ...others] = own;
  const region = others.length === 0 && only ? textOf(memberOf(only.body, 'region')) : undefined;
  return region !== undefined && regionShape.test(region) ? region : undefined;
}

const regionShape = new RegExp(`^${regionPattern}$`);

/** How often one reference may lead to the next: locals that name each other end nowhere. */
const deepestReference = 8;

/** Locals that repeat each other would otherwise fill the memory; a policy has 20,480 characters. */
const mostWrittenOut = 200_000;
const smallValue = 8;

/** A value with what the text itself says of its references; others stay. */
export const resolved = (node: SourceNode, scope: TerraformScope): SourceNode =>
  resolve(node, scope, 0);

function resolve(given: SourceNode, scope: TerraformScope, depth: number): SourceNode {
  const { room } = scope;
  if (depth > 0) room.left -= smallValue + (textOf(given)?.length ?? 0);
  const reference = referenceOf(given);
  if (reference !== undefined) {
    if (depth >= deepestReference || room.left <= 0) return given;
    const target = targetOf(reference, scope);
    if (target) return resolve(target, scope, depth + 1);
    const document = documentOf(reference, scope);
    return document ? policyOfDocument(resolve(document, scope, depth + 1)) : given;
  }
  if (given.kind === 'scalar') {
    const json = given.verbatimAt === undefined ? undefined : jsonOf(given, given.verbatimAt);
    return json ? resolve(json, scope, depth) : given;
  }
  if (given.kind === 'list') {
    return { ...given, entries: given.entries.map((entry) => resolve(entry, scope, depth)) };
  }
  const call = memberOf(given, openCall);
  if (call?.kind === 'list')
    return resultOf(call.entries, scope, depth) ?? call.entries[0] ?? given;
  const loop = memberOf(given, openLoop);
  if (loop?.kind === 'list') return eachOf(loop.entries, scope, depth) ?? loop.entries[0] ?? given;
  return { ...given, members: membersOf(given.members, scope, depth) };
}

const dynamicBlock = /^dynamic (\S+)$/;

/** Each resolved; blocks that a `dynamic` one repeats stand among those of their type, where it is known how often. */
function membersOf(
  members: readonly Member[],
  scope: TerraformScope,
  depth: number,
): readonly Member[] {
  const blocks = new Map<string, readonly SourceNode[]>();
  const others = members.flatMap((member) => {
    const [, type] = dynamicBlock.exec(member.name) ?? [];
    const repeated =
      type === undefined ? undefined : repeatedBlocks(member.node, type, scope, depth);
    if (type === undefined || !repeated) {
      return [{ ...member, node: resolve(member.node, scope, depth) }];
    }
    blocks.set(type, repeated);
    return members.some(({ name }) => name === type)
      ? []
      : [{ ...member, name: type, node: listAt(member.offset, []) }];
  });
  return others.map((member) => {
    const repeated = blocks.get(member.name);
    return repeated
      ? { ...member, node: listAt(member.offset, [...entriesOf(member.node), ...repeated]) }
      : member;
  });
}

/** What the `dynamic` blocks of a type stand for; nothing where it is not known what they go through. */
function repeatedBlocks(
  bodies: SourceNode,
  type: string,
  scope: TerraformScope,
  depth: number,
): readonly SourceNode[] | undefined {
  const blocks = entriesOf(bodies).map((body) => {
    const iterator = memberOf(body, 'iterator');
    const all = memberOf(body, 'for_each');
    const [content] = entriesOf(memberOf(body, 'content'));
    const known = all && resolve(all, scope, depth);
    const name = (iterator && referenceOf(iterator)) ?? type;
    return known && content && withEach(iterationsOf(known), name, content, scope, depth);
  });
  const whole = blocks.filter((each) => each !== undefined);
  return whole.length === blocks.length ? whole.flat() : undefined;
}

/** `key` and `value` of each entry of a list or an object that is known. */
function iterationsOf(known: SourceNode): readonly SourceNode[] | undefined {
  if (isOpen(known) || known.kind === 'scalar') return undefined;
  const { offset } = known;
  const pairs =
    known.kind === 'list'
      ? known.entries.map((value) => ({ key: value, value }))
      : known.members.map(({ name, node }) => ({ key: scalarAt(offset, name), value: node }));
  return pairs.map(({ key, value }) =>
    objectAt(offset, [
      { name: 'key', offset, node: key },
      { name: 'value', offset, node: value },
    ]),
  );
}

/** A value for each entry, which it knows by a name. */
function withEach(
  entries: readonly SourceNode[] | undefined,
  name: string,
  value: SourceNode,
  scope: TerraformScope,
  depth: number,
): readonly SourceNode[] | undefined {
  if (!entries || depth >= deepestReference) return undefined;
  const values: SourceNode[] = [];
  for (const entry of entries) {
    // Each is as long as the value: a long list of long ones would fill the memory.
    if (scope.room.left <= 0) return undefined;
    const loopValues = new Map([...scope.loopValues, [name, entry]]);
    values.push(resolve(value, { ...scope, loopValues }, depth + 1));
  }
  return values;
}

/** What a function gives for arguments that are known now. */
function resultOf(
  [, name, given]: readonly SourceNode[],
  scope: TerraformScope,
  depth: number,
): SourceNode | undefined {
  const known = given && resolve(given, scope, depth);
  return known?.kind === 'list'
    ? resultOfCall(textOf(name) ?? '', known.entries, known.offset)
    : undefined;
}

/** A value for each of a list; nothing where it is not known what is in the list. */
function eachOf(
  [, name, all, value]: readonly SourceNode[],
  scope: TerraformScope,
  depth: number,
): SourceNode | undefined {
  const known = all && resolve(all, scope, depth);
  if (!value || known?.kind !== 'list') return undefined;
  const values = withEach(known.entries, textOf(name) ?? '', value, scope, depth);
  return values && listAt(known.offset, values);
}

const documentReference =
  /^data\.aws_iam_policy_document\.([\w-]+)(?:\[[^\]]*\])?\.(?:json|minified_json)$/;

function targetOf(
  reference: string,
  { locals, loopValues }: TerraformScope,
): SourceNode | undefined {
  const [first = '', ...members] = reference.split('.');
  const value = loopValues.get(first);
  if (value) return memberAt(value, members);
  const [name = '', ...inLocal] = members;
  return first === 'local' ? memberAt(locals.get(name), inLocal) : undefined;
}

const documentOf = (reference: string, { documents }: TerraformScope) =>
  documents.get(documentReference.exec(reference)?.[1] ?? '');

const memberAt = (node: SourceNode | undefined, names: readonly string[]) =>
  names.reduce<SourceNode | undefined>((at, name) => at && memberOf(at, name), node);

/** JSON of a heredoc, each text in it a template of its own; nothing where it is no JSON. */
function jsonOf(heredoc: SourceNode, start: number): SourceNode | undefined {
  const read = readEmbedded(textOf(heredoc) ?? '');
  return 'root' in read
    ? withTemplates(placedAt(read.root, (offset) => start + offset))
    : undefined;
}

/** Each text as the template that it is. */
export function withTemplates(node: SourceNode): SourceNode {
  if (node.kind === 'list') return { ...node, entries: node.entries.map(withTemplates) };
  if (node.kind === 'object') {
    const members = node.members.map((member) => ({ ...member, node: withTemplates(member.node) }));
    return { ...node, members };
  }
  const text = textOf(node) ?? '';
  return /[$%]\{/.test(text) ? placedAt(templateOr(node, text), () => node.offset) : node;
}

function templateOr(node: SourceNode, text: string): SourceNode {
  try {
    return readTemplate(text, readExpression);
  } catch (fault) {
    if (fault instanceof HclFault) return node;
    throw fault;
  }
}

/** The endpoint that a policy resource names by `aws_vpc_endpoint.s3.id`. */
export function endpointNamed(
  node: SourceNode | undefined,
  { endpoints }: TerraformScope,
): SourceNode | undefined {
  const reference = node && referenceOf(node);
  const name = /^aws_vpc_endpoint\.([\w-]+)(?:\[[^\]]*\])?\.id$/.exec(reference ?? '')?.[1];
  return name === undefined ? undefined : endpoints.get(name);
}
