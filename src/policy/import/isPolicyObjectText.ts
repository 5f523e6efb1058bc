import { jsonKindOf, parseJson } from '../jsonKind.ts';
import { findJsonFaults } from './findJsonFaults.ts';

/**
 * Whether a text is strict JSON of an object that nests no deeper than a policy may.
 *
 * Takes any text of bounded length; asked before anything that recurses or copies members sees it.
 * Links ask it, so it does without the parser that import loads.
 */
export function isPolicyObjectText(text: string): boolean {
  return findJsonFaults(text).tooDeepAt === undefined && jsonKindOf(parseJson(text)) === 'object';
}
