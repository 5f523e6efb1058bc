import { use } from 'react';
import type { Language } from '../../link/index.ts';
import { beforeLanguageChange } from './currentLanguage.ts';
import { enReview } from './enReview.ts';
import type { ReviewMessages } from './reviewMessages.ts';
import { useMessages } from './useMessages.ts';

/** English comes with the panels that speak it; another language follows where it is chosen. */
const loaded = new Map<Language, ReviewMessages>([['en', enReview]]);
const loading = new Map<Language, Promise<ReviewMessages>>();

beforeLanguageChange(loadReviewMessages);

export function loadReviewMessages(language: Language): Promise<ReviewMessages> {
  const promise = loading.get(language) ?? load(language);
  loading.set(language, promise);
  return promise;
}

async function load(language: Language): Promise<ReviewMessages> {
  const present = loaded.get(language);
  if (present !== undefined) return present;
  try {
    const { jaReview } = await import('./jaReview.ts');
    loaded.set(language, jaReview);
    return jaReview;
  } catch {
    // Better in English than not at all.
    return enReview;
  }
}

/** What the parts below the first screen say; suspends while another language than English is loaded. */
export function useReviewMessages(): ReviewMessages {
  const { lang } = useMessages();
  return loaded.get(lang) ?? use(loadReviewMessages(lang));
}
