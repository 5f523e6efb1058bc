import type { Language } from '../../formats/index.ts';

/** The documentation of findings, which build/findingsPage.ts puts beside the page in every language. */
export const findingsPageAddress: Readonly<Record<Language, string>> = {
  en: './findings.html',
  ja: './findings.ja.html',
};
