import type { Words } from '../words/words.ts';
import type { terminal as english } from '../words/en/terminal.ts';
import { type Language, languages } from '../words/languages.ts';

export type TerminalWords = typeof english;

/** All that the command says, in one language. */
export interface Sentences extends Pick<Words, 'access' | 'importing' | 'page' | 'review'> {
  readonly terminal: TerminalWords;
}

const loaders: Readonly<Record<Language, () => Promise<Sentences>>> = {
  en: async () => {
    const [{ access }, { importing }, { page }, { review }, { terminal }] = await Promise.all([
      import('../words/en/access.ts'),
      import('../words/en/importing.ts'),
      import('../words/en/page.ts'),
      import('../words/en/review.ts'),
      import('../words/en/terminal.ts'),
    ]);
    return { access, importing, page, review, terminal };
  },
  ja: async () => {
    const [{ access }, { importing }, { page }, { review }, { terminal }] = await Promise.all([
      import('../words/ja/access.ts'),
      import('../words/ja/importing.ts'),
      import('../words/ja/page.ts'),
      import('../words/ja/review.ts'),
      import('../words/ja/terminal.ts'),
    ]);
    return { access, importing, page, review, terminal };
  },
};

export const loadSentences = (language: Language): Promise<Sentences> => loaders[language]();

/** The language that is asked for, else that of the locale as POSIX orders its variables, else English. */
export function languageOf(
  asked: Language | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked) return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return languages.find(({ code }) => locale.toLowerCase().startsWith(code))?.code ?? 'en';
}
