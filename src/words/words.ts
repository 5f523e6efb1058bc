import type * as english from './en/index.ts';

/** All that a language says, part by part: what English says, in the same form. */
export type Words = typeof english;

/** What is said after the first screen; each part comes with the code that says it. */
export type PartName = Exclude<keyof Words, 'page'>;

/** A language other than English as it is loaded: the first screen at once, a part where it is on the page. */
export interface LateLanguage {
  readonly page: Words['page'];
  readonly parts: { readonly [Part in PartName]: () => Promise<Words[Part]> };
  /** Loads the words of the code editor itself, where it has the language. */
  readonly editor?: () => Promise<unknown>;
}
