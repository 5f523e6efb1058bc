import { type ImportResult, type ReadInner, refuse } from './importResult.ts';
import { importProblem } from './importProblem.ts';
import { regionPattern } from '../region.ts';
import type { Reading } from './intrinsics.ts';
import { mostTelling } from './mostTelling.ts';
import { partOf, type SourceText } from './sourceText.ts';
import type { Piece } from './wrapping/pieces.ts';
import { objectAt, scalarAt } from './hcl/hclNodes.ts';
import type { SourceNode } from './sourceNode.ts';

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
export function together(results: readonly ImportResult[]): ImportResult {
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
