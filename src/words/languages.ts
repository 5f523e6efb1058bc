interface LanguageEntry {
  /** As links and browsers say it (BCP 47), and as its folder is called. */
  readonly code: string;
  /** By its own name. */
  readonly name: string;
}

/** The languages of the page. One more is a folder beside `ja` and a line here. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'ja', name: '日本語' },
] as const satisfies readonly LanguageEntry[];

export type Language = (typeof languages)[number]['code'];
