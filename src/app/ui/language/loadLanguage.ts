import type { Language } from '../../../words/languages.ts';
import type { LateLanguage } from '../../../words/words.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';

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
