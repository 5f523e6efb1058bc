import { type Language, languages } from '../../../words/languages.ts';
import type { LateLanguage, Words } from '../../../words/words.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { page as english } from '../../../words/en/page.ts';
import { browsersLanguage, languageKey, savedLanguage } from './savedLanguage.ts';

const folders = import.meta.glob<LateLanguage>([
  '../../../words/*/index.ts',
  '!../../../words/en/index.ts',
]);

const lateLanguages = new Map(
  Object.entries(folders).map(([path, load]) => [path.split('/').at(-2), lazyCode(load)]),
);

/** Loads a language, once however many ask; nothing for English, which the page and its parts bring. */
export const loadLanguage = (language: Language): Promise<LateLanguage | undefined> =>
  lateLanguages.get(language)?.fetch() ?? Promise.resolve(undefined);

interface Current {
  readonly language: Language;
  readonly words: Words['page'];
  /** Chosen by the reader, by what this browser keeps, or by a link; not guessed. */
  readonly chosen: Language | undefined;
}

let current: Current = { language: 'en', words: english, chosen: undefined };
/** The last language that was asked for: an earlier one may arrive after it. */
let asked: Language = 'en';
const listeners = new Set<() => void>();
const preparations = new Set<(language: Language) => Promise<unknown>>();

export const currentMessages = () => current.words;

export const currentLanguage = () => current.language;

/** What the build has drawn, which React takes over part by part: a part may be reached after a change. */
export const drawnMessages = () => english;

export const drawnLanguage = (): Language => 'en';

/** What a link says of the language; nothing where nobody chose one. */
export const chosenLanguage = () => current.chosen;

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is on the page already must have its words before the language changes, or it would vanish. */
export function beforeLanguageChange(prepare: (language: Language) => Promise<unknown>): void {
  preparations.add(prepare);
}

/** Before the first render: the language of the link, else the one kept here, else the browser's. */
export async function openLanguage(ofLink: () => Language | undefined): Promise<void> {
  const chosen = ofValidLink(ofLink) ?? savedLanguage();
  await show(chosen ?? browsersLanguage(), chosen);
}

/** A link that nobody can read must not keep the page from opening: the page is what tells it. */
function ofValidLink(ofLink: () => Language | undefined): Language | undefined {
  try {
    return ofLink();
  } catch {
    return undefined;
  }
}

/** A link that was opened later; one that says nothing of the language changes nothing. */
export async function followLinkLanguage(language: Language | undefined): Promise<void> {
  if (language !== undefined) await show(language, language);
}

/** `false` where its messages cannot be loaded; everything then stays as it is. */
export async function chooseLanguage(language: Language): Promise<boolean> {
  const shown = await show(language, language);
  if (shown) keepLanguage(language);
  return shown;
}

/** The one after the current one, and after the last the first. */
export function nextLanguage(): (typeof languages)[number] {
  const at = languages.findIndex(({ code }) => code === current.language);
  return languages[at + 1] ?? languages[0];
}

async function show(language: Language, chosen: Language | undefined): Promise<boolean> {
  asked = language;
  try {
    const loaded = await loadLanguage(language);
    await Promise.all(Array.from(preparations, (prepare) => prepare(language)));
    if (asked === language) settle({ language, words: loaded?.page ?? english, chosen });
    return true;
  } catch {
    return false;
  }
}

function settle(next: Current): void {
  current = next;
  const { app } = next.words;
  document.documentElement.lang = next.language;
  document.title = app.documentTitle;
  document.querySelector('meta[name="description"]')?.setAttribute('content', app.description);
  for (const listener of listeners) listener();
}

function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // Storage is full or forbidden: the choice holds until the page is closed.
  }
}
