import type { YAMLMap } from 'yaml';
import type { YamlExpectation } from './importProblem.ts';
import type { Member, SourceNode } from './sourceNode.ts';

/** More values than the longest YAML that is read writes down itself; aliases multiply them. */
export const mostYamlValues = 50_000;

export interface YamlFault {
  readonly code: 'tooDeep' | 'tooManyAliases' | 'yamlSyntax';
  readonly expected: YamlExpectation;
  readonly offset: number;
}

type Library = typeof import('yaml');

interface Sized {
  readonly node: SourceNode;
  /** How many values it stands for once its aliases are written out. */
  readonly size: number;
}

interface Reading {
  readonly library: Library;
  /** By name, the node that an alias repeats; a later anchor of the same name takes its place. */
  readonly anchors: Map<string, Sized>;
  readonly faults: YamlFault[];
}

/** The tree of a parsed YAML document, aliases written out. */
export function readYamlNode(
  library: Library,
  contents: unknown,
): { readonly root: SourceNode } | YamlFault {
  const reading: Reading = { library, anchors: new Map(), faults: [] };
  const { node: root } = readNode(reading, contents, 0);
  return reading.faults[0] ?? { root };
}

function readNode(reading: Reading, given: unknown, fallback: number): Sized {
  const { library, anchors, faults } = reading;
  if (!library.isNode(given)) return scalar('', fallback);
  const offset = given.range?.[0] ?? fallback;
  if (library.isAlias(given)) {
    const found = anchors.get(given.source);
    if (!found) faults.push({ code: 'yamlSyntax', expected: 'anchor', offset });
    return found ?? scalar('', offset);
  }
  const plain = readPlain(reading, given, offset);
  const read = { ...plain, node: inLongForm(given.tag, plain.node) };
  if (given.anchor !== undefined) anchors.set(given.anchor, read);
  if (read.size <= mostYamlValues) return read;
  faults.push({ code: 'tooManyAliases', expected: 'other', offset });
  return scalar('', offset);
}

/** A long text counts for more: aliases repeat it as well. */
const scalar = (value: string, offset: number): Sized => ({
  node: { kind: 'scalar', offset, value },
  size: 1 + Math.floor(value.length / 20),
});

function readPlain(reading: Reading, given: unknown, offset: number): Sized {
  const { library } = reading;
  if (library.isMap(given)) return readMap(reading, given, offset);
  if (library.isSeq(given)) {
    const read = given.items.map((item) => readNode(reading, item, offset));
    return sized({ kind: 'list', offset, entries: read.map(({ node }) => node) }, read);
  }
  return scalar(library.isScalar(given) ? String(given.value) : '', offset);
}

function readMap(reading: Reading, map: YAMLMap, offset: number): Sized {
  const { library, faults } = reading;
  const read: Sized[] = [];
  const members: Member[] = [];
  for (const { key, value } of map.items) {
    const at = library.isNode(key) ? (key.range?.[0] ?? offset) : offset;
    if (!library.isScalar(key)) {
      faults.push({ code: 'yamlSyntax', expected: 'textName', offset: at });
    } else {
      const member = readNode(reading, value, at);
      read.push(member);
      members.push({ name: String(key.value), offset: at, node: member.node });
    }
  }
  return sized({ kind: 'object', offset, members }, read);
}

const sized = (node: SourceNode, parts: readonly Sized[]): Sized => ({
  node,
  size: parts.reduce((sum, { size }) => sum + size, 1),
});

/** CloudFormation's short form, `!GetAtt Bucket.Arn`, as its long one. */
function inLongForm(tag: string | undefined, node: SourceNode): SourceNode {
  const name = /^!([A-Za-z]\w*)$/.exec(tag ?? '')?.[1];
  if (name === undefined) return node;
  const { offset } = node;
  const long = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  return { kind: 'object', offset, members: [{ name: long, offset, node }] };
}
