import { useSyncExternalStore } from 'react';
import type { Words } from '../../../words/words.ts';
import { currentMessages, drawnMessages, onLanguageChange } from './currentLanguage.ts';

/** What the first screen says, in the language that is chosen. */
export function useMessages(): Words['page'] {
  return useSyncExternalStore(onLanguageChange, currentMessages, drawnMessages);
}
