import { type Problem, quoteGiven, type Severity } from '../policy/index.ts';

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
}

export type LinkProblemCode = keyof LinkProblemValues;

type LinkProblemOf<Code extends LinkProblemCode> = {
  readonly severity: Severity;
  readonly code: Code;
  readonly values: LinkProblemValues[Code];
  /** What is wrong and what was done about it; English. */
  readonly message: string;
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
};

const mostNames = 12;
/** The names a stranger gave, few enough and short enough to be read. */
const listed = (names: readonly string[]) => {
  const shown = names.slice(0, mostNames).map(quoteGiven);
  const more = names.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
};

export const englishLinkProblems: LinkProblemSentences = {
  linkTooLong: ({ limit, length }) =>
    `The link is ${length} characters long; a link of this builder has at most ${limit}. Nothing of it was used.`,
  versionMissing: ({ version }) =>
    `The link does not say its version. It was read as version ${version}.`,
  versionUnknown: ({ given }) =>
    `The link says it has version ${quoteGiven(given)}, which this builder does not know. Check what it could read.`,
  languageUnknown: ({ given }) =>
    `The link asks for the language ${quoteGiven(given)}. Expected en or ja.`,
  fieldsRepeated: ({ names }) => `Given more than once, so not used: ${listed(names)}.`,
  fieldsUnknown: ({ names }) => `Not known to this builder and left out: ${listed(names)}.`,
  fieldsMissing: ({ names }) =>
    `The link is incomplete; defaults stand in for ${listed(names)}. It may have been cut off.`,
  notTrueOrFalse: ({ name, given }) =>
    `${name} is ${quoteGiven(given)}. Expected true or false; the default stands in.`,
  baseTextTooLong: ({ limit, length }) =>
    `The imported policy is ${length} characters long; a link carries at most ${limit}, five times what an endpoint takes. Hand the policy over as a file.`,
  baseTooLong: ({ limit, length }) =>
    `The imported policy takes ${length} characters when it is compressed; a link carries at most ${limit}, so that browsers and chat programs do not cut it off. Hand the policy over as a file.`,
  basesMalformed: ({ names }) =>
    `Not a compressed policy, so the endpoint’s policy waits until you remove it: ${listed(names)}. The link may have been changed or cut off.`,
  baseUnreadable: () =>
    'The imported policy in the link cannot be unpacked to a policy document, so the endpoint’s policy waits until you remove it. It may have been changed or cut off.',
};

export function linkProblem<Code extends LinkProblemCode>(
  code: Code,
  values: LinkProblemValues[Code],
): LinkProblemOf<Code> {
  return { severity: severities[code], code, values, message: englishLinkProblems[code](values) };
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
