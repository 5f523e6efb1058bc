import { quoteGiven } from '../../policy/quoteGiven.ts';
import { joined } from './text.ts';

/** Plain enough to stand in a sentence as it is: nothing in it can be taken for the sentence's own. */
const plain = /^[\w:/.*?${}@=+~%#-]{1,300}$/;

export const isPlain = (given: string) => plain.test(given);

/** A name or value of the document, as a sentence shows it. */
export function showGiven(given: string): string {
  return isPlain(given) ? given : quoteGiven(given);
}

/** "a", "a or b", "a, b, or c". */
export const anyOf = (items: readonly string[]): string => joined(items, 'or');
