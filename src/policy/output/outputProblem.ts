import type { OutputIdField } from './outputIds.ts';

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
  /** Where in the request: `ids.subnetIds[1]`, `region`, `mode`, `s3`; empty for the whole. */
  readonly path: string;
  readonly values: OutputProblemValues[Code];
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

export function outputProblem<Code extends OutputProblemCode>(
  code: Code,
  path: string,
  values: OutputProblemValues[Code],
): ProblemOf<Code> {
  return { severity: severities[code], code, path, values };
}

/** The sentence for a problem in whichever language `sentences` speaks. */
export function describeOutputProblem<Code extends OutputProblemCode>(
  sentences: OutputProblemSentences,
  { code, values }: { readonly code: Code; readonly values: OutputProblemValues[Code] },
): string {
  return sentences[code](values);
}
