import type { Problem, Severity } from '../policy/index.ts';

/** What each kind of problem with a link or preset file itself tells; fields are the core's matter. */
export interface LinkProblemValues {
  linkTooLong: { readonly limit: number; readonly length: number };
  versionMissing: { readonly version: number };
  versionUnknown: { readonly given: string };
  languageUnknown: { readonly given: string };
  fieldsRepeated: { readonly names: readonly string[] };
  fieldsUnknown: { readonly names: readonly string[] };
  fieldsMissing: { readonly names: readonly string[] };
  notTrueOrFalse: { readonly name: string; readonly given: string };
  baseTextTooLong: { readonly limit: number; readonly length: number };
  baseTooLong: { readonly limit: number; readonly length: number };
  basesMalformed: { readonly names: readonly string[] };
  baseUnreadable: Readonly<Record<string, never>>;
  comparisonMalformed: Readonly<Record<string, never>>;
}

export type LinkProblemCode = keyof LinkProblemValues;

type LinkProblemOf<Code extends LinkProblemCode> = {
  readonly severity: Severity;
  readonly code: Code;
  readonly values: LinkProblemValues[Code];
};

export type LinkProblem = { [Code in LinkProblemCode]: LinkProblemOf<Code> }[LinkProblemCode];

export type LinkProblemSentences = {
  readonly [Code in LinkProblemCode]: (values: LinkProblemValues[Code]) => string;
};

const severities: Readonly<Record<LinkProblemCode, Severity>> = {
  linkTooLong: 'error',
  versionMissing: 'warning',
  versionUnknown: 'error',
  languageUnknown: 'warning',
  fieldsRepeated: 'error',
  fieldsUnknown: 'error',
  fieldsMissing: 'warning',
  notTrueOrFalse: 'error',
  baseTextTooLong: 'error',
  baseTooLong: 'error',
  basesMalformed: 'error',
  baseUnreadable: 'error',
  comparisonMalformed: 'warning',
};

export function linkProblem<Code extends LinkProblemCode>(
  code: Code,
  values: LinkProblemValues[Code],
): LinkProblemOf<Code> {
  return { severity: severities[code], code, values };
}

/** The sentence for a problem with a link in whichever language `sentences` speaks. */
export function describeLinkProblem<Code extends LinkProblemCode>(
  sentences: LinkProblemSentences,
  { code, values }: { readonly code: Code; readonly values: LinkProblemValues[Code] },
): string {
  return sentences[code](values);
}

/** Tells a problem with the link itself from one with a field. */
export function isLinkProblem(found: LinkProblem | Problem): found is LinkProblem {
  return Object.hasOwn(severities, found.code);
}
