import { use } from 'react';
import type { Language } from '../../link/index.ts';
import { beforeLanguageChange } from './currentLanguage.ts';
import { enCommands } from './enCommands.ts';
import type { CommandMessages } from './commandMessages.ts';
import { useMessages } from './useMessages.ts';

/** English comes with the list of commands; another language follows where it is chosen. */
const loaded = new Map<Language, CommandMessages>([['en', enCommands]]);
const loading = new Map<Language, Promise<CommandMessages>>();

beforeLanguageChange(loadCommandMessages);

export function loadCommandMessages(language: Language): Promise<CommandMessages> {
  const promise = loading.get(language) ?? load(language);
  loading.set(language, promise);
  return promise;
}

async function load(language: Language): Promise<CommandMessages> {
  const present = loaded.get(language);
  if (present !== undefined) return present;
  try {
    const { jaCommands } = await import('./jaCommands.ts');
    loaded.set(language, jaCommands);
    return jaCommands;
  } catch {
    // Better in English than not at all.
    return enCommands;
  }
}

/** What the list of commands says; suspends while another language than English is loaded. */
export function useCommandMessages(): CommandMessages {
  const { lang } = useMessages();
  return loaded.get(lang) ?? use(loadCommandMessages(lang));
}
