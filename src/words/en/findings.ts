import type { ManagedResourceKind } from '../../policy/catalog/managedResources.ts';
import { imageBuilderActionsOrigin } from '../../policy/catalog/imageBuilderActions.ts';
import { kindWords } from './kinds.ts';
import { askedWords } from './asked.ts';
import { quoteGiven } from '../../policy/quoteGiven.ts';
import type { BuildStep } from '../../policy/catalog/symptoms.ts';
import type { ArnFault, FindingSentences, ReadObstacle } from '../../policy/check/finding.ts';

const arnFaults: Readonly<Record<ArnFault, string>> = {
  prefix: 'it does not begin with arn:',
  fields: 'it has too few parts between colons, or an empty one',
  space: 'it has a space in it',
  partition: 'its partition is not one such as aws, aws-cn or aws-us-gov',
  service: 'its service is not a lowercase name',
  account:
    'its account is neither twelve digits, nor a name of AWS’s own such as aws, nor a lone wildcard',
  bucket: 'a bucket’s ARN has neither region nor account, as in arn:aws:s3:::my-bucket/*',
};

/** What comes of a statement whose test always or never holds. */
const outcomes = {
  Allow: { always: 'always holds and limits nothing', never: 'never holds: it allows nothing' },
  Deny: { always: 'always holds: it denies everybody', never: 'never holds: it denies nothing' },
} as const;

const managedKinds: Readonly<Record<ManagedResourceKind, string>> = {
  components: 'components',
  images: 'base images',
  workflows: 'workflows',
  thirdPartyComponents: 'third-party components',
  marketplaceComponents: 'Marketplace components',
};

const obstacles: Readonly<Record<ReadObstacle, (buckets: string, test: string) => string>> = {
  unsigned: (buckets, test) =>
    `Builds read ${buckets} without credentials (unsigned), so ${test} stops them.`,
  ownedByAws: (buckets, test) => `AWS owns ${buckets}, so ${test} keeps builds from reading it.`,
  other: (buckets, test) => `Builds read ${buckets}, and ${test} keeps them from it.`,
};

const cures = {
  Allow: 'Allow these reads without a condition.',
  Deny: 'Make an exception for it in this Deny.',
} as const;

/** What builds cannot do. */
const lostSteps: Readonly<Record<BuildStep, string>> = {
  bootstrap: 'Signed reads of AWSTOE are refused',
  managedContent: 'Signed reads of managed components are refused',
  ssmAgent: 'Builds cannot download the SSM Agent',
  packages: 'Builds cannot download packages',
  getManagedComponent: 'Builds cannot fetch Amazon-managed components',
  getOwnComponent: 'Builds cannot fetch your own components',
  getManagedImage: 'Recipes cannot use Amazon-managed base images',
  getThirdPartyComponent: 'Builds cannot fetch third-party components',
  getMarketplaceComponent: 'Builds cannot fetch Marketplace components',
  createImage: 'Pipelines cannot start builds',
  logUpload: 'Builds cannot upload logs to your bucket',
  ownRead: 'Builds cannot read from your bucket',
  ownList: 'Builds cannot list your bucket',
};

const lost = (steps: readonly BuildStep[]) => steps.map((step) => lostSteps[step]).join('; ');

/** As many as a sentence bears. */
function list(entries: readonly string[]): string {
  const shown = entries.slice(0, 8).map(quoteGiven).join(', ');
  return entries.length > 8 ? `${shown} and ${entries.length - 8} more` : shown;
}

const didYouMean = (meant: string | undefined) =>
  meant === undefined ? '' : ` Did you mean ${quoteGiven(meant)}?`;

const count = (characters: number) => characters.toLocaleString('en');

export const englishFindings: FindingSentences = {
  unreadable: () => 'This can’t be read: it is nested too deeply, or isn’t JSON throughout.',
  notAPolicyDocument: ({ given }) =>
    `This is ${kindWords[given]}, not a policy. Expected an object with Version and Statement.`,
  noStatement: () => 'The policy has no statement. AWS refuses a policy without one.',
  statementNotAList: ({ given }) =>
    `Statement is ${kindWords[given]}. Expected a list of statements.`,
  statementNotAnObject: ({ given }) =>
    `This statement is ${kindWords[given]}. Expected an object with Effect, Principal, Action and Resource.`,
  unknownVersion: ({ given }) =>
    `${quoteGiven(given)} isn’t a version of the policy language. Expected 2012-10-17.`,
  overQuota: ({ characters, quota }) =>
    `The policy has ${count(characters)} characters, ${count(characters - quota)} more than the ${count(quota)} that AWS takes.`,
  unknownElement: ({ name, meant }) =>
    `${quoteGiven(name)} isn’t an element of an endpoint policy.${didYouMean(meant)}`,
  elementNotTaken: ({ name, where }) =>
    where === 'gateway'
      ? `A gateway endpoint takes no ${name}. Use Principal "*" and narrow it with aws:PrincipalArn.`
      : `${name} is only for Deny. Use Principal "*" and narrow it with aws:PrincipalArn.`,
  conflictingElements: ({ name, other }) =>
    `A statement has either ${name} or ${other}. Remove one of them.`,
  missingElement: ({ name }) => `The statement has no ${name}, or an empty one.`,
  wrongType: ({ name, expected, given }) =>
    `${name} has ${kindWords[given]} here. Expected ${kindWords[expected]}.`,
  malformedEffect: ({ given }) => `${quoteGiven(given)} isn’t an effect. Expected Allow or Deny.`,
  noAllow: () => 'No statement allows anything, so the endpoint refuses every request.',
  noPrincipal: () => 'The statement has no Principal. An endpoint policy needs one, usually "*".',
  malformedPrincipal: ({ given }) =>
    `${quoteGiven(given)} isn’t a Principal. Expected "*" or an object such as {"AWS": "arn:aws:iam::111122223333:root"}.`,
  gatewayPrincipal: ({ given }) =>
    `The Principal of a gateway endpoint must be "*", not ${quoteGiven(given)}. Narrow it with a condition on aws:PrincipalArn.`,
  malformedAction: ({ given }) =>
    `${quoteGiven(given)} isn’t an action. Expected a service and a name joined by a colon, without spaces, such as s3:GetObject.`,
  malformedArn: ({ given, fault }) => `${quoteGiven(given)} isn’t an ARN: ${arnFaults[fault]}.`,
  placeholder: ({ placeholders }) =>
    `${list(placeholders)} is a placeholder. Replace it with your value.`,
  unknownOperator: ({ given, meant }) =>
    `${quoteGiven(given)} isn’t a condition operator.${didYouMean(meant)}`,
  wildcardOnGeneratedId: ({ key, given }) =>
    `Endpoint policies take no wildcard in ${key}, which holds an ID that AWS generates: ${quoteGiven(given)}. Write the IDs out.`,
  numericOnGeneratedId: ({ key, operator }) =>
    `Endpoint policies take no numeric operator such as ${operator} on ${key}, which holds an ID that AWS generates. Use StringEquals.`,
  shortWildcardText: ({ given, needed }) =>
    `${quoteGiven(given)} has a wildcard without ${needed} characters in a row before or after it, which endpoint policies ask for.`,
  conditionOnAnonymousRead: ({ operator, key, buckets, obstacle, effect }) =>
    `${obstacles[obstacle](list(buckets), `${operator} on ${key}`)} ${cures[effect]}`,
  sourceIp: ({ operator, key, effect, holds }) =>
    `Behind a VPC endpoint ${key} matches no address, so this ${effect} with ${operator} ${outcomes[effect][holds ? 'always' : 'never']}. Use aws:VpcSourceIp for addresses in the VPC.`,
  bucketsMissing: ({ buckets }) =>
    `Every build reads ${list(buckets)}; no statement allows it. Allow s3:GetObject there, without a condition.`,
  bucketInOtherRegion: ({ bucket, regions, region }) =>
    `The bucket ${quoteGiven(bucket)} exists in ${regions.join(', ')} only. A gateway endpoint in ${quoteGiven(region)} reaches no other region’s S3, whatever the policy says. Copy what builds need to a bucket of your own in ${quoteGiven(region)}.`,
  downloadsMissing: ({ buckets }) =>
    `The builds you chose read ${list(buckets)}; no statement allows it. Allow s3:GetObject there, without a condition.`,
  deniesBuildStep: ({ given, actions, condition }) =>
    condition
      ? `This Deny stops ${actions.join(', ')}: ${condition.operator} on ${condition.key} holds for it. Make an exception for what builds need.`
      : `${quoteGiven(given)} denies ${actions.join(', ')}. Builds that need it will fail.`,
  stopsOtherCalls: ({ given, asked, calls }) =>
    `${quoteGiven(given)} also stops ${calls.join(', ')}, which ask for ${askedWords(asked)}, too.`,
  buildStepNotAllowed: ({ steps, actions, resources, condition }) =>
    condition
      ? `${lost(steps)}: ${condition.operator} on ${condition.key} fails for ${actions.join(', ')} on ${list(resources)}.`
      : `${lost(steps)}: no statement allows ${actions.join(', ')} on ${list(resources)}.`,
  onlyManagedComponents: () =>
    'GetComponent is allowed for components that AWS owns only. Builds with components of your own will fail.',
  managedResourcesClosed: ({ kinds, actions }) =>
    `No statement allows ${actions.join(' and ')} on AWS’s ${kinds.map((kind) => managedKinds[kind]).join(' and ')}, which belong to AWS, not to an owner that the policy names. Builds that use them will fail.`,
  unknownAction: ({ given, meant }) =>
    `${quoteGiven(given)} isn’t a known action.${didYouMean(meant) || ` New actions may be missing (list of ${imageBuilderActionsOrigin.updated}).`}`,
  foreignAction: ({ given, service, expected }) =>
    `${quoteGiven(given)} belongs to ${quoteGiven(service)}. Only requests to ${expected} pass through this endpoint, so it has no effect.`,
  wildcardMatchesNothing: ({ given }) =>
    `${quoteGiven(given)} matches no action known here, so it has no effect. Check the spelling.`,
  sharingLeftOpen: ({ denied, open }) =>
    `Denying ${denied.join(', ')} does not stop sharing through AWS RAM, which this endpoint never sees${open.length > 0 ? `, and ${open.join(', ')} stay open` : ''}. Deny ram:CreateResourceShare and ram:AssociateResourceShare elsewhere too.`,
  listBucketOnObjects: ({ given }) =>
    `${quoteGiven(given)} lists buckets, but the statement names objects only, so it has no effect. Name the bucket too, without /*.`,
  ifExistsInAllow: ({ operator, key }) =>
    `${operator} lets in every caller whose request lacks ${key}, anonymous ones included. Use the operator without IfExists.`,
  unneededEnvironment: ({ environments }) =>
    `This allows buckets of ${environments.join(' and ')}. Every AWS sample uses prod; keep it only if AWS told you to.`,
  mixedRegions: ({ regions }) =>
    `Several regions are named: ${list(regions)}. An endpoint serves one.`,
  mixedPartitions: ({ partitions }) =>
    `The policy names several partitions: ${list(partitions)}. A Region is in one partition, so ARNs of the others match nothing.`,
  gatewayPrincipalForm: ({ given }) =>
    `${quoteGiven(given)} means the same as "*", but AWS asks for "*" itself on a gateway endpoint.`,
  duplicateSid: ({ given, first }) =>
    `${quoteGiven(given)} is the statement ID of ${first} already. AWS may refuse two of the same.`,
  unknownRegion: ({ given, partition }) =>
    `${quoteGiven(given)} is not in this builder’s list of regions. If AWS has added it since, go on: its prefix puts it in the partition ${partition}.`,
  serviceNameContradiction: ({ region, names, command }) =>
    `AWS’s own sources disagree on this endpoint’s service name in ${region}: ${names.join(' or ')}. Ask: ${command}`,
  serviceNameUnknown: ({ region, command }) =>
    `No source gives this endpoint’s service name in ${region}. Ask: ${command}`,
  operatorCapitals: ({ given, meant }) =>
    `${quoteGiven(given)} is ${meant} in other capitals. Whether AWS takes it is not documented.`,
  malformedSid: ({ given }) =>
    `${quoteGiven(given)} has more than letters and digits, as some statement IDs in AWS’s own endpoint policies do. It works here; an IAM identity policy would not take it.`,
  sizeNearQuota: ({ characters, quota }) =>
    `The policy has ${count(characters)} of ${count(quota)} characters, ${Math.floor((characters / quota) * 100)} %.`,
  resourceOrgOnListActions: ({ actions, key, callerKey }) =>
    `${key} might be missing from ${actions.length} List actions that name no resource. If they are denied, allow them with ${callerKey} only.`,
  recipesAskForImages: () =>
    'CreateImageRecipe and CreateContainerRecipe ask for GetImage, too. On Amazon-managed images that check may be refused; allow Amazon-managed images if your recipes start from one.',
  fullAccess: () =>
    'This allows everyone everything, as the default policy of AWS does. To limit access, replace it.',
  unloggedFailures: () =>
    'With a custom policy on this endpoint, some failed requests, such as RequestLimitExceeded, aren’t logged in CloudTrail or CloudWatch.',
};
