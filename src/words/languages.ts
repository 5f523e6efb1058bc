import type { LateLanguage } from './words.ts';

interface LanguageEntry {
  /** As links and browsers say it (BCP 47). */
  readonly code: string;
  /** By its own name. */
  readonly name: string;
  /** English comes with the page. */
  readonly load?: () => Promise<LateLanguage>;
}

/** The languages of the page. One more is a folder beside `ja` and a line here. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'ja', name: '日本語', load: () => import('./ja/index.ts') },
] as const satisfies readonly LanguageEntry[];

export type Language = (typeof languages)[number]['code'];
