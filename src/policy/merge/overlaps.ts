import { isWildcard, matchesWildcard } from '../wildcard.ts';
import { commonText } from './commonText.ts';

/** Whether two patterns have a text in common. Most have not, and that shows at one of their ends. */
export function overlaps(one: string, other: string): boolean {
  if (!isWildcard(one)) return matchesWildcard(one, other);
  if (!isWildcard(other)) return matchesWildcard(other, one);
  return (
    !differ(one, other, 'start') &&
    !differ(one, other, 'end') &&
    commonText(one, other) !== undefined
  );
}

/** Whether two patterns differ before the first wildcard from one end. */
function differ(one: string, other: string, from: 'start' | 'end'): boolean {
  const shorter = Math.min(one.length, other.length);
  for (let step = 0; step < shorter; step++) {
    const left = from === 'start' ? one[step] : one.at(-1 - step);
    const right = from === 'start' ? other[step] : other.at(-1 - step);
    if (isWild(left) || isWild(right)) return false;
    if (left !== right) return true;
  }
  return false;
}

const isWild = (character: string | undefined) => character === '*' || character === '?';
