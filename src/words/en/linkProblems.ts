import { languages } from '../languages.ts';
import { anyOf } from './lists.ts';
import type { LinkProblemSentences } from '../../formats/linkProblem.ts';
import { quoteGiven } from '../../policy/quoteGiven.ts';

const mostNames = 12;
/** The names a stranger gave, few enough and short enough to be read. */
const listed = (names: readonly string[]) => {
  const shown = names.slice(0, mostNames).map(quoteGiven);
  const more = names.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
};

export const linkProblems: LinkProblemSentences = {
  linkTooLong: ({ limit, length }) =>
    `The link is ${length} characters long; a link of this builder has at most ${limit}. Nothing of it was used.`,
  versionMissing: ({ version }) =>
    `The link does not say its version. It was read as version ${version}.`,
  versionUnknown: ({ given }) =>
    `The link says it has version ${quoteGiven(given)}, which this builder does not know. Check what it could read.`,
  languageUnknown: ({ given }) =>
    `The link asks for the language ${quoteGiven(given)}. Expected ${anyOf(languages.map(({ code }) => code))}.`,
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
  comparisonMalformed: () =>
    'The form that the link compares with was changed or cut off, so nothing is compared; the form on this page is not affected. Expected a whole link after compare=, for example one from “Copy link to this comparison”.',
};
