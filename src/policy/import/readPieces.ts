import { importProblem, type ImportProblemCode } from './importProblem.ts';
import { type ImportResult, type ReadInner, refuse } from './importResult.ts';
import { regionPattern } from '../region.ts';
import type { Reading } from './intrinsics.ts';
import { partOf, type SourceText, wholeText } from './sourceText.ts';
import type { Piece } from './wrapping/pieces.ts';
import { objectAt, scalarAt } from './hcl/hclCursor.ts';
import { nodesOf, type SourceNode, textOf } from './sourceNode.ts';
import { findJsonFaults } from './findJsonFaults.ts';
import { readJson } from './readJson.ts';

/** How much a refusal knows about a text, where it is not a fault of a policy that was found in it. */
const knowledge: Readonly<Partial<Record<ImportProblemCode, number>>> = {
  emptyText: 0,
  notRecognized: 1,
  noPolicy: 2,
  yamlSyntax: 3,
  textTooLong: 3,
  program: 4,
};
const most = 5;

/** Of several refusals of one text the one that knows most about it; of equal ones the first. */
export function mostTelling(results: readonly ImportResult[]): ImportResult | undefined {
  const [first, ...others] = results.filter((result) => result.status === 'refused');
  return others.reduce<typeof first>(
    (best, other) => (best && rank(best.problems) >= rank(other.problems) ? best : other),
    first,
  );
}

/** What is only said of a text that was read from its beginning to its end. */
const understood: ReadonlySet<ImportProblemCode> = new Set([
  'bareStatement',
  'noEndpointResource',
  'noPolicyOnEndpoints',
  'embeddedNotJson',
  'policyElsewhere',
  'tooDeep',
  'tooManyAliases',
]);

/** Whether a refusal is the last word, since the text is what it was read as. */
export const isUnderstood = (result: ImportResult): boolean =>
  result.status === 'refused' && result.problems.some(({ code }) => understood.has(code));

const rank = (problems: readonly { readonly code: ImportProblemCode }[]) =>
  Math.max(...problems.map(({ code }) => knowledge[code] ?? most));

/**
 * What the pieces of a text give together, each with what the words around it tell of its endpoint;
 * nothing where there are none. A piece that is no policy does not matter where another is one.
 */
export async function readPieces(
  source: SourceText,
  pieces: readonly Piece[],
  reading: Reading,
  readPiece: ReadInner,
): Promise<ImportResult | undefined> {
  if (pieces.length === 0) return undefined;
  const results: ImportResult[] = [];
  for (const [at, { start, end }] of pieces.entries()) {
    const words = wordsBeside(source.text, pieces, at);
    const around = reading.around ?? wordsAround(words);
    results.push(await readPiece(partOf(source, start, end), { ...reading, around }));
  }
  return together(results);
}

/** All words around a lone piece; of several those since the last one, and to the end of its line. */
function wordsBeside(text: string, pieces: readonly Piece[], at: number): string {
  const { start = 0, end = 0 } = pieces[at] ?? {};
  const before = text.slice(pieces[at - 1]?.end ?? 0, start);
  const after = text.slice(end, pieces[at + 1]?.start);
  return `${before}\n${pieces.length === 1 ? after : (/^[^\n]*/.exec(after)?.[0] ?? '')}`;
}

/** The results of several texts as one. */
function together(results: readonly ImportResult[]): ImportResult {
  const read = results.filter((result) => result.status === 'read');
  const repairable = results.find((result) => result.status === 'repairable');
  if (read.length === 0) {
    return repairable ?? mostTelling(results) ?? refuse(importProblem('notRecognized', {}));
  }
  const repair = read.find((result) => result.repair)?.repair ?? repairable?.repair;
  return {
    status: 'read',
    candidates: read.flatMap(({ candidates }) => candidates),
    problems: read.flatMap(({ problems }) => problems),
    ...(repair && { repair }),
  };
}

/** What tells of an endpoint wherever it stands: in a command, a table, a sentence. */
const shapes: Readonly<Record<string, RegExp>> = {
  VpcEndpointId: /\bvpce-[0-9a-f]{8,17}\b/g,
  ServiceName: /\b(?:cn\.)?com\.amazonaws\.[a-z0-9-]+\.[a-z0-9.-]*[a-z0-9]/g,
  VpcEndpointType: /(?<=vpc-?endpoint-?type\W{1,40})(?:Interface|Gateway(?:LoadBalancer)?)\b/gi,
  VpcId: /\bvpc-[0-9a-f]{8,17}\b/g,
  // Of a command of the AWS CLI, of a cmdlet, and of the client of a program.
  Region: new RegExp(
    String.raw`(?<=(?:\s--?region[ =]{1,4}|\bregion(?:_?name)?["']?\s{0,4}[:=]\s{0,4})["']?)${regionPattern}(?![\w-])`,
    'gi',
  ),
};

/** An endpoint as the words around its policy tell of it; what they name two of tells nothing. */
function wordsAround(words: string): SourceNode {
  const members = Object.entries(shapes).flatMap(([name, shape]) => {
    const found = new Set(words.match(shape) ?? []);
    const [only] = found;
    return found.size === 1 && only !== undefined
      ? [{ name, offset: 0, node: scalarAt(0, only) }]
      : [];
  });
  return objectAt(0, members);
}

/** More than a conversation has letters in it. */
const mostTexts = 50;

/** Several lines that speak of a policy. */
const tells = (text: string) => text.includes('\n') && /statement|policy/i.test(text);

/**
 * The policies in texts of JSON that are no JSON themselves: the template that `get-template` gives, an
 * issue that an API gives. All of a text has the place where it begins.
 */
export async function readTextsInJson(
  { text, positionOf }: SourceText,
  reading: Reading,
  readInner: ReadInner,
): Promise<ImportResult | undefined> {
  if (findJsonFaults(text).tooDeepAt !== undefined) return undefined;
  const read = readJson(text);
  if (!('root' in read)) return undefined;
  const results: ImportResult[] = [];
  for (const node of nodesOf(read.root)) {
    const inner = textOf(node) ?? '';
    if (results.length < mostTexts && tells(inner)) {
      const place = positionOf(node.offset);
      const source = { ...wholeText(inner), positionOf: () => place, repairOf: () => undefined };
      results.push(await readInner(source, reading));
    }
  }
  return results.length === 0 ? undefined : together(results);
}
