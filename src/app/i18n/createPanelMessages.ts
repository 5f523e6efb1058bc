import { use } from 'react';
import type { Language } from '../../link/index.ts';
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
 * English comes with the part; another language is loaded where it is chosen. Where that cannot be
 * loaded the part speaks English: better than not at all.
 */
export function createPanelMessages<Panel>(
  english: Panel,
  loadJapanese: () => Promise<Panel>,
): PanelMessages<Panel> {
  const loaded = new Map<Language, Panel>([['en', english]]);
  const loading = new Map<Language, Promise<Panel>>();

  function load(language: Language): Promise<Panel> {
    const promise = loading.get(language) ?? fetchMessages(language);
    loading.set(language, promise);
    return promise;
  }

  async function fetchMessages(language: Language): Promise<Panel> {
    const messages = loaded.get(language) ?? (await loadJapanese().catch(() => english));
    loaded.set(language, messages);
    return messages;
  }

  beforeLanguageChange(load);
  return {
    load,
    usePanelMessages: () => {
      const { lang } = useMessages();
      return loaded.get(lang) ?? use(load(lang));
    },
  };
}
