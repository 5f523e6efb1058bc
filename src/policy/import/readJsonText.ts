import { originsOf } from './fault.ts';
import { deepestNesting, findJsonFaults } from './findJsonFaults.ts';
import { foundAt, rewrittenText, type SourceText } from './sourceText.ts';
import { importProblem } from './importProblem.ts';
import { type ImportResult, refuse, resultOf, withRepair } from './importResult.ts';
import { interpretSource } from './interpretSource.ts';
import type { Reading } from './intrinsics.ts';
import { directiveAt, maskInterpolations } from './readEmbedded.ts';
import { jsonTokens } from './jsonTokens.ts';
import { readJson, type ReadJson } from './readJson.ts';
import { movedBy, type SourceNode } from './sourceNode.ts';

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
  const missing = directiveAt(whole, offset);
  if (missing !== undefined) return refuse(importProblem('notWhole', { missing }, placeOf(offset)));
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

/**
 * Reads JSON values that stand one after the other, as `--output text` and a loop over endpoints print
 * them, as one list; a single value as itself. Says of the first that is none what was expected.
 *
 * Takes a text whose nesting was measured.
 */
function readJsonSequence(text: string): ReadJson {
  const whole = readJson(text);
  if ('root' in whole || whole.expected !== 'end') return whole;
  const entries: SourceNode[] = [];
  for (const { start, end } of valuesIn(text).slice(0, mostValues)) {
    const read = readJson(text.slice(start, end));
    if (!('root' in read)) return { ...read, offset: start + read.offset };
    entries.push(movedBy(read.root, start));
  }
  return entries.length > 1 ? { root: { kind: 'list', offset: 0, entries } } : whole;
}

/** More than the policies that are offered. */
const mostValues = 1000;

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Each object, list or quoted text that stands for itself; nothing where anything else does. */
function valuesIn(text: string): readonly Extent[] {
  const found: Extent[] = [];
  let depth = 0;
  let start = 0;
  for (const token of jsonTokens(text)) {
    const { kind, meant } = token;
    if (depth === 0 && kind !== 'space' && meant !== ',') {
      if (!/^["[{]$/.test(meant)) return [];
      ({ start } = token);
    }
    if (kind === 'mark') depth += Number(/[[{]/.test(meant)) - Number(/[\]}]/.test(meant));
    if (depth === 0 && (kind === 'text' || /[\]}]/.test(meant)))
      found.push({ start, end: token.end });
  }
  return depth === 0 ? found : [];
}
