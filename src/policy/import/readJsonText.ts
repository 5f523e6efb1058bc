import { originsOf, repairOf } from './fault.ts';
import { deepestNesting, findJsonFaults } from './findJsonFaults.ts';
import { foundAt } from './foundAt.ts';
import { importProblem } from './importProblem.ts';
import { type ImportResult, refuse, resultOf, withRepair } from './importResult.ts';
import { interpretSource } from './interpretSource.ts';
import type { ImportOptions } from './intrinsics.ts';
import { readJson } from './readJson.ts';
import { positionsIn, type TextPosition } from './textPosition.ts';

/** Reads a text that is JSON, or would be but for the marks of copying. */
export function readJsonText(text: string, options: ImportOptions): ImportResult {
  const positionOf = positionsIn(text);
  const { faults, tooDeepAt } = findJsonFaults(text);
  if (tooDeepAt !== undefined) {
    return refuse(importProblem('tooDeep', { limit: deepestNesting }, positionOf(tooDeepAt)));
  }
  const repair = repairOf(text, faults);
  const needed = faults.some(({ inText }) => !inText);
  if (!repair || !needed) return withRepair(readStrictly(text, positionOf, options), repair, false);
  const originOf = originsOf(faults);
  const mended = readStrictly(
    repair.repairedText,
    (offset) => positionOf(originOf(offset)),
    options,
  );
  return withRepair(mended, repair, true);
}

/** A lone member of an object, copied without the braces around it. */
const loneMember = /^\s*"[^"\n\r]*"\s*:/;

function readStrictly(
  text: string,
  positionOf: (offset: number) => TextPosition,
  options: ImportOptions,
): ImportResult {
  const lone = loneMember.test(text);
  const placeOf = (offset: number) =>
    positionOf(lone ? Math.min(Math.max(0, offset - 1), text.length) : offset);
  const whole = lone ? `{${text}}` : text;
  const read = readJson(whole);
  if ('root' in read) return resultOf(interpretSource(read.root, placeOf, options));
  const { expected, offset } = read;
  const found = lone && offset > text.length ? '' : foundAt(whole, offset);
  return refuse(importProblem('jsonSyntax', { expected, found }, placeOf(offset)));
}
