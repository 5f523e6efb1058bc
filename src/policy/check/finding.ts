import type { FindingKind } from './findingKind.ts';
import { rules } from './rules.ts';

const kinds: ReadonlyMap<string, FindingKind> = new Map(
  rules.flatMap((rule) => Object.entries<FindingKind>(rule.kinds)),
);

/** All that is known about a code, for people. */
export type FindingDoc = FindingText & Pick<FindingKind, 'severity' | 'source' | 'certainty'>;

/** What, why, source and fix of a code, in the language of `words`. */
export function findingDoc(code: FindingCode, words: FindingWords): FindingDoc {
  const kind = kinds.get(code);
  if (!kind) throw new RangeError(`No rule reports ${code}.`);
  const { what, why, fix } = words[code];
  const { severity, source, certainty } = kind;
  return { what, why, fix, severity, source, certainty };
}

/** What is wrong with a document, unwise about it, or worth knowing: of any kind that a rule declares. */
export type Finding = ReturnType<(typeof rules)[number]['check']>[number];

export type FindingCode = Finding['code'];

type FindingValues<Code extends FindingCode> = Extract<Finding, { readonly code: Code }>['values'];

/** What is said of a kind of finding, whatever its values. */
interface FindingText {
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
