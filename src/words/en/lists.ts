import { quoteGiven } from '../../policy/quoteGiven.ts';

/** Plain enough to stand in a sentence as it is: nothing in it can be taken for the sentence's own. */
const plain = /^[\w:/.*?${}@=+~%#-]{1,300}$/;

export const isPlain = (given: string) => plain.test(given);

/** A name or value of the document, as a sentence shows it. */
export function showGiven(given: string): string {
  return isPlain(given) ? given : quoteGiven(given);
}

/** "a", "a and b", "a, b, and c". */
export function allOf(items: readonly string[]): string {
  return joined(items, 'and');
}

/** "a", "a or b", "a, b, or c". */
export function anyOf(items: readonly string[]): string {
  return joined(items, 'or');
}

function joined(items: readonly string[], last: 'and' | 'or'): string {
  if (items.length <= 2) return items.join(` ${last} `);
  return `${items.slice(0, -1).join(', ')}, ${last} ${items.at(-1) ?? ''}`;
}
