import { isWildcard, matchesWildcard } from './wildcard.ts';

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

/**
 * A text that both patterns take in, the shortest there is; `undefined` where they have none in common.
 *
 * `*` stands for any run of characters, `?` for one. Time grows with the product of the lengths.
 */
export function commonText(one: string, other: string): string | undefined {
  const width = other.length + 1;
  /** For each pair of rests, the step that begins the text they share. */
  const steps = new Int8Array((one.length + 1) * width).fill(dead);
  for (let row = one.length; row >= 0; row--) {
    for (let column = other.length; column >= 0; column--) {
      steps[row * width + column] = firstStep(one, other, row, column, (r, c) =>
        r > one.length || c > other.length ? dead : (steps[r * width + c] ?? dead),
      );
    }
  }
  return walk(one, other, steps, width);
}

const dead = 0;
const end = 1;
/** Leaves a `*` of one or the other behind, which stands for nothing (more). */
const leaveOne = 2;
const leaveOther = 3;
/** One character that both take. */
const takeBoth = 4;

type Look = (row: number, column: number) => number;

function firstStep(one: string, other: string, row: number, column: number, look: Look): number {
  const left = one[row];
  const right = other[column];
  if (left === undefined && right === undefined) return end;
  if (left === '*' && look(row + 1, column) !== dead) return leaveOne;
  if (right === '*' && look(row, column + 1) !== dead) return leaveOther;
  if (left === undefined || right === undefined) return dead;
  const [nextRow, nextColumn] = afterBoth(left, right, row, column);
  // Two stars have been looked at from either side.
  if (nextRow === row && nextColumn === column) return dead;
  return takes(left, right) && look(nextRow, nextColumn) !== dead ? takeBoth : dead;
}

const isWild = (character: string | undefined) => character === '*' || character === '?';

const takes = (left: string, right: string) => isWild(left) || isWild(right) || left === right;

const afterBoth = (left: string, right: string, row: number, column: number) =>
  [left === '*' ? row : row + 1, right === '*' ? column : column + 1] as const;

/** Stands in for a character that may be any. */
const any = 'x';

function walk(one: string, other: string, steps: Int8Array, width: number): string | undefined {
  let [row, column] = [0, 0];
  let text = '';
  for (;;) {
    const left = one[row] ?? '';
    const right = other[column] ?? '';
    const step = steps[row * width + column] ?? dead;
    switch (step) {
      case end:
        return text;
      case leaveOne:
        row += 1;
        break;
      case leaveOther:
        column += 1;
        break;
      case takeBoth:
        text += !isWild(left) ? left : isWild(right) ? any : right;
        [row, column] = afterBoth(left, right, row, column);
        break;
      default:
        return undefined;
    }
  }
}
