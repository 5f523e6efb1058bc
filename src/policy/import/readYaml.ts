import type { ErrorCode, YAMLMap } from 'yaml';
import type { YamlExpectation } from './importProblem.ts';
import type { Member, SourceNode } from './sourceNode.ts';
import { deepestNesting } from './findJsonFaults.ts';

type Library = typeof import('yaml');

const opening = new Set(['flow-seq-start', 'flow-map-start']);
const closing = new Set(['flow-seq-end', 'flow-map-end']);
const indicators = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);
/** Tokens that stand for no character of the text. */
const marks = new Set(['doc-mode', 'flow-error-end', 'scalar']);

/**
 * Where a text, read as YAML, would nest deeper than the limit; `undefined` where it nowhere does.
 *
 * Asked before the text is composed, which recurses: a browser does not survive a hundred thousand
 * `? `. Goes by the library's own lexer, which does not, and counts a level for every column further
 * right in which something begins and for every bracket that is open: never fewer than there are.
 */
function findDeepYaml({ CST, Lexer }: Library, text: string, limit: number): number | undefined {
  const columns: number[] = [];
  let open = 0;
  let offset = 0;
  let column = 0;
  let begins = true;
  for (const source of new Lexer().lex(text)) {
    const type = CST.tokenType(source) ?? 'scalar-text';
    if (marks.has(type)) continue;
    const indicator = open === 0 && indicators.has(type);
    if (type !== 'space' && type !== 'newline' && (indicator || (begins && open === 0))) {
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
    }
    open += Number(opening.has(type)) - Number(closing.has(type) && open > 0);
    if (columns.length + open > limit) return offset;
    begins = type === 'newline' || indicator || (begins && type === 'space');
    offset += source.length;
    const lineStart = source.lastIndexOf('\n') + 1;
    column = lineStart > 0 ? source.length - lineStart : column + source.length;
  }
  return undefined;
}

/** More values than the longest YAML that is read writes down itself; aliases multiply them. */
export const mostYamlValues = 50_000;

export interface YamlFault {
  readonly code: 'tooDeep' | 'tooManyAliases' | 'yamlSyntax';
  readonly expected: YamlExpectation;
  readonly offset: number;
}

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
function readYamlNode(
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

type ReadYaml = { readonly root: SourceNode } | YamlFault;

/**
 * Reads one YAML document, each value with its place, tags of CloudFormation in their long form
 * (`!Sub x` as `{"Fn::Sub": "x"}`), or says what was expected where instead.
 *
 * Every scalar is text, as in YAML's failsafe schema: an account ID keeps its leading zero, a version
 * is no date, and IAM takes `"true"` for true. The first YAML loads the library.
 */
export async function readYaml(text: string): Promise<ReadYaml> {
  const library = await import('yaml');
  const tooDeepAt = findDeepYaml(library, text, deepestNesting);
  if (tooDeepAt !== undefined) return { code: 'tooDeep', expected: 'other', offset: tooDeepAt };
  const tokens = readTokens(library, text);
  return 'code' in tokens ? tokens : compose(library, tokens.tokens, text.length);
}

type Tokens = ReturnType<InstanceType<Library['Parser']>['parse']>;
type Token = Tokens extends Iterable<infer Item> ? Item : never;

/** Stops at the first error: nonsense has one at every character. */
function readTokens(
  { Parser }: Library,
  text: string,
): { readonly tokens: readonly Token[] } | YamlFault {
  const tokens: Token[] = [];
  for (const token of new Parser().parse(text)) {
    if (token.type === 'error') return syntaxFault(token.offset, 'UNEXPECTED_TOKEN');
    tokens.push(token);
  }
  return { tokens };
}

function compose(library: Library, tokens: readonly Token[], length: number): ReadYaml {
  const composer = new library.Composer({ schema: 'failsafe', uniqueKeys: false });
  const [document, second] = composer.compose(tokens, true, length);
  const [error] = document?.errors ?? [];
  if (error) return syntaxFault(error.pos[0], error.code);
  if (second) return syntaxFault(second.range[0], 'MULTIPLE_DOCS');
  return readYamlNode(library, document?.contents);
}

const expectations: Readonly<Partial<Record<ErrorCode, YamlExpectation>>> = {
  BAD_INDENT: 'indentation',
  TAB_AS_INDENT: 'spacesNotTabs',
  MISSING_CHAR: 'closing',
  BLOCK_IN_FLOW: 'closing',
  MULTIPLE_DOCS: 'oneDocument',
  NON_STRING_KEY: 'textName',
  BAD_ALIAS: 'anchor',
  BAD_DQ_ESCAPE: 'escape',
  BAD_SCALAR_START: 'quotes',
};

function syntaxFault(offset: number, code: ErrorCode): YamlFault {
  return { code: 'yamlSyntax', expected: expectations[code] ?? 'other', offset };
}
