import { chooseLanguage, currentMessages, nextLanguage } from './language/currentLanguage.ts';
import type { Language } from '../../words/languages.ts';

/** Shows another language, and says so in it; says in the present one that it could not be loaded. */
export async function switchLanguage(
  announce: (sentence: string) => void,
  language: Language = nextLanguage().code,
): Promise<void> {
  const { languageUnavailable } = currentMessages().app;
  const shown = await chooseLanguage(language);
  announce(shown ? currentMessages().app.languageShown : languageUnavailable);
}
