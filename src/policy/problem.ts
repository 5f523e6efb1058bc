import type { UnnamedBucketKind } from './catalog/managedResources.ts';
import type { NearParty } from './fields/principals.ts';
import type { InputField } from './inputs.ts';
import type { JsonKind } from './jsonKind.ts';
import type { StoppedCalls } from './stoppedCalls.ts';

/** `error`: the value is not used, the default stands in. `warning`: the value is used. */
export type Severity = 'error' | 'warning';

/** The code says it all. */
type NoValues = Readonly<Record<string, never>>;

/** What each kind of problem tells about the value it found. */
export interface ProblemValues {
  notAnObject: { readonly given: JsonKind };
  unreadable: NoValues;
  unknownField: { readonly name: string };
  /** Fields of two versions of Inputs stand in one set of them. */
  mixedVersions: { readonly name: string; readonly version: number };
  wrongType: {
    readonly expected: 'text' | 'boolean' | 'list' | 'object';
    readonly given: JsonKind;
  };
  /** What stands in the field stands for something that was lost. */
  unconfirmed: NoValues;
  tooMany: { readonly limit: number; readonly count: number };
  duplicate: { readonly given: string };
  malformedRegion: { readonly given: string; readonly meant: string | undefined };
  unknownRegion: {
    readonly given: string;
    readonly meant: string | undefined;
    readonly partition: string;
  };
  unknownChoice: {
    readonly given: string;
    readonly meant: string | undefined;
    readonly choices: readonly string[];
  };
  malformedParty: { readonly given: string; readonly meant: string | undefined };
  notAParty: {
    readonly given: string;
    readonly kind: NearParty;
    readonly meant: string | undefined;
  };
  malformedAction: { readonly given: string; readonly meant: string | undefined };
  prefixedAction: { readonly given: string; readonly name: string };
  unknownAction: { readonly given: string; readonly meant: string | undefined };
  wildcardMatchesNothing: { readonly given: string };
  malformedBucket: { readonly given: string; readonly meant: string | undefined };
  notABucketName: { readonly given: string };
  reservedBucket: { readonly given: string; readonly reserved: string };
  malformedPrefix: { readonly given: string };
  noAccess: NoValues;
  bucketTwice: { readonly given: string };
  bundleOfAnotherDate: { readonly given: string; readonly catalog: string };
  dualStackBundle: { readonly given: string };
  /** Buckets exist in other regions only, or AWS publishes no name for them in this one. */
  bucketsUnnamed: {
    readonly given: string;
    readonly region: string;
    readonly buckets: readonly string[];
    readonly regions: readonly string[];
  };
  /** Components whose content is in a bucket that AWS names nowhere. */
  contentBucketUnnamed: { readonly kinds: readonly UnnamedBucketKind[] };
  noEffectWithoutPrincipals: NoValues;
  noEffectWithoutParties: NoValues;
  exampleOrgId: { readonly given: string };
  exampleBucket: { readonly given: string };
  bucketSaysOtherRegion: {
    readonly given: string;
    readonly other: string;
    readonly region: string;
  };
  deniesBuildStep: { readonly given: string; readonly actions: readonly string[] };
  stopsOtherCalls: { readonly given: string } & StoppedCalls;
}

export type ProblemCode = keyof ProblemValues;

type ProblemOf<Code extends ProblemCode> = {
  readonly severity: Severity;
  readonly code: Code;
  /** Where in the inputs: `region`, `principals[2]`, or empty for the whole. */
  readonly path: string;
  /** The field the path begins with, if it is one. */
  readonly field: InputField | undefined;
  readonly values: ProblemValues[Code];
};

export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

/** A sentence for every kind of problem: the core's English, or an app's own language. */
export type ProblemSentences = {
  readonly [Code in ProblemCode]: (values: ProblemValues[Code]) => string;
};

const severities: Readonly<Record<ProblemCode, Severity>> = {
  notAnObject: 'error',
  unreadable: 'error',
  unknownField: 'error',
  mixedVersions: 'error',
  wrongType: 'error',
  unconfirmed: 'error',
  tooMany: 'error',
  duplicate: 'warning',
  malformedRegion: 'error',
  unknownRegion: 'warning',
  unknownChoice: 'error',
  malformedParty: 'error',
  notAParty: 'error',
  malformedAction: 'error',
  prefixedAction: 'error',
  unknownAction: 'warning',
  wildcardMatchesNothing: 'warning',
  malformedBucket: 'error',
  notABucketName: 'error',
  reservedBucket: 'error',
  malformedPrefix: 'error',
  noAccess: 'warning',
  bucketTwice: 'error',
  bundleOfAnotherDate: 'warning',
  dualStackBundle: 'warning',
  bucketsUnnamed: 'warning',
  contentBucketUnnamed: 'warning',
  noEffectWithoutPrincipals: 'warning',
  noEffectWithoutParties: 'warning',
  exampleOrgId: 'warning',
  exampleBucket: 'warning',
  bucketSaysOtherRegion: 'warning',
  deniesBuildStep: 'warning',
  stopsOtherCalls: 'warning',
};

/** Makes the problem of a kind, with its severity. */
export function problem<Code extends ProblemCode>(
  code: Code,
  field: InputField | undefined,
  path: string,
  values: ProblemValues[Code],
): ProblemOf<Code> {
  return { severity: severities[code], code, path, field, values };
}

/** The sentence for a problem in whichever language `sentences` speaks. */
export function describeProblem<Code extends ProblemCode>(
  sentences: ProblemSentences,
  { code, values }: { readonly code: Code; readonly values: ProblemValues[Code] },
): string {
  return sentences[code](values);
}
