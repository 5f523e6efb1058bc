import { findJsonFaults } from './findJsonFaults.ts';
import { type ImportResult, type ReadInner } from './importResult.ts';
import type { Reading } from './intrinsics.ts';
import { readJson } from './readJson.ts';
import { together } from './readPieces.ts';
import { nodesOf, textOf } from './sourceNode.ts';
import { type SourceText, wholeText } from './sourceText.ts';

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
