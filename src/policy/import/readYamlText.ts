import { originsOf, repairOf } from './fault.ts';
import { deepestNesting } from './findJsonFaults.ts';
import { findYamlFaults } from './findYamlFaults.ts';
import { foundAt } from './foundAt.ts';
import { type ImportProblem, importProblem } from './importProblem.ts';
import { type ImportResult, refuse, resultOf, withRepair } from './importResult.ts';
import { interpretSource } from './interpretSource.ts';
import type { ImportOptions } from './intrinsics.ts';
import { readYaml } from './readYaml.ts';
import { mostYamlValues, type YamlFault } from './readYamlNode.ts';
import { positionsIn, type TextPosition } from './textPosition.ts';

/**
 * In characters: twice the template that CloudFormation takes directly. The parser needs a second for
 * a megabyte of ordinary YAML and ten for one that is written to be slow.
 */
export const longestYaml = 102_400;

/** Without one of these words there is no policy in it, and no need to parse. */
const policyWords = /statement|policy|vpce|vpcendpoint/i;
const yamlLine = /^[ \t]*(?:- )*["']?[\w:.-]+["']?[ \t]*:(?:\s|$)/m;

/** Reads a text that may be YAML, or would be but for the marks of copying. */
export async function readYamlText(text: string, options: ImportOptions): Promise<ImportResult> {
  if (!policyWords.test(text)) return refuse(importProblem('notRecognized', {}));
  const positionOf = positionsIn(text);
  const asItStands = await readOnce(text, positionOf, options);
  const { faults, indentation } = findYamlFaults(text);
  const repair = repairOf(text, faults);
  if (!repair || (asItStands.status === 'read' && !indentation)) return asItStands;
  const originOf = originsOf(faults);
  const mended = await readOnce(
    repair.repairedText,
    (offset) => positionOf(originOf(offset)),
    options,
  );
  return withRepair(mended, repair, true);
}

async function readOnce(
  text: string,
  positionOf: (offset: number) => TextPosition,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = await readYaml(text);
  if ('root' in read) return resultOf(interpretSource(read.root, positionOf, options));
  if (!yamlLine.test(text)) return refuse(importProblem('notRecognized', {}));
  return refuse(yamlProblem(read, text, positionOf(read.offset)));
}

function yamlProblem(
  { code, expected, offset }: YamlFault,
  text: string,
  position: TextPosition,
): ImportProblem {
  switch (code) {
    case 'tooDeep':
      return importProblem('tooDeep', { limit: deepestNesting }, position);
    case 'tooManyAliases':
      return importProblem('tooManyAliases', { limit: mostYamlValues }, position);
    case 'yamlSyntax':
      return importProblem('yamlSyntax', { expected, found: foundAt(text, offset) }, position);
  }
}
