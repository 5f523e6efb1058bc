import type { Sign } from '../catalog/symptomSigns.ts';
import type { Hits } from './entryIndex.ts';

/** How far from each other the words of a sign may stand, in characters: a line or two of a log. */
export const mostBetween = 300;

/** Where a sign shows, each place in order; nothing where it does not. */
export function findSign(
  hits: Hits,
  { near: [anchors = [], ...groups], not = [] }: Sign,
): readonly number[] {
  const [wanted, unwanted] = [groups.map((group) => placesOf(hits, group)), placesOf(hits, not)];
  return placesOf(hits, anchors).filter(
    (at) => !hasNear(unwanted, at) && wanted.every((places) => hasNear(places, at)),
  );
}

/** Where any of some entries stands, in order. */
export function placesOf(hits: Hits, entries: readonly string[]): readonly number[] {
  return entries.flatMap((entry) => hits.get(entry) ?? []).toSorted((one, other) => one - other);
}

export function hasNear(places: readonly number[], at: number): boolean {
  const next =
    places[firstFrom(places.length, (index) => (places[index] ?? 0) >= at - mostBetween)];
  return next !== undefined && next <= at + mostBetween;
}

/** The first of so many that a test holds for, where it holds for all behind that one, too. */
export function firstFrom(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
