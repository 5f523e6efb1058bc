import { type Language, languages } from '../../words/languages.ts';
import type { LateLanguage } from '../../words/words.ts';
import { type Late, late } from '../late/late.ts';

const lateLanguages: ReadonlyMap<Language, Late<LateLanguage>> = new Map(
  languages.flatMap((language) =>
    'load' in language ? [[language.code, late<LateLanguage>(language.load)] as const] : [],
  ),
);

/** Loads a language, once however many ask; nothing for English, which the page and its parts bring. */
export const loadLanguage = (language: Language): Promise<LateLanguage | undefined> =>
  lateLanguages.get(language)?.fetch() ?? Promise.resolve(undefined);
