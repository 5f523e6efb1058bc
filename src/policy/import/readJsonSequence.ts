import { jsonTokens } from './jsonTokens.ts';
import { readJson, type ReadJson } from './readJson.ts';
import { movedBy, type SourceNode } from './sourceNode.ts';

/**
 * Reads JSON values that stand one after the other, as `--output text` and a loop over endpoints print
 * them, as one list; a single value as itself. Says of the first that is none what was expected.
 *
 * Takes a text whose nesting was measured.
 */
export function readJsonSequence(text: string): ReadJson {
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
