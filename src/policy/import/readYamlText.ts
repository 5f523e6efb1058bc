import { deepestNesting } from './findJsonFaults.ts';
import { findYamlFaults } from './findYamlFaults.ts';
import { foundAt, rewrittenText, type SourceText } from './sourceText.ts';
import { type ImportProblem, importProblem } from './importProblem.ts';
import { type ImportResult, refuse, resultOf, withRepair } from './importResult.ts';
import { interpretSource } from './interpretSource.ts';
import type { Reading } from './intrinsics.ts';
import { mostYamlValues, readYaml, type YamlFault } from './readYaml.ts';
/**
 * In characters: twice the template that CloudFormation takes directly. The parser needs a second for
 * a megabyte of ordinary YAML and ten for one that is written to be slow.
 */
export const longestYaml = 102_400;

/** Without one of these words there is no policy in it, and no need to parse. */
const policyWords = /statement|policy|vpce|vpcendpoint/i;
const yamlLine = /^[ \t]*(?:(?:- +)*["']?[\w:.-]+["']?[ \t]*:(?:\s|$)|- )/;

/** Reads a text that may be YAML, or would be but for the marks of copying. */
export async function readYamlText(source: SourceText, reading: Reading): Promise<ImportResult> {
  const { text } = source;
  if (!policyWords.test(text)) return refuse(importProblem('notRecognized', {}));
  const { length } = text;
  if (length > longestYaml) {
    return refuse(
      looksLikeYaml(text)
        ? importProblem('textTooLong', { limit: longestYaml, length })
        : importProblem('notRecognized', {}),
    );
  }
  const asItStands = await readOnce(source, reading);
  const { faults, indentation } = findYamlFaults(text);
  const repair = source.repairOf(faults);
  if (!repair || (asItStands.status === 'read' && !indentation)) return asItStands;
  const mended = await readOnce(rewrittenText(source, faults), reading);
  return withRepair(mended, repair, true);
}

async function readOnce(source: SourceText, reading: Reading): Promise<ImportResult> {
  const { text, positionOf } = source;
  const read = await readYaml(text);
  if ('root' in read) return resultOf(interpretSource(read.root, positionOf, reading));
  if (!looksLikeYaml(text)) return refuse(importProblem('notRecognized', {}));
  return refuse(yamlProblem(read, source));
}

/** By its first line that counts and by most of the others: a letter has a colon here and there. */
export function looksLikeYaml(text: string): boolean {
  const lines = text.split('\n').filter((line) => /^\s*[^\s#]/.test(line));
  const first = lines.find((line) => !line.startsWith('---')) ?? '';
  const fitting = lines.filter((line) => yamlLine.test(line)).length;
  return yamlLine.test(first) && fitting * 2 >= lines.length;
}

function yamlProblem(
  { code, expected, offset }: YamlFault,
  { text, positionOf }: SourceText,
): ImportProblem {
  const position = positionOf(offset);
  switch (code) {
    case 'tooDeep':
      return importProblem('tooDeep', { limit: deepestNesting }, position);
    case 'tooManyAliases':
      return importProblem('tooManyAliases', { limit: mostYamlValues }, position);
    case 'yamlSyntax':
      return importProblem('yamlSyntax', { expected, found: foundAt(text, offset) }, position);
  }
}
