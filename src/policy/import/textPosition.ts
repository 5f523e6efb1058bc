/** A place in a text as editors count: from 1, in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** How to tell the place of any offset into a text; the text is read once. */
export function positionsIn(text: string): (offset: number) => TextPosition {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length),
  ];
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** The index of the last of the ascending numbers that is no greater than a given one. */
export function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
