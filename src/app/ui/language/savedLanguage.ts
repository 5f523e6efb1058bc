import { type Language, languages } from '../../../words/languages.ts';

/** Begins every key of this page in the browser's storage, which it shares with others of its origin. */
export const storagePrefix = 'image-builder-endpoint-policies.';

export const languageKey = `${storagePrefix}language`;

const known = (given: string | null): Language | undefined =>
  languages.find(({ code }) => code === given)?.code;

/** What a person chose here before; anything else that stands there is nothing. */
export function savedLanguage(): Language | undefined {
  try {
    return known(localStorage.getItem(languageKey));
  } catch {
    return undefined;
  }
}

/** The language that the browser asks for, whatever the region: `ja-JP` is `ja`. */
export const browsersLanguage = (): Language =>
  known(navigator.language.toLowerCase().replace(/-.*/, '')) ?? 'en';
