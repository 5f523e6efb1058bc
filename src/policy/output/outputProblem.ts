import { quoteGiven } from '../quoteGiven.ts';
import { idShapes, type OutputIdField } from './outputIds.ts';

/** What each kind of problem tells about the value it found. */
export interface OutputProblemValues {
  malformedId: { readonly field: OutputIdField; readonly given: string };
  tooManyIds: { readonly field: OutputIdField; readonly count: number };
  malformedOutputRegion: { readonly given: string };
  noPolicy: undefined;
  unreadablePolicy: undefined;
  policyTooLong: { readonly characters: number; readonly limit: number };
  loneSurrogate: { readonly given: string };
  notNormalized: { readonly given: string };
  dynamicReference: { readonly given: string };
  cdkToken: { readonly given: string };
  intrinsicFunction: { readonly given: string };
}

export type OutputProblemCode = keyof OutputProblemValues;

type ProblemOf<Code extends OutputProblemCode> = {
  /** `warning`: a placeholder stands in. `error`: the format has no files for these policies. */
  readonly severity: 'error' | 'warning';
  readonly code: Code;
  /** Where in the request: `ids.subnetIds[1]`, `region`, `s3`; empty for the whole. */
  readonly path: string;
  readonly values: OutputProblemValues[Code];
  /** What is wrong, what is expected, an example; English. */
  readonly message: string;
};

export type OutputProblem = { [Code in OutputProblemCode]: ProblemOf<Code> }[OutputProblemCode];

/** A sentence for every kind of problem: the core's English, or an app's own language. */
export type OutputProblemSentences = {
  readonly [Code in OutputProblemCode]: (values: OutputProblemValues[Code]) => string;
};

const severities: Readonly<Record<OutputProblemCode, 'error' | 'warning'>> = {
  malformedId: 'warning',
  tooManyIds: 'warning',
  malformedOutputRegion: 'warning',
  noPolicy: 'error',
  unreadablePolicy: 'error',
  policyTooLong: 'error',
  loneSurrogate: 'error',
  notNormalized: 'error',
  dynamicReference: 'error',
  cdkToken: 'error',
  intrinsicFunction: 'error',
};

export const englishOutputProblems: OutputProblemSentences = {
  malformedId: ({ field, given }) =>
    `${quoteGiven(given)} is not such an ID; a placeholder stands in. Expected ${idShapes[field].prefix}- and 8 or 17 hexadecimal digits, for example ${idShapes[field].prefix}-0123456789abcdef0.`,
  tooManyIds: ({ field, count }) =>
    `There are ${count} IDs where one belongs; the first is used. Expected one, for example ${idShapes[field].prefix}-0123456789abcdef0.`,
  malformedOutputRegion: ({ given }) =>
    `${quoteGiven(given)} is not a region code; a placeholder stands in. Expected one such as us-west-2.`,
  noPolicy: () =>
    'There is no policy to hand over. Expected the policy of at least one of the two endpoints.',
  unreadablePolicy: () =>
    'This policy is not plain JSON data. Expected an object such as {"Version": "2012-10-17", "Statement": []}.',
  policyTooLong: ({ characters, limit }) =>
    `This policy has ${characters} characters, far beyond what an endpoint policy can hold. Up to ${limit} are written.`,
  loneSurrogate: ({ given }) =>
    `${quoteGiven(given)} holds half a character, which no file can. Expected whole characters.`,
  notNormalized: ({ given }) =>
    `${quoteGiven(given)} has an accent or the like as a character of its own. Terraform would join them, so the policy would no longer mean the same text. Use another format, or the joined character (NFC).`,
  dynamicReference: ({ given }) =>
    `${quoteGiven(given)} would be replaced by CloudFormation, which takes {{resolve:…}} for a dynamic reference. Use another format.`,
  cdkToken: ({ given }) =>
    `${quoteGiven(given)} looks like a token of the AWS CDK, which would replace it. Use another format.`,
  intrinsicFunction: ({ given }) =>
    `CloudFormation would take the member ${quoteGiven(given)} for a function of its own. Expected elements of a policy, such as Effect.`,
};

export function outputProblem<Code extends OutputProblemCode>(
  code: Code,
  path: string,
  values: OutputProblemValues[Code],
): ProblemOf<Code> {
  const message = englishOutputProblems[code](values);
  return { severity: severities[code], code, path, values, message };
}

/** The sentence for a problem in whichever language `sentences` speaks. */
export function describeOutputProblem<Code extends OutputProblemCode>(
  sentences: OutputProblemSentences,
  { code, values }: { readonly code: Code; readonly values: OutputProblemValues[Code] },
): string {
  return sentences[code](values);
}
