import { useSyncExternalStore } from 'react';
import { currentMessages, onLanguageChange } from './currentLanguage.ts';
import type { Messages } from './messages.ts';

/** What the page says, in the language that is chosen. */
export function useMessages(): Messages {
  return useSyncExternalStore(onLanguageChange, currentMessages, currentMessages);
}
