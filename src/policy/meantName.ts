/**
 * The one of the known names that a misspelled one was meant to be: the nearest, by at most two letters left
 * out, added, changed or exchanged (one in a short name), in any capitals; `undefined` where several are as near.
 */
export function meantName(given: string, known: readonly string[]): string | undefined {
  // An input method that is on writes full-width letters.
  const text = given.normalize('NFKC').toLowerCase();
  const limit = text.length < 6 ? 1 : 2;
  const distances = known
    .filter((name) => Math.abs(name.length - text.length) <= limit)
    .map((name) => ({ name, distance: distanceOf(text, name.toLowerCase()) }));
  const least = Math.min(limit, ...distances.map(({ distance }) => distance));
  const [nearest, ...more] = distances.filter(({ distance }) => distance === least);
  return more.length === 0 ? nearest?.name : undefined;
}

/** Optimal string alignment: how many letters are left out, added, changed, or exchanged with the next. */
function distanceOf(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 0; row < one.length; row += 1) {
    const letter = one[row];
    const next = [row + 1];
    for (let column = 0; column < other.length; column += 1) {
      const against = other[column];
      const exchanged = letter === other[column - 1] && one[row - 1] === against;
      next.push(
        Math.min(
          (last[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
          (last[column] ?? 0) + (letter === against ? 0 : 1),
          exchanged ? (beforeLast[column - 1] ?? 0) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = next;
  }
  return last[other.length] ?? 0;
}
