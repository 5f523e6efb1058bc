import { kindWords as jsonKindWords } from './englishKinds.ts';
import type { InputField } from './inputs.ts';
import type { JsonKind } from './jsonKind.ts';
import { quoteGiven } from './quoteGiven.ts';
import { askedWords } from './englishAsked.ts';
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
  malformedRegion: { readonly given: string };
  unknownRegion: { readonly given: string; readonly partition: string };
  unknownChoice: { readonly given: string; readonly choices: readonly string[] };
  malformedOrgId: { readonly given: string };
  notAnOrgId: { readonly given: string; readonly kind: 'organizationalUnit' | 'root' | 'account' };
  malformedAction: { readonly given: string };
  prefixedAction: { readonly given: string; readonly name: string };
  unknownAction: { readonly given: string };
  wildcardMatchesNothing: { readonly given: string };
  malformedBucket: { readonly given: string };
  notABucketName: { readonly given: string };
  reservedBucket: { readonly given: string; readonly reserved: string };
  malformedPrefix: { readonly given: string };
  noAccess: NoValues;
  bucketTwice: { readonly given: string };
  bundleOfAnotherDate: { readonly given: string; readonly catalog: string };
  /** Buckets exist in other regions only, or AWS publishes no name for them in this one. */
  bucketsUnnamed: {
    readonly given: string;
    readonly region: string;
    readonly buckets: readonly string[];
    readonly regions: readonly string[];
  };
  noEffectWithoutPrincipals: NoValues;
  noEffectWithoutOrgIds: NoValues;
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
  /** What is wrong, what is expected, an example; English. */
  readonly message: string;
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
  malformedOrgId: 'error',
  notAnOrgId: 'error',
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
  bucketsUnnamed: 'warning',
  noEffectWithoutPrincipals: 'warning',
  noEffectWithoutOrgIds: 'warning',
  exampleOrgId: 'warning',
  exampleBucket: 'warning',
  bucketSaysOtherRegion: 'warning',
  deniesBuildStep: 'warning',
  stopsOtherCalls: 'warning',
};

const typeExamples = {
  text: '"us-west-2"',
  boolean: 'true',
  list: '["o-a1b2c3d4e5"]',
  object: '{"name": "my-build-logs"}',
} as const;

const kindWords = {
  organizationalUnit: 'the ID of an organizational unit',
  root: 'the ID of a root',
  account: 'an account ID',
} as const;

export const englishProblems: ProblemSentences = {
  notAnObject: ({ given }) =>
    `This is ${jsonKindWords[given]}, not a set of inputs. Expected an object such as {"region": "us-east-1"}.`,
  unreadable: () => 'These inputs cannot be read. Expected plain JSON data.',
  unknownField: ({ name }) =>
    `${quoteGiven(name)} is not an input of this builder. It was left out. Expected names such as region.`,
  mixedVersions: ({ name, version }) =>
    `${quoteGiven(name)} is not an input of version ${version}, which the other names are of. It was left out. Expected the inputs of one version.`,
  wrongType: ({ expected, given }) =>
    `This is ${jsonKindWords[given]}. Expected ${jsonKindWords[expected]}, for example ${typeExamples[expected]}.`,
  unconfirmed: () =>
    'What was saved or shared for this field is missing or unclear. Check the value shown here, then confirm it or change it.',
  tooMany: ({ limit, count }) =>
    `There are ${count} entries. At most ${limit} are used, which already exceeds what an endpoint policy can hold.`,
  duplicate: ({ given }) => `${quoteGiven(given)} is listed more than once. It is used once.`,
  malformedRegion: ({ given }) =>
    given === ''
      ? 'A region is needed. Expected a region code, for example us-west-2.'
      : `${quoteGiven(given)} is not a region code. Expected lowercase words and a number joined by hyphens, for example us-west-2.`,
  unknownRegion: ({ given, partition }) =>
    `${quoteGiven(given)} is not in this builder’s list of regions. If AWS has added it since, go on: its prefix puts it in the partition ${partition}.`,
  unknownChoice: ({ given, choices }) =>
    `${quoteGiven(given)} is not one of the choices. Expected ${choices.join(', ')}.`,
  malformedOrgId: ({ given }) =>
    `${quoteGiven(given)} is not an organization ID. Expected o- and 10 to 32 lowercase letters or digits, for example o-a1b2c3d4e5.`,
  notAnOrgId: ({ given, kind }) =>
    `${quoteGiven(given)} is ${kindWords[kind]}. Expected the ID of the whole organization, for example o-a1b2c3d4e5.`,
  malformedAction: ({ given }) =>
    `${quoteGiven(given)} is not an action name. Expected up to 64 letters and digits, a letter first, with * or ? as wildcards, for example DeleteImage or Delete*.`,
  prefixedAction: ({ given, name }) =>
    `${quoteGiven(given)} has a service prefix. Expected the name alone, ${quoteGiven(name)}.`,
  unknownAction: ({ given }) =>
    `${quoteGiven(given)} is not in this builder’s list of Image Builder actions. Check the spelling; if AWS has added it since, go on.`,
  wildcardMatchesNothing: ({ given }) =>
    `${quoteGiven(given)} matches no Image Builder action known here, so it denies nothing. Check the spelling, for example Delete*.`,
  malformedBucket: ({ given }) =>
    `${quoteGiven(given)} is not a bucket name. Expected 3 to 63 lowercase letters, digits, hyphens or single dots that begin and end with a letter or digit, for example my-build-logs.`,
  notABucketName: ({ given }) =>
    `${quoteGiven(given)} is more than a bucket name. Expected the name alone, without s3://, an ARN or a path, for example my-build-logs.`,
  reservedBucket: ({ given, reserved }) =>
    `${quoteGiven(given)} cannot be a bucket name: ${quoteGiven(reserved)} is reserved by Amazon S3. Expected a name such as my-build-logs.`,
  malformedPrefix: ({ given }) =>
    `${quoteGiven(given)} is not a prefix. Expected letters, digits and ! _ . * ' ( ) / - without a slash at the beginning, for example installers/.`,
  noAccess: () =>
    'Nothing is chosen for this bucket, so it has no effect. Choose read, list or write, or remove it.',
  bucketTwice: ({ given }) =>
    `${quoteGiven(given)} is in the list twice. Expected one entry with all that builds do there.`,
  bundleOfAnotherDate: ({ given, catalog }) =>
    `The catalogue of ${catalog} has no bundle ${quoteGiven(given)}, so it opens nothing. Choose a newer catalogue, or leave the bundle out.`,
  bucketsUnnamed: ({ given, region, buckets, regions }) =>
    regions.length > 0
      ? `${quoteGiven(given)} needs ${buckets.join(', ')}, which is in ${regions.join(', ')} only. The S3 endpoint in ${region} cannot reach it, so it is left out.`
      : `${quoteGiven(given)} also reads a bucket that AWS publishes no name of in ${region} (${buckets.join(', ')}…), so it is left out. Read its name off the first 403.`,
  noEffectWithoutPrincipals: () =>
    'This has no effect without principal organization IDs. Add one, or turn this off.',
  noEffectWithoutOrgIds: () =>
    'This has no effect without organization IDs. Add one, or turn this off.',
  exampleOrgId: ({ given }) =>
    `${quoteGiven(given)} is only an example, so the policy lets nobody of yours in. Replace it with your organization ID.`,
  exampleBucket: ({ given }) =>
    `${quoteGiven(given)} has a prefix that AWS keeps for examples. Replace it with the name of your bucket.`,
  bucketSaysOtherRegion: ({ given, other, region }) =>
    `${quoteGiven(given)} says ${other}, and the endpoint is in ${region}. An S3 endpoint reaches buckets of its own region only. Check where the bucket is.`,
  deniesBuildStep: ({ given, actions }) =>
    `${quoteGiven(given)} denies ${actions.join(', ')}, which build instances call themselves. Builds that need it will fail.`,
  stopsOtherCalls: ({ given, asked, calls }) =>
    `${quoteGiven(given)} also stops ${calls.join(', ')}, which ask for ${askedWords(asked)}, too.`,
};

/** Makes the problem of a kind, with its severity and its English sentence. */
export function problem<Code extends ProblemCode>(
  code: Code,
  field: InputField | undefined,
  path: string,
  values: ProblemValues[Code],
): ProblemOf<Code> {
  const message = englishProblems[code](values);
  return { severity: severities[code], code, path, field, values, message };
}

/** The sentence for a problem in whichever language `sentences` speaks. */
export function describeProblem<Code extends ProblemCode>(
  sentences: ProblemSentences,
  { code, values }: { readonly code: Code; readonly values: ProblemValues[Code] },
): string {
  return sentences[code](values);
}
