import type { Language } from '../../formats/index.ts';
import { late } from '../late/late.ts';
import { en } from '../../words/en/page.ts';
import { browsersLanguage, keptLanguage, languageKey } from './keptLanguage.ts';
import type { Messages } from './messages.ts';

interface Current {
  readonly messages: Messages;
  /** Chosen by the reader, by what this browser keeps, or by a link; not guessed. */
  readonly chosen: Language | undefined;
}

let current: Current = { messages: en, chosen: undefined };
/** The last language that was asked for: an earlier one may arrive after it. */
let asked: Language = 'en';
const listeners = new Set<() => void>();
const preparations = new Set<(language: Language) => Promise<unknown>>();

export const currentMessages = () => current.messages;

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

/** Loads the words of every part that is here already. */
export const prepareParts = (language: Language = current.messages.lang) =>
  Promise.all(Array.from(preparations, (prepare) => prepare(language)));

/** Before the first render: the language of the link, else the one kept here, else the browser's. */
export async function openLanguage(ofLink: () => Language | undefined): Promise<void> {
  const chosen = ofSoundLink(ofLink) ?? keptLanguage();
  await show(chosen ?? browsersLanguage(), chosen);
}

/** A link that nobody can read must not keep the page from opening: the page is what tells it. */
function ofSoundLink(ofLink: () => Language | undefined): Language | undefined {
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

async function show(language: Language, chosen: Language | undefined): Promise<boolean> {
  asked = language;
  try {
    const messages = await loadMessages(language);
    await prepareParts(language);
    if (asked === language) settle({ messages, chosen });
    return true;
  } catch {
    return false;
  }
}

function settle(next: Current): void {
  current = next;
  const { lang, app } = next.messages;
  document.documentElement.lang = lang;
  document.title = app.documentTitle;
  document.querySelector('meta[name="description"]')?.setAttribute('content', app.description);
  for (const listener of listeners) listener();
}

const japanese = late(() => import('../../words/ja/page.ts'));

async function loadMessages(language: Language): Promise<Messages> {
  if (language === 'en') return en;
  const { ja } = await japanese.fetch();
  return ja;
}

function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // Storage is full or forbidden: the choice holds until the page is closed.
  }
}
