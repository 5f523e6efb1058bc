import type { Language } from '../../formats/index.ts';

export const languageKey = 'image-builder-endpoint-policies.language';

/** What a person chose here before; anything else that stands there is nothing. */
export function keptLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(languageKey);
    return kept === 'en' || kept === 'ja' ? kept : undefined;
  } catch {
    return undefined;
  }
}

export const browsersLanguage = (): Language => (/^ja\b/i.test(navigator.language) ? 'ja' : 'en');
