import {
  cursorAt,
  fail,
  type HclCursor,
  HclFault,
  listAt,
  objectAt,
  referenceTo,
  scalarAt,
  take,
  takeMark,
  within,
} from './hcl/hclCursor.ts';
import { type Member, type Scalar, type SourceNode, textOf } from './sourceNode.ts';
import { type ImportResult, resultOf } from './importResult.ts';
import { interpretSource } from './interpretSource.ts';
import type { Reading } from './intrinsics.ts';
import type { SourceText } from './sourceText.ts';

interface Literal {
  readonly node: SourceNode;
  /** Whether something in it tells that it is no JSON: single quotation marks, `None`, bare names. */
  readonly isForeign: boolean;
  /**
   * Whether no name has quotation marks that could do without: JavaScript. Where some have and some have
   * not, it is JSON with a fault.
   */
  readonly hasBareNames: boolean;
}

interface Reader {
  readonly cursor: HclCursor;
  isForeign: boolean;
  bareNames: number;
  quotedNames: number;
  /** In PowerShell line ends part members, entries, and texts. */
  byLines: boolean;
}

/**
 * One value of Python, JavaScript, Ruby, PHP or PowerShell at the place of the cursor, which moves behind it. What a program
 * has to work out (names, calls, sums) becomes a reference, as in Terraform.
 */
export function readLiteral(cursor: HclCursor): Literal {
  const reader: Reader = { cursor, isForeign: false, bareNames: 0, quotedNames: 0, byLines: false };
  const node = readValue(reader);
  const { isForeign, bareNames, quotedNames } = reader;
  return { node, isForeign, hasBareNames: bareNames > 1 && quotedNames === 0 };
}

const space = /(?:\s|#[^\n]*|\/\/[^\n]*|\/\*(?:[^]*?\*\/|[^]*))+/y;
const text =
  /(?:[rRbBuUfF]{0,2})(?:'''[^]*?'''|"""[^]*?"""|'(?:[^'\\\n]|\\[^])*'|"(?:[^"\\\n]|\\[^])*"|`(?:[^`\\]|\\[^])*`)/y;
const number = /-?\d+(?:\.\d+)?(?![\w.])/y;
const word = /(?:True|False|None|true|false|null|undefined)\b/y;
const bareName = /[\p{L}_$][\p{L}\p{N}_$]*(?=\s*:)|:\w+(?=\s*=>)/uy;

const skipSpace = (cursor: HclCursor): void => void take(cursor, space);

const words: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ['True', true],
  ['true', true],
  ['False', false],
  ['false', false],
]);

function readValue(reader: Reader): SourceNode {
  const { cursor } = reader;
  const start = cursor.at;
  const node = readPlain(reader);
  const behind = cursor.at;
  skipSpace(cursor);
  if (node && (cursor.at >= cursor.text.length || /[,:\])}]/.test(cursor.text.charAt(cursor.at)))) {
    return node;
  }
  if (node && cursor.depth === 0) {
    cursor.at = behind;
    return node;
  }
  skipExpression(cursor);
  if (cursor.at === start) return fail(cursor, 'value');
  return referenceTo(start, cursor.text.slice(start, cursor.at));
}

function readPlain(reader: Reader): SourceNode | undefined {
  const { cursor } = reader;
  const start = cursor.at;
  if (take(cursor, table) !== undefined) return within(cursor, () => readTable(reader, start));
  if (takeMark(cursor, '@(')) return within(cursor, () => readLines(reader, start));
  if (takeMark(cursor, '{')) return within(cursor, () => readMembers(reader, start, '}'));
  if (take(cursor, pairs) !== undefined)
    return within(cursor, () => readMembers(reader, start, ']'));
  if (takeMark(cursor, '[')) return within(cursor, () => readEntries(reader, start, ']'));
  if (takeMark(cursor, '(')) return within(cursor, () => readEntries(reader, start, ')'));
  if (take(cursor, serializer) !== undefined) return within(cursor, () => readSerialized(reader));
  const quoted = readTexts(reader);
  if (quoted !== undefined) return scalarAt(start, quoted);
  const digits = take(cursor, number);
  if (digits !== undefined) {
    return scalarAt(start, Number.isSafeInteger(Number(digits)) ? Number(digits) : digits);
  }
  const found = take(cursor, word);
  if (found === undefined) return undefined;
  reader.isForeign ||= /^[TFNu]/.test(found);
  return scalarAt(start, words.get(found) ?? null);
}

/** A hash table of PowerShell, and an array of PHP that has names. */
const table = /(?:\[\w+\])?@\{/y;
const pairs = /\[(?=\s*(?:'[^'\n]*'|"[^"\n]*")\s*=>)/y;

const serializer = /(?:JSON\.stringify|json\.dumps|(?:\w+\.)?json_?stringify|json_encode)\(\s*/iy;

/** The value of which a program makes JSON; how it lays it out does not matter. */
function readSerialized(reader: Reader): SourceNode {
  const { cursor } = reader;
  const node = readValue(reader);
  skipSpace(cursor);
  while (takeMark(cursor, ',')) {
    skipExpression(cursor);
    skipSpace(cursor);
  }
  return takeMark(cursor, ')') ? node : fail(cursor, 'closing');
}

/** Texts that stand next to each other are one in Python. */
function readTexts(reader: Reader): string | undefined {
  const { cursor } = reader;
  let whole: string | undefined;
  for (;;) {
    const before = cursor.at;
    if (whole !== undefined && reader.byLines) return whole;
    if (whole !== undefined) skipSpace(cursor);
    const found = take(cursor, text);
    if (found === undefined) {
      cursor.at = before;
      return whole;
    }
    if (!found.startsWith('"')) reader.isForeign = true;
    whole = (whole ?? '') + unquoted(found);
  }
}

function unquoted(found: string): string {
  const [prefix = '', marks = ''] = /^(\w*)('''|"""|['"`])/.exec(found)?.slice(1) ?? [];
  const inner = found.slice(prefix.length + marks.length, -marks.length);
  const plain = /r/i.test(prefix) ? inner : inner.replaceAll(escape, unescaped);
  if (/f/i.test(prefix)) return plain.replaceAll(/\{\{|\}\}|\{([^{}]*)\}/g, formatted);
  return marks === '"' ? plain.replaceAll(inserted, '${$<ruby>$<php>$<bare>}') : plain;
}

/** `#{bucket}` of Ruby; `{$bucket}` and `$bucket` of PHP. */
const inserted = /#\{(?<ruby>[^{}]*)\}|\{\$(?<php>[^{}]*)\}|\$(?<bare>[A-Za-z_]\w*)/g;

/** `{bucket}` of Python's f-strings, in which a brace that is meant stands twice. */
const formatted = (found: string, name?: string) =>
  name === undefined ? found.charAt(0) : `\${${name}}`;

const escape = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|\n|([^]))/g;
const controls: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function unescaped(_: string, unicode?: string, byte?: string, plain = ''): string {
  const code = unicode ?? byte;
  return code === undefined
    ? (controls.get(plain) ?? plain)
    : String.fromCharCode(Number.parseInt(code, 16));
}

function readMembers(reader: Reader, start: number, closing: string): SourceNode {
  const { cursor } = reader;
  const members: Member[] = [];
  skipSpace(cursor);
  while (!takeMark(cursor, closing)) {
    members.push(readMember(reader));
    separate(cursor, closing);
  }
  return objectAt(start, members);
}

function readMember(reader: Reader): Member {
  const { cursor } = reader;
  const offset = cursor.at;
  const bare = take(cursor, bareName);
  const name = bare?.replace(/^:/, '') ?? readTexts(reader);
  if (bare !== undefined) reader.bareNames += 1;
  else if (/^[A-Za-z_]\w*$/.test(name ?? '')) reader.quotedNames += 1;
  if (name === undefined) return fail(cursor, 'argument');
  skipSpace(cursor);
  const isRocket = takeMark(cursor, '=>');
  reader.isForeign ||= isRocket;
  if (!isRocket && !takeMark(cursor, ':')) return fail(cursor, 'argument');
  skipSpace(cursor);
  return { name, offset, node: readValue(reader) };
}

const lineEnds = /(?:[\s;]|#[^\n]*)+/y;
const tableName = /\w+(?=[ \t]*=)/y;

/** The names and values of `@{ Effect = 'Allow'; Action = 's3:GetObject', 's3:PutObject' }`. */
function readTable(reader: Reader, start: number): SourceNode {
  const { cursor } = reader;
  reader.isForeign = true;
  reader.byLines = true;
  const members: Member[] = [];
  take(cursor, lineEnds);
  while (!takeMark(cursor, '}')) {
    const offset = cursor.at;
    const name = take(cursor, tableName) ?? readTexts(reader);
    skipSpace(cursor);
    if (name === undefined || !takeMark(cursor, '=')) return fail(cursor, 'argument');
    skipSpace(cursor);
    const [first, ...others] = readListed(reader);
    if (!first) return fail(cursor, 'value');
    const node = others.length > 0 ? listAt(first.offset, [first, ...others]) : first;
    members.push({ name, offset, node });
    take(cursor, lineEnds);
  }
  return objectAt(start, members);
}

/** The entries of `@(…)`. */
function readLines(reader: Reader, start: number): SourceNode {
  const { cursor } = reader;
  reader.byLines = true;
  const entries: SourceNode[] = [];
  take(cursor, lineEnds);
  while (!takeMark(cursor, ')')) {
    entries.push(...readListed(reader));
    take(cursor, lineEnds);
  }
  return listAt(start, entries);
}

const comma = /[ \t]*,\s*/y;
const restOfTerm = /[^\r\n;,(){}]+/y;

/** Values with commas between them, which need no brackets. */
function readListed(reader: Reader): readonly SourceNode[] {
  const { cursor } = reader;
  const found: SourceNode[] = [];
  do {
    const start = cursor.at;
    const plain = readPlain(reader);
    const left = plain ? undefined : take(cursor, restOfTerm);
    if (!plain && left === undefined) return fail(cursor, 'value');
    found.push(plain ?? referenceTo(start, left ?? ''));
  } while (take(cursor, comma) !== undefined);
  return found;
}

function readEntries(reader: Reader, start: number, closing: string): SourceNode {
  const { cursor } = reader;
  const entries: SourceNode[] = [];
  skipSpace(cursor);
  while (!takeMark(cursor, closing)) {
    entries.push(readValue(reader));
    separate(cursor, closing);
  }
  const [only, ...rest] = entries;
  return closing === ')' && only && rest.length === 0 && textOf(only) !== undefined
    ? only
    : listAt(start, entries);
}

function separate(cursor: HclCursor, closing: string): void {
  skipSpace(cursor);
  if (!takeMark(cursor, ',') && !cursor.text.startsWith(closing, cursor.at))
    fail(cursor, 'separator');
  skipSpace(cursor);
}

const plainPart = /[^,[\](){}'"`\n]+/y;

/** Moves behind whatever a program works out, up to the comma or bracket that ends it. */
function skipExpression(cursor: HclCursor): void {
  let open = 0;
  for (;;) {
    const character = cursor.text.charAt(cursor.at);
    if (character === '') return;
    if (/[[({]/.test(character)) open += 1;
    else if (/[\])}]/.test(character)) {
      if (open === 0) return;
      open -= 1;
    } else if (open === 0 && character === ',') return;
    if (take(cursor, text) === undefined && take(cursor, plainPart) === undefined) cursor.at += 1;
    else continue;
  }
}

/**
 * Reads a value as a program writes or prints it: Python's `{'Statement': [{'Sid': None}]}`, an object
 * of JavaScript. Nothing where the text is no such value, or could as well be JSON with a fault in it:
 * one name among others without quotation marks is one.
 */
export function readLiteralText(
  { text, positionOf }: SourceText,
  reading: Reading,
): ImportResult | undefined {
  const cursor = cursorAt(text);
  try {
    skipSpace(cursor);
    const { node, isForeign, hasBareNames } = readLiteral(cursor);
    skipSpace(cursor);
    if (!(isForeign || hasBareNames || reading.inProgram) || cursor.at < text.length)
      return undefined;
    return resultOf(interpretSource(node, positionOf, { ...reading, isTemplate: true }));
  } catch (fault) {
    if (fault instanceof HclFault) return undefined;
    throw fault;
  }
}
