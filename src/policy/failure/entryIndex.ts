import type { Sign } from '../catalog/symptomSigns.ts';

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

/** Where each entry stands in a text, in order. */
export type Hits = Map<string, number[]>;

/** Runs of words, to be looked for all at once. */
interface EntryIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly Entry[]>;
  /** Length and first letter of the first words: most words of a text are none of them. */
  readonly shapes: ReadonlySet<number>;
}

interface Entry {
  readonly text: string;
  readonly words: readonly string[];
}

export function indexEntries(texts: Iterable<string>): EntryIndex {
  const byFirstWord = new Map<string, Entry[]>();
  for (const text of new Set(texts)) {
    const words = text.split(' ');
    const [first = ''] = words;
    const known = byFirstWord.get(first);
    if (known) known.push({ text, words });
    else byFirstWord.set(first, [{ text, words }]);
  }
  const firsts = [...byFirstWord.keys()];
  return { byFirstWord, shapes: new Set(firsts.map((word) => shape(word, 0, word.length))) };
}

const shape = (text: string, start: number, end: number) =>
  (end - start) * 0x1_0000 + text.charCodeAt(start);

/**
 * Finds every entry of an index in one pass, whatever the capitals. Words are runs of letters and digits:
 * quotation marks, brackets and commas differ from log to log.
 */
export function findEntries(text: string, { byFirstWord, shapes }: EntryIndex): Hits {
  const folded = fold(text);
  const hits: Hits = new Map();
  for (let at = nextWord(folded, 0); at < folded.length;) {
    const end = wordEnd(folded, at);
    const entries = shapes.has(shape(folded, at, end))
      ? byFirstWord.get(folded.slice(at, end))
      : undefined;
    for (const { text: entry, words } of entries ?? []) {
      if (continues(folded, end, words)) addHit(hits, entry, at);
    }
    at = nextWord(folded, end);
  }
  return hits;
}

export function addHit(hits: Hits, entry: string, at: number): void {
  const known = hits.get(entry);
  if (known) known.push(at);
  else hits.set(entry, [at]);
}

/** In lower case and of the same length; İ is the one letter that would grow by a mark. */
const fold = (text: string) => text.replaceAll('İ', '\u0307').toLowerCase();

/** Whether the words behind the first one follow. */
function continues(text: string, from: number, words: readonly string[]): boolean {
  let end = from;
  for (const word of words.slice(1)) {
    const at = nextWord(text, end);
    end = at + word.length;
    if (!text.startsWith(word, at) || isWordAt(text, end)) return false;
  }
  return true;
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordAt(text, at)) at++;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (isWordAt(text, at)) at++;
  return at;
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const ascii = Array.from({ length: 0x80 }, (_, code) =>
  letterOrDigit.test(String.fromCharCode(code)),
);

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? ascii[code] === true : code >= 0x80 && letterOrDigit.test(text.charAt(at));
}
