import { useSyncExternalStore } from 'react';
import type { Language } from '../../../words/languages.ts';
import type { PartName, Words } from '../../../words/words.ts';
import { loadedCode, type LazyCode, lazyCode } from '../../lib/lazy/lazyCode.ts';
import { useLoaded } from '../../lib/lazy/useLoaded.ts';
import {
  beforeLanguageChange,
  currentLanguage,
  drawnLanguage,
  loadLanguage,
  onLanguageChange,
} from './currentLanguage.ts';
type PartWords<Part extends PartName> = Map<Language, LazyCode<Words[Part]>>;

/** The words of the parts that are on the page, in the languages that were shown there. */
const here: { [Part in PartName]?: PartWords<Part> } = {};

/**
 * What a part of the page says that comes after the first screen. Suspends while another language than
 * English is loaded.
 *
 * English comes with the part, which hands it over; another language is loaded where it is chosen. Until
 * that can be loaded the part speaks English: better than not at all.
 */
export function useWords<Part extends PartName>(part: Part, english: Words[Part]): Words[Part] {
  const language = useLanguage();
  const loadState = useLoaded(wordsIn(language, part, english));
  return loadState.state === 'ready' ? loadState.code : english;
}

/** The same for what is no component, in the language that is shown. */
export function loadWords<Part extends PartName>(
  part: Part,
  english: Words[Part],
  language: Language = currentLanguage(),
): Promise<Words[Part]> {
  return wordsIn(language, part, english)
    .fetch()
    .catch(() => english);
}

export const useLanguage = (): Language =>
  useSyncExternalStore(onLanguageChange, currentLanguage, drawnLanguage);

function wordsIn<Part extends PartName>(
  language: Language,
  part: Part,
  english: Words[Part],
): LazyCode<Words[Part]> {
  const words = wordsOf(part, english);
  const known = words.get(language) ?? lateWords(language, part, english);
  words.set(language, known);
  return known;
}

function wordsOf<Part extends PartName>(part: Part, english: Words[Part]): PartWords<Part> {
  const known = here[part];
  if (known) return known;
  const words: PartWords<Part> = new Map([['en', loadedCode(english)]]);
  Object.assign(here, { [part]: words });
  beforeLanguageChange((language) => loadWords(part, english, language));
  return words;
}

const lateWords = <Part extends PartName>(language: Language, part: Part, english: Words[Part]) =>
  lazyCode(async () => (await loadLanguage(language))?.parts[part]() ?? english);
