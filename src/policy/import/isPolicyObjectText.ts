import { findJsonFaults } from './findJsonFaults.ts';
import { readJson } from './readJson.ts';

/**
 * Whether a text is strict JSON of an object that nests no deeper than a policy may.
 *
 * Takes any text of bounded length; asked before anything that recurses or copies members sees it.
 */
export function isPolicyObjectText(text: string): boolean {
  const { faults, tooDeepAt } = findJsonFaults(text);
  if (tooDeepAt !== undefined || faults.some(({ inText }) => !inText)) return false;
  const read = readJson(text);
  return 'root' in read && read.root.kind === 'object';
}
