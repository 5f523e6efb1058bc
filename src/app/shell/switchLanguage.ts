import { chooseLanguage } from '../i18n/currentLanguage.ts';
import type { Messages } from '../i18n/messages.ts';

/** Shows the other language, and says so in it; says in this one that it could not be loaded. */
export async function switchLanguage(
  { app, lang }: Messages,
  announce: (sentence: string) => void,
): Promise<void> {
  const shown = await chooseLanguage(lang === 'en' ? 'ja' : 'en');
  announce(shown ? app.otherLanguageShown : app.languageUnavailable);
}
