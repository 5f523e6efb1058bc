import type { Language } from '../../formats/index.ts';
import { atHand, late } from '../late/late.ts';
import { useLate } from '../late/useLate.ts';
import { beforeLanguageChange } from './currentLanguage.ts';
import { useMessages } from './useMessages.ts';

interface PanelMessages<Panel> {
  /** Suspends while another language than English is loaded. */
  readonly usePanelMessages: () => Panel;
  readonly load: (language: Language) => Promise<Panel>;
}

/**
 * What a part of the page says that comes after the first screen.
 *
 * English comes with the part; another language is loaded where it is chosen. Until that can be loaded
 * the part speaks English: better than not at all.
 */
export function createPanelMessages<Panel>(
  english: Panel,
  loadJapanese: () => Promise<Panel>,
): PanelMessages<Panel> {
  const words = { en: atHand(english), ja: late(loadJapanese) };
  const load = (language: Language) => words[language].fetch().catch(() => english);
  beforeLanguageChange(load);
  return {
    load,
    usePanelMessages: () => {
      const { lang } = useMessages();
      const arrived = useLate(words[lang]);
      return arrived.state === 'ready' ? arrived.code : english;
    },
  };
}
