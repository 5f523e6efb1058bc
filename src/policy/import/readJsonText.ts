import { originsOf } from './fault.ts';
import { deepestNesting, findJsonFaults } from './findJsonFaults.ts';
import { foundAt } from './foundAt.ts';
import { importProblem } from './importProblem.ts';
import { type ImportResult, refuse, resultOf, withRepair } from './importResult.ts';
import { interpretSource } from './interpretSource.ts';
import type { Reading } from './intrinsics.ts';
import { maskInterpolations } from './maskInterpolations.ts';
import { readJsonSequence } from './readJsonSequence.ts';
import { rewrittenText, type SourceText } from './sourceText.ts';

/** Reads a text that is JSON, or would be but for the marks of copying or of a template. */
export function readJsonText(source: SourceText, reading: Reading): ImportResult {
  const asItStands = readUnmasked(source, reading);
  if (asItStands.status !== 'refused' || !source.text.includes('${')) return asItStands;
  const { edits, values } = maskInterpolations(source.text);
  if (edits.length === 0) return asItStands;
  const originOf = originsOf(edits);
  const masked: SourceText = {
    ...rewrittenText(source, edits),
    repairOf: (faults) =>
      source.repairOf(faults.map((fault) => ({ ...fault, offset: originOf(fault.offset) }))),
  };
  const result = readUnmasked(masked, reading);
  return result.status === 'refused' ? asItStands : withInterpolations(result, values, source);
}

function readUnmasked(source: SourceText, reading: Reading): ImportResult {
  const { faults, tooDeepAt } = findJsonFaults(source.text);
  if (tooDeepAt !== undefined) {
    const position = source.positionOf(tooDeepAt);
    return refuse(importProblem('tooDeep', { limit: deepestNesting }, position));
  }
  const repair = source.repairOf(faults);
  const needed = faults.some(({ inText }) => !inText);
  const strict = needed ? rewrittenText(source, faults) : source;
  return withRepair(readStrictly(strict, reading), repair, needed);
}

/** A lone member of an object, copied without the braces around it. */
const loneMember = /^\s*"[^"\n\r]*"\s*:/;

function readStrictly({ text, positionOf }: SourceText, reading: Reading): ImportResult {
  const lone = loneMember.test(text);
  const placeOf = (offset: number) =>
    positionOf(lone ? Math.min(Math.max(0, offset - 1), text.length) : offset);
  const whole = lone ? `{${text}}` : text;
  const read = readJsonSequence(whole);
  if ('root' in read) return resultOf(interpretSource(read.root, placeOf, reading));
  const { expected, offset } = read;
  const found = lone && offset > text.length ? '' : foundAt(whole, offset);
  return refuse(importProblem('jsonSyntax', { expected, found }, placeOf(offset)));
}

/** Names what a template would put in where a value belongs; of several policies with the first. */
function withInterpolations(
  result: ImportResult,
  values: ReturnType<typeof maskInterpolations>['values'],
  { positionOf }: SourceText,
): ImportResult {
  const [first, ...others] = result.status === 'read' ? result.candidates : [];
  if (result.status !== 'read' || !first || values.length === 0) return result;
  const known = new Set(first.problems.map((each) => JSON.stringify(each)));
  const problems = values
    .map(({ placeholder, offset }) =>
      importProblem('unresolvedValue', { placeholder }, positionOf(offset)),
    )
    .filter((each) => !known.has(JSON.stringify(each)));
  return {
    ...result,
    candidates: [{ ...first, problems: [...problems, ...first.problems] }, ...others],
  };
}
