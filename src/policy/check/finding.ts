import type { rules } from './rules.ts';

/** What is wrong with a document, unwise about it, or worth knowing: of any kind that a rule declares. */
export type Finding = ReturnType<(typeof rules)[number]['check']>[number];

export type FindingCode = Finding['code'];

type FindingValues<Code extends FindingCode> = Extract<Finding, { readonly code: Code }>['values'];

/** What is said of a kind of finding, whatever its values. */
export interface FindingText {
  /** What was found. */
  readonly what: string;
  /** Why it matters: the rule of AWS or what happens. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
}

/** The words for every kind of finding, in a language. */
export type FindingWords = {
  readonly [Code in FindingCode]: FindingText & {
    readonly sentence: (values: FindingValues<Code>) => string;
  };
};

/** The sentence for a finding in the language of `words`. */
export function describeFinding<Code extends FindingCode>(
  words: FindingWords,
  { code, values }: { readonly code: Code; readonly values: FindingValues<Code> },
): string {
  return words[code].sentence(values);
}
