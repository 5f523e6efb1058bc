import { languages } from '../languages.ts';
import { anyOf } from './lists.ts';
import type { LinkProblemSentences } from '../../formats/linkProblem.ts';
import { quoteGiven } from '../../policy/quoteGiven.ts';
import type { FurtherActionCase } from '../../policy/catalog/furtherActions.ts';
import type { AskedAction } from '../../policy/stoppedCalls.ts';
import { imageBuilderActionsOrigin } from '../../policy/catalog/imageBuilderActions.ts';
import type { ProblemSentences } from '../../policy/problem.ts';
import type { UnnamedBucketKind } from '../../policy/catalog/managedResources.ts';
import { kindWords as jsonKindWords } from './endpoints.ts';

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

const cases: Readonly<Record<FurtherActionCase, string>> = {
  tags: 'if they set tags',
  imageRecipe: 'for image recipes',
  containerRecipe: 'for container recipes',
  distribution: 'if they name one',
};

/** Actions that calls ask for, each with when. */
export const askedWords = (asked: readonly AskedAction[]): string =>
  asked.map(({ action, only }) => (only ? `${action} (${cases[only]})` : action)).join(', ');

const typeExamples = {
  text: '"us-west-2"',
  boolean: 'true',
  list: '["o-a1b2c3d4e5"]',
  object: '{"name": "my-build-logs"}',
} as const;

const nearWords = {
  organizationalUnit: 'the ID of an OU without its path',
  root: 'the root of an organization',
  separatedAccount: 'an account ID with hyphens',
  shortAccount: 'short of twelve digits, as account IDs get where leading zeros are dropped',
  arn: 'an ARN',
  capitals: 'an ID with capital letters; AWS writes these IDs in lower case',
} as const;

const unnamedContent: Readonly<Record<UnnamedBucketKind, string>> = {
  thirdPartyComponents: 'Third-party components',
  marketplaceComponents: 'Marketplace components',
};

/** The three forms of what the fields of principals and resources take. */
const expectedParty =
  'Expected an account ID (111122223333), an OU path (o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*) or an organization ID (o-a1b2c3d4e5).';

const didYouMean = (meant: string | undefined) =>
  meant === undefined ? '' : ` Did you mean ${quoteGiven(meant)}?`;

export const problems: ProblemSentences = {
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
  malformedRegion: ({ given, meant }) =>
    given === ''
      ? 'A region is needed. Expected a region code, for example us-west-2.'
      : `${quoteGiven(given)} isn’t a region code.${didYouMean(meant)} Expected lowercase words and a number joined by hyphens, for example us-west-2.`,
  unknownRegion: ({ given, meant, partition }) =>
    `${quoteGiven(given)} isn’t in this builder’s list of regions.${didYouMean(meant)} New regions may be missing; by its prefix it is in the partition ${partition}.`,
  unknownChoice: ({ given, meant, choices }) =>
    `${quoteGiven(given)} isn’t one of the choices.${didYouMean(meant)} Expected ${choices.join(', ')}.`,
  malformedParty: ({ given, meant }) =>
    `${quoteGiven(given)} is not an account, an OU or an organization.${didYouMean(meant)} ${expectedParty}`,
  notAParty: ({ given, kind, meant }) =>
    `${quoteGiven(given)} is ${nearWords[kind]}.${didYouMean(meant)} ${expectedParty}`,
  malformedAction: ({ given, meant }) =>
    `${quoteGiven(given)} is not an action name.${didYouMean(meant)} Expected up to 64 letters and digits, a letter first, with * or ? as wildcards, for example DeleteImage or Delete*.`,
  prefixedAction: ({ given, name }) =>
    `${quoteGiven(given)} has a service prefix. Expected the name alone, ${quoteGiven(name)}.`,
  unknownAction: ({ given, meant }) =>
    `${quoteGiven(given)} isn’t a known Image Builder action.${didYouMean(meant)} New actions may be missing (list of ${imageBuilderActionsOrigin.updated}).`,
  wildcardMatchesNothing: ({ given }) =>
    `${quoteGiven(given)} matches no Image Builder action known here, so it denies nothing. Check the spelling, for example Delete*.`,
  malformedBucket: ({ given, meant }) =>
    `${quoteGiven(given)} is not a bucket name.${didYouMean(meant)} Expected 3 to 63 lowercase letters, digits, hyphens or single dots that begin and end with a letter or digit, for example my-build-logs.`,
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
  dualStackBundle: ({ given }) =>
    `${quoteGiven(given)} is asked for by s3.dualstack names, which an IPv4 interface endpoint of S3 does not serve. Make the endpoint dual-stack, put a gateway endpoint beside it, or have the build use the names without dualstack.`,
  bucketsUnnamed: ({ given, region, buckets, regions }) =>
    regions.length > 0
      ? `${quoteGiven(given)} needs ${buckets.join(', ')}, which is in ${regions.join(', ')} only. The S3 endpoint in ${region} cannot reach it, so it is left out.`
      : `${quoteGiven(given)} also reads a bucket that AWS publishes no name of in ${region} (${buckets.join(', ')}…), so it is left out. Read its name off the first 403.`,
  contentBucketUnnamed: ({ kinds }) =>
    `${kinds.map((kind) => unnamedContent[kind]).join(' and ')} are read from an S3 bucket that AWS names nowhere, through a presigned URL. Run a build, read the bucket’s name off the host of the first 403, and add a statement to the S3 policy that allows s3:GetObject on it without asking who calls (“Your buckets” asks where principals are named).`,
  noEffectWithoutPrincipals: () =>
    'This has no effect without principals. Name an account, an OU or an organization, or turn this off.',
  noEffectWithoutParties: () =>
    'This has no effect without principals or resources. Name an account, an OU or an organization, or turn this off.',
  exampleOrgId: ({ given }) =>
    `${quoteGiven(given)} is only an example, so the policy lets nobody of yours in. Replace it with your organization, OU or account.`,
  exampleBucket: ({ given }) =>
    `${quoteGiven(given)} has a prefix that AWS keeps for examples. Replace it with the name of your bucket.`,
  bucketSaysOtherRegion: ({ given, other, region }) =>
    `${quoteGiven(given)} says ${other}, and the endpoint is in ${region}. An S3 endpoint reaches buckets of its own region only. Check where the bucket is.`,
  deniesBuildStep: ({ given, actions }) =>
    `${quoteGiven(given)} denies ${actions.join(', ')}, which build instances call themselves. Builds that need ${actions.length === 1 ? 'it' : 'them'} will fail.`,
  stopsOtherCalls: ({ given, asked, calls }) =>
    `${quoteGiven(given)} also stops ${calls.join(', ')}, which ${calls.length === 1 ? 'asks' : 'ask'} for ${askedWords(asked)}, too.`,
};
