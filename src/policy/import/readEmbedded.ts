import { originsOf } from './fault.ts';
import { findJsonFaults } from './findJsonFaults.ts';
import type { JsonExpectation } from './importProblem.ts';
import { maskInterpolations } from './maskInterpolations.ts';
import { readJson } from './readJson.ts';
import { placedAt, type SourceNode } from './sourceNode.ts';

/** Where JSON in a text stops being JSON. */
export interface EmbeddedFault {
  readonly expected: JsonExpectation;
  readonly offset: number;
}

/** An object or list of JSON that stands as text within another text, its places counted in itself. */
export function readEmbedded(text: string): { readonly root: SourceNode } | EmbeddedFault {
  const asItStands = readMeasured(text);
  if ('root' in asItStands || !text.includes('${')) return asItStands;
  const masked = maskInterpolations(text);
  const read = readMeasured(masked.text);
  return 'root' in read ? { root: placedAt(read.root, originsOf(masked.edits)) } : asItStands;
}

function readMeasured(text: string): { readonly root: SourceNode } | EmbeddedFault {
  const { tooDeepAt } = findJsonFaults(text);
  if (tooDeepAt !== undefined) return { expected: 'end', offset: tooDeepAt };
  const read = readJson(text);
  if ('expected' in read) return read;
  return read.root.kind === 'scalar' ? { expected: 'value', offset: 0 } : read;
}
