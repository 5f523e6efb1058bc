import { failureWords } from '../catalog/failureWords.ts';
import type { CleanText } from './cleanText.ts';
import { firstFrom, type Hits, mostBetween } from './entryIndex.ts';
import { type Place, readPlaces } from './place.ts';
import type { LocatedRefusal, Span } from './refusal.ts';

/** A host that did not answer, or one or a bucket that refused; where the text says so. */
export interface PlaceFailure {
  readonly kind: 'unreachable' | 'refused';
  readonly place: Place;
  readonly at: number;
}

/** More than the longest address, and what stands before it. */
const surroundings = 1500;

/** Gives each complaint in a log to the host or bucket that stands nearest to it. */
export function placeFailures(
  clean: CleanText,
  hits: Hits,
  refusals: readonly LocatedRefusal[],
): readonly PlaceFailure[] {
  const unreachable = complaints(hits, 'unreachable', failureWords.unreachable);
  const refused = complaints(hits, 'refused', [...failureWords.denied, ...failureWords.forbidden]);
  // What AWS says itself has been read already.
  const failures = [...unreachable, ...refused]
    .filter(({ at }) => !isWithin(refusals, at))
    .toSorted((one, other) => one.at - other.at);
  const places = partsAround(failures).flatMap((part) => readPlaces(clean.text, part));
  const nearest = findNearest(places, clean);
  return failures.flatMap(({ kind, at, end }): readonly PlaceFailure[] => {
    const place = nearest({ at, end });
    if (!place || isWithin(refusals, place.at)) return [];
    return kind === 'refused' || place.host !== undefined ? [{ kind, place, at }] : [];
  });
}

function complaints(hits: Hits, kind: PlaceFailure['kind'], entries: readonly string[]) {
  return entries.flatMap((entry) =>
    (hits.get(entry) ?? []).map((at) => ({ kind, at, end: at + entry.length })),
  );
}

/** What of a log is around complaints; the rest may name as many hosts as it likes. */
function partsAround(failures: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const { at, end } of failures) {
    const last = found.at(-1);
    const part = { at: Math.max(0, at - surroundings), end: end + surroundings };
    if (last && part.at <= last.end) found[found.length - 1] = { ...last, end: part.end };
    else found.push(part);
  }
  return found;
}

function isWithin(refusals: readonly LocatedRefusal[], at: number): boolean {
  const next = refusals[firstFrom(refusals.length, (index) => (refusals[index]?.end ?? 0) > at)];
  return next !== undefined && next.at <= at;
}

/**
 * The place that stands nearest to something, no more than `mostBetween` away: on the same line before all others.
 * Places do not overlap but for a bucket in an address.
 */
function findNearest(places: readonly Place[], { starts }: CleanText) {
  const lineOf = (at: number) => firstFrom(starts.length, (index) => (starts[index] ?? 0) > at);
  return ({ at, end }: Span): Place | undefined => {
    const next = firstFrom(places.length, (index) => (places[index]?.at ?? 0) > at);
    const [first] = [places[next - 1], places[next]]
      .filter((place) => place !== undefined)
      .map((place) => ({ place, distance: Math.max(0, place.at - end, at - place.end) }))
      .filter(({ distance }) => distance <= mostBetween)
      .map((each) => ({ ...each, elsewhere: lineOf(each.place.at) === lineOf(at) ? 0 : 1 }))
      .toSorted((one, other) => one.elsewhere - other.elsewhere || one.distance - other.distance);
    return first?.place;
  };
}
