import { imageBuilderActionsOrigin } from '../../policy/catalog/imageBuilderActions.ts';
import type { ManagedResourceKind } from '../../policy/catalog/managedResources.ts';
import { kindWords } from './endpoints.ts';
import { askedWords } from './problems.ts';
import { quoteGiven } from '../../policy/quoteGiven.ts';
import type { BuildStep } from '../../policy/catalog/symptoms.ts';
import type { FindingCode, FindingWords } from '../../policy/check/finding.ts';
import type { ArnFault } from '../../policy/check/rules/arns.ts';
import type { ReadObstacle } from '../../policy/endpoints/s3/anonymousReads.ts';

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

export const managedKinds: Readonly<Record<ManagedResourceKind, string>> = {
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

export const findings: FindingWords = {
  unreadable: {
    sentence: () => 'This can’t be read: it is nested too deeply, or isn’t JSON throughout.',
    what: 'The value is nested more deeply than any policy, or holds something that JSON cannot.',
    why: 'A policy is a JSON document of at most six levels.',
    fix: 'Paste the policy document alone, as the console or `aws ec2 describe-vpc-endpoints` shows it.',
  },
  notAPolicyDocument: {
    sentence: ({ given }) =>
      `This is ${kindWords[given]}, not a policy. Expected an object with Version and Statement.`,
    what: 'The document is text, a list or another value, not an object.',
    why: 'A policy is a JSON object with `Version` and `Statement`. The AWS CLI often prints it as text inside other JSON.',
    fix: 'Take the policy out of what surrounds it; unquote it if it is text.',
  },
  noStatement: {
    sentence: () => 'The policy has no statement. AWS refuses a policy without one.',
    what: '`Statement` is missing or empty.',
    why: 'A policy is made of statements; one without any says nothing.',
    fix: 'Add at least one statement with effect `Allow`.',
  },
  statementNotAList: {
    sentence: ({ given }) => `Statement is ${kindWords[given]}. Expected a list of statements.`,
    what: '`Statement` is neither a list nor a single statement.',
    why: 'The policy language takes a list of statements, or one statement in its place.',
    fix: 'Write `"Statement": [ … ]`.',
  },
  statementNotAnObject: {
    sentence: ({ given }) =>
      `This statement is ${kindWords[given]}. Expected an object with Effect, Principal, Action and Resource.`,
    what: 'An entry of `Statement` is not an object.',
    why: 'A statement is an object with `Effect`, `Principal`, `Action` and `Resource`.',
    fix: 'Remove the entry, or write it as a statement.',
  },
  unknownVersion: {
    sentence: ({ given }) =>
      `${quoteGiven(given)} isn’t a version of the policy language. Expected 2012-10-17.`,
    what: '`Version` is neither `2012-10-17` nor `2008-10-17`.',
    why: 'The version names the policy language, not the day on which you wrote the policy.',
    fix: 'Write `"Version": "2012-10-17"`.',
  },
  variablesWithoutVersion: {
    sentence: ({ given }) =>
      `Without Version 2012-10-17 the variable in ${quoteGiven(given)} is text, which matches nothing.`,
    what: 'A policy variable such as `${aws:PrincipalAccount}` stands in a policy without `Version`, or of `2008-10-17`.',
    why: 'Only 2012-10-17 has variables. The policy that AWS gives to new endpoints is of 2008-10-17.',
    fix: 'Write `"Version": "2012-10-17"`.',
  },
  overQuota: {
    sentence: ({ characters, quota }) =>
      `The policy has ${count(characters)} characters, ${count(characters - quota)} more than the ${count(quota)} that AWS takes.`,
    what: 'The policy has more than 20,480 characters, white space included.',
    why: 'AWS does not take a longer endpoint policy.',
    fix: 'Leave out bundles, actions, organizations or accounts that you do not need, or write the policy without white space.',
  },
  unknownElement: {
    sentence: ({ name, meant }) =>
      `${quoteGiven(name)} isn’t an element of an endpoint policy.${didYouMean(meant)}`,
    what: 'The document or a statement has an element that endpoint policies do not have, or one in other capitals.',
    why: 'Names of elements are exact: `Action`, not `action` or `Actions`. AWS refuses what it does not know.',
    fix: 'Correct the name, or remove the element.',
  },
  elementNotTaken: {
    sentence: ({ name, where }) =>
      where === 'gateway'
        ? `A gateway endpoint takes no ${name}. Use Principal "*" and narrow it with aws:PrincipalArn.`
        : `${name} is only for Deny. Use Principal "*" and narrow it with aws:PrincipalArn.`,
    what: '`NotPrincipal` stands on a gateway endpoint, or in an Allow.',
    why: 'A gateway endpoint asks for `Principal` `"*"`, and IAM supports `NotPrincipal` with `Deny` only.',
    fix: 'Write `"Principal": "*"` and a condition on `aws:PrincipalArn`.',
  },
  conflictingElements: {
    sentence: ({ name, other }) =>
      `A statement has either ${name} or ${other}. Remove one of them.`,
    what: 'A statement has an element and its opposite, such as `Action` and `NotAction`.',
    why: 'The policy language takes one of the two.',
    fix: 'Remove one.',
  },
  missingElement: {
    sentence: ({ name }) => `The statement has no ${name}, or an empty one.`,
    what: 'A statement has no `Effect`, `Action` or `Resource`, or an empty list.',
    why: 'Without them a statement of an endpoint policy is incomplete.',
    fix: 'Add the element; `"*"` stands for everything.',
  },
  wrongType: {
    sentence: ({ name, expected, given }) =>
      `${name} has ${kindWords[given]} here. Expected ${kindWords[expected]}.`,
    what: 'An element holds a value of the wrong kind, such as a number where text belongs.',
    why: 'The policy language takes texts and lists of texts; a condition is an object of objects.',
    fix: 'Write the value as text, or the condition as operator, key and values.',
  },
  malformedEffect: {
    sentence: ({ given }) => `${quoteGiven(given)} isn’t an effect. Expected Allow or Deny.`,
    what: '`Effect` is neither `Allow` nor `Deny`.',
    why: 'There are two effects, and their capitals count.',
    fix: 'Write `Allow` or `Deny`.',
  },
  noAllow: {
    sentence: () => 'No statement allows anything, so the endpoint refuses every request.',
    what: 'Every statement is a Deny.',
    why: 'An endpoint refuses what no statement allows, so this policy refuses everything, a common mistake.',
    fix: 'Add an Allow for what should pass.',
  },
  noPrincipal: {
    sentence: () => 'The statement has no Principal. An endpoint policy needs one, usually "*".',
    what: 'A statement has no `Principal`.',
    why: 'An endpoint policy must have one. The first example of the Image Builder guide lacks it and cannot be used as it stands.',
    fix: 'Add `"Principal": "*"`.',
  },
  malformedPrincipal: {
    sentence: ({ given }) =>
      `${quoteGiven(given)} isn’t a Principal. Expected "*" or an object such as {"AWS": "arn:aws:iam::111122223333:root"}.`,
    what: '`Principal` is neither `"*"` nor an object of accounts, roles or services.',
    why: 'The policy language takes `"*"`, or an object such as `{"AWS": "arn:aws:iam::111122223333:role/builder"}`, without wildcards in the ARN.',
    fix: 'Write the ARN or the account ID under `AWS`, or use `"*"`.',
  },
  gatewayPrincipal: {
    sentence: ({ given }) =>
      `The Principal of a gateway endpoint must be "*", not ${quoteGiven(given)}. Narrow it with a condition on aws:PrincipalArn.`,
    what: 'A statement of a gateway endpoint names principals.',
    why: 'On a gateway endpoint, `Principal` must be `"*"`. An account there would mean its root user only.',
    fix: 'Write `"Principal": "*"` and, where the caller is signed, a condition on `aws:PrincipalArn`. Image Builder’s reads are not signed.',
  },
  malformedAction: {
    sentence: ({ given }) =>
      `${quoteGiven(given)} isn’t an action. Expected a service and a name joined by a colon, without spaces, such as s3:GetObject.`,
    what: 'An action is not of the form `service:Name`: it has a space in it or no prefix.',
    why: 'Such an action matches nothing. The first example of the Image Builder guide has `imagebuilder: DeleteImage`; validators such as cfn-lint let it pass.',
    fix: 'Write the prefix, a colon and the name without spaces.',
  },
  malformedArn: {
    sentence: ({ given, fault }) => `${quoteGiven(given)} isn’t an ARN: ${arnFaults[fault]}.`,
    what: 'A resource is neither `*` nor an ARN, or an ARN in the document is not well-formed.',
    why: 'An ARN has six parts. Its account is an ID or a wildcard, not a mix; a bucket’s ARN has neither region nor account.',
    fix: 'Write `arn:aws:s3:::bucket/*`, or `arn:aws:imagebuilder:us-east-1:111122223333:component/*`, with your own partition.',
  },
  placeholder: {
    sentence: ({ placeholders }) =>
      `${list(placeholders)} is a placeholder. Replace it with your value.`,
    what: 'A value holds `<region>`, a word such as `principal-org-id` that AWS’s examples leave to you, or a `${…}` that is no policy variable.',
    why: 'AWS takes it to the letter, so it matches nothing. `${AWS::Region}` and the like are filled in by CloudFormation or Terraform, not by the endpoint.',
    fix: 'Write your own value there.',
  },
  unknownOperator: {
    sentence: ({ given, meant }) =>
      `${quoteGiven(given)} isn’t a condition operator.${didYouMean(meant)}`,
    what: 'A condition has an operator that IAM does not have.',
    why: 'AWS refuses a policy with an unknown operator.',
    fix: 'Correct its name, for example `StringEquals`.',
  },
  wildcardOnGeneratedId: {
    sentence: ({ key, given }) =>
      `Endpoint policies take no wildcard in ${key}, which holds an ID that AWS generates: ${quoteGiven(given)}. Write the IDs out.`,
    what: 'A condition on an ID that AWS generates, such as `aws:PrincipalOrgID` or `aws:SourceVpc`, holds `*` or `?`.',
    why: 'Endpoint policies take no wildcards with such keys. AWS names two of them as examples; that the others count is our reading.',
    fix: 'List the IDs in full.',
  },
  numericOnGeneratedId: {
    sentence: ({ key, operator }) =>
      `Endpoint policies take no numeric operator such as ${operator} on ${key}, which holds an ID that AWS generates. Use StringEquals.`,
    what: 'A condition compares an ID that AWS generates, such as `aws:PrincipalAccount`, as a number.',
    why: 'Endpoint policies take no numeric operators with such keys.',
    fix: 'Use `StringEquals`.',
  },
  shortWildcardText: {
    sentence: ({ given, needed }) =>
      `${quoteGiven(given)} has a wildcard without ${needed} characters in a row before or after it, which endpoint policies ask for.`,
    what: 'A value under `StringLike` has a wildcard with fewer than six characters before and after it.',
    why: 'Endpoint policies ask for at least six characters in a row before or after each wildcard of a string operator.',
    fix: 'Write more of the value out, or list the values.',
  },
  conditionOnAnonymousRead: {
    sentence: ({ operator, key, buckets, obstacle, effect }) =>
      `${obstacles[obstacle](list(buckets), `${operator} on ${key}`)} ${cures[effect]}`,
    what: 'A condition on the caller, on an organization or on the owner’s account keeps builds from reading AWS’s buckets: an Allow asks for it, or a Deny makes an exception for it.',
    why: 'Builds fetch AWSTOE, managed components, the SSM Agent and packages without credentials: `aws:PrincipalOrgID` is absent, `aws:PrincipalAccount` is `anonymous`. The buckets belong to accounts of AWS’s that are in no organization: `aws:ResourceAccount` is none of yours. Such a condition breaks every build, often after half an hour.',
    fix: 'Allow `s3:GetObject` on these buckets in a statement without any condition; of a Deny, leave them out by `NotResource`. The most important finding of all.',
  },
  sourceIp: {
    sentence: ({ operator, key, effect, holds }) =>
      `Behind a VPC endpoint ${key} matches no address, so this ${effect} with ${operator} ${outcomes[effect][holds ? 'always' : 'never']}. Use aws:VpcSourceIp for addresses in the VPC.`,
    what: 'A statement asks for `aws:SourceIp`.',
    why: 'For requests through a VPC endpoint the key cannot be used: no range of addresses matches. An Allow that asks for one lets nobody in; a Deny that makes an exception for one denies everybody.',
    fix: 'Use `aws:VpcSourceIp` with the addresses that the VPC uses, or `aws:SourceVpc`.',
  },
  bucketsMissing: {
    sentence: ({ buckets }) =>
      `Every build reads ${list(buckets)}; no statement allows it. Allow s3:GetObject there, without a condition.`,
    what: 'An S3 policy does not allow the two buckets that Image Builder reads.',
    why: 'Builds fetch AWSTOE and the content of managed components there, by way of this endpoint. AWS’s pages disagree which bucket holds which, so allow both.',
    fix: 'Allow `s3:GetObject` on `ec2imagebuilder-toe-<region>-prod/*` and `ec2imagebuilder-managed-resources-<region>-prod/components/*`, without a condition.',
  },
  bucketInOtherRegion: {
    sentence: ({ bucket, regions, region }) =>
      `The bucket ${quoteGiven(bucket)} exists in ${regions.join(', ')} only. A gateway endpoint in ${quoteGiven(region)} reaches no other region’s S3, whatever the policy says. Copy what builds need to a bucket of your own in ${quoteGiven(region)}.`,
    what: 'A chosen download comes from a bucket that exists in another region only.',
    why: 'A gateway endpoint reaches the S3 of its own region alone. Requests for a bucket elsewhere take the internet route, or none: no policy opens it.',
    fix: 'Copy the files to a bucket of your own in the region of the build, or remove the download.',
  },
  downloadsMissing: {
    sentence: ({ buckets }) =>
      `The builds you chose read ${list(buckets)}; no statement allows it. Allow s3:GetObject there, without a condition.`,
    what: 'An S3 policy does not allow a bucket that the chosen builds download from.',
    why: 'The inputs name downloads such as `ecrLayers`, whose layers come from `prod-<region>-starport-layer-bucket` by way of this endpoint. Without it the download is refused, and the build fails.',
    fix: 'Allow `s3:GetObject` on the bucket, without a condition, or take the download off the list.',
  },
  deniesBuildStep: {
    sentence: ({ given, actions, condition }) =>
      condition
        ? `This Deny stops ${actions.join(', ')}: ${condition.operator} on ${condition.key} holds for ${actions.length === 1 ? 'it' : 'them'}. Make an exception for what builds need.`
        : `${quoteGiven(given)} denies ${actions.join(', ')}. Builds that need ${actions.length === 1 ? 'it' : 'them'} will fail.`,
    what: 'A Deny covers an action that builds need: it has no condition, or one that holds for every build.',
    why: 'Deny wins over every Allow. Build instances call `GetComponent`, and some `GetContainerRecipe` or `GetMarketplaceResource`; pipelines call `CreateImage`.',
    fix: 'Take the action off the list, or leave out what builds need by `NotResource`, unless no build should pass here.',
  },
  stopsOtherCalls: {
    sentence: ({ given, asked, calls }) =>
      `${quoteGiven(given)} also stops ${calls.join(', ')}, which ${calls.length === 1 ? 'asks' : 'ask'} for ${askedWords(asked)}, too.`,
    what: 'A Deny covers an action that calls of another name are authorized as, too.',
    why: '`CreateImageRecipe` and `CreateContainerRecipe` also ask for `GetComponent` and `GetImage`; `CreateImage`, `CreateImagePipeline` and `UpdateImagePipeline` for `GetWorkflow`, the recipe, the infrastructure and the distribution configuration; whatever is created with tags for `TagResource`. That these checks pass the endpoint is likely, not confirmed.',
    fix: 'Take the action off the list, or deny the calls that are named as well if nobody is to make them here.',
  },
  buildStepNotAllowed: {
    sentence: ({ steps, actions, resources, condition }) =>
      condition
        ? `${lost(steps)}: ${condition.operator} on ${condition.key} fails for ${actions.join(', ')} on ${list(resources)}.`
        : `${lost(steps)}: no statement allows ${actions.join(', ')} on ${list(resources)}.`,
    what: 'Something that builds ask of the endpoint is allowed by no statement, or under a condition that fails for it.',
    why: 'What AWS owns belongs to no organization, so `aws:ResourceOrgID` is absent and `aws:ResourceAccount` is none of yours: Amazon-managed components and base images need an Allow of their own. Your own components, builds and buckets need one that your roles meet.',
    fix: 'Add a statement that allows the action on the resource that is named, or mend the condition.',
  },
  onlyManagedComponents: {
    sentence: () =>
      'GetComponent is allowed for components that AWS owns only. Builds with components of your own will fail.',
    what: '`GetComponent` is allowed for the accounts `aws`, `third-party` or `aws-marketplace` only.',
    why: 'Build instances read your own components with the same call, and your components have your account in their ARN.',
    fix: 'Allow `imagebuilder:GetComponent` on your own components too, for example by `aws:PrincipalOrgID`.',
  },
  managedResourcesClosed: {
    sentence: ({ kinds, actions }) =>
      `No statement allows ${actions.join(' and ')} on AWS’s ${kinds.map((kind) => managedKinds[kind]).join(' and ')}, which belong to AWS, not to an owner that the policy names. Builds that use them will fail.`,
    what: 'The policy names whose resources may be used, and nothing allows AWS’s own components or images.',
    why: '`aws:ResourceOrgID` is in a request only when the account that owns the resource is in an organization. What AWS owns is in none, and `aws:ResourceAccount` is AWS’s own. The statement for your resources never admits it, and a recipe that starts from an Amazon-managed image or uses an Amazon-managed component fails.',
    fix: 'Choose components and images among the Amazon-managed resources; a statement for each account field `aws` is added.',
  },
  unknownAction: {
    sentence: ({ given, meant }) =>
      `${quoteGiven(given)} isn’t a known action.${didYouMean(meant) || ` New actions may be missing (list of ${imageBuilderActionsOrigin.updated}).`}`,
    what: 'An action is not in the catalogue, or is an operation of the S3 API that is no action.',
    why: 'An action that does not exist matches nothing: a Deny of it protects nothing. The catalogue is a snapshot; AWS adds actions.',
    fix: 'Check the spelling. `HeadObject` is admitted by `s3:GetObject`, `ListObjectsV2` by `s3:ListBucket`.',
  },
  foreignAction: {
    sentence: ({ given, service, expected }) =>
      `${quoteGiven(given)} belongs to ${quoteGiven(service)}. Only requests to ${expected} pass through this endpoint, so it has no effect.`,
    what: 'An action belongs to another service than the endpoint’s.',
    why: 'An endpoint carries the requests of one service; others do not pass through it.',
    fix: 'Remove the action, or put it into the policy of its own service’s endpoint.',
  },
  wildcardMatchesNothing: {
    sentence: ({ given }) =>
      `${quoteGiven(given)} matches no action known here, so it has no effect. Check the spelling.`,
    what: 'A wildcard matches no Image Builder action in the catalogue.',
    why: 'It allows or denies nothing. The catalogue is a snapshot; AWS adds actions.',
    fix: 'Check the spelling, for example `imagebuilder:Delete*`.',
  },
  sharingLeftOpen: {
    sentence: ({ denied, open }) =>
      `Denying ${denied.join(', ')} does not stop sharing through AWS RAM, which this endpoint never sees${open.length > 0 ? `, and ${open.join(', ')} ${open.length === 1 ? 'stays' : 'stay'} open` : ''}. Deny ram:CreateResourceShare and ram:AssociateResourceShare elsewhere too.`,
    what: 'Calls such as `PutImagePolicy` are denied to prevent sharing.',
    why: 'The same resources are shared through AWS RAM, whose requests never come through this endpoint.',
    fix: 'Keep the Deny, list all four `Put…Policy` actions, and deny sharing through RAM by a service control policy.',
  },
  listBucketOnObjects: {
    sentence: ({ given }) =>
      `${quoteGiven(given)} lists buckets, but the statement names objects only, so it has no effect. Name the bucket too, without /*.`,
    what: '`s3:ListBucket` stands with object ARNs (`/*`) only.',
    why: 'Listing is asked of the bucket. Paired with objects alone it has no effect; an AWS sample does so.',
    fix: 'Add the bucket’s ARN without `/*`.',
  },
  objectActionOnBucket: {
    sentence: ({ given, bucket }) =>
      `${quoteGiven(given)} is asked of objects, but ${quoteGiven(bucket)} names the bucket only, so it has no effect. Name its objects: add /*.`,
    what: '`s3:GetObject`, `s3:PutObject` or another action on objects stands with the ARN of a bucket only.',
    why: 'Reads and writes are asked of objects. Paired with the bucket alone an Allow allows nothing, and a Deny denies nothing.',
    fix: 'Add `/*` to the bucket’s ARN.',
  },
  ifExistsInAllow: {
    sentence: ({ operator, key }) =>
      `${operator} lets in every caller whose request lacks ${key}, unauthenticated ones included. Use the operator without IfExists.`,
    what: 'An Allow has a condition operator that ends in `IfExists`.',
    why: 'The test then holds for every request that lacks the key, such as unauthenticated ones.',
    fix: 'Use the operator without `IfExists`, and statements of their own for callers that lack the key.',
  },
  forAllValuesInAllow: {
    sentence: ({ operator, key }) =>
      `${operator} lets in every caller whose request lacks ${key}, unauthenticated ones included. Use ForAnyValue, or no set operator for a key with one value.`,
    what: 'An Allow compares a key that requests may lack with `ForAllValues`.',
    why: 'Of no value all that is asked is true, so the test holds for every request that lacks the key.',
    fix: 'Use `ForAnyValue`, for a key with one value no set operator, or add `"Null": {"<key>": "false"}`.',
  },
  setOperatorMissing: {
    sentence: ({ operator, key }) =>
      `${key} can hold several values, which ${operator} alone does not compare. Write ForAnyValue or ForAllValues before it.`,
    what: 'A key with several values, such as `aws:PrincipalOrgPaths`, stands under an operator without `ForAnyValue` or `ForAllValues`.',
    why: 'Such keys require a set operator. Without one, what the test gives is not documented; here it counts as never met.',
    fix: 'Write `ForAnyValue:` before the operator, in a Deny with a negated operator `ForAllValues:`.',
  },
  literalWildcard: {
    sentence: ({ operator, given }) =>
      `${operator} takes the wildcard in ${quoteGiven(given)} for a character, so it matches nothing. Use the operator with Like.`,
    what: 'A value under `StringEquals` or `StringNotEquals` has a `*` or `?`.',
    why: 'These operators compare letter by letter: an Allow lets nobody in, and an exception of a Deny is none.',
    fix: 'Use `StringLike` or `StringNotLike`.',
  },
  sessionArn: {
    sentence: ({ key, given }) =>
      `${key} holds the ARN of the role, never of its session, so ${quoteGiven(given)} matches nobody. Write arn:…:iam::…:role/….`,
    what: 'A condition compares `aws:PrincipalArn` with the ARN of a session, `assumed-role/…`.',
    why: 'Whichever session of a role asks, the key holds the role’s own ARN. CloudTrail and error messages show the session’s.',
    fix: 'Write `arn:aws:iam::<account>:role/<path and name>`.',
  },
  unknownKey: {
    sentence: ({ given, meant }) =>
      `${quoteGiven(given)} isn’t a known condition key.${didYouMean(meant) || ' No request has one that doesn’t exist; new ones may be missing here.'}`,
    what: 'A condition asks for a global key, `aws:…`, that is not in the catalogue, or for a key without a prefix.',
    why: 'A key that does not exist is in no request: an Allow lets nobody in, a Deny reaches nobody or everybody. AWS adds keys.',
    fix: 'Check the spelling.',
  },
  impossibleValue: {
    sentence: ({ given, fits, like }) =>
      `${quoteGiven(given)} doesn’t fit ${fits}, so it matches nothing. Expected a value such as ${like}.`,
    what: 'A value in a condition has another form than its key or operator compares, such as an account for `aws:PrincipalOrgID`.',
    why: 'The value never occurs: an Allow lets nobody in, and an exception of a Deny is none.',
    fix: 'Write the value as requests carry it; a path of `aws:PrincipalOrgPaths` ends in `/`.',
  },
  unneededEnvironment: {
    sentence: ({ environments }) =>
      `This allows buckets of ${environments.join(' and ')}. Every AWS sample uses prod; keep it only if AWS told you to.`,
    what: 'An S3 policy opens Image Builder’s buckets of `preprod` or `beta`.',
    why: 'Both are documented environments, but every AWS sample uses `prod`. What is open without need is a way in.',
    fix: 'Use `prod`, unless AWS told you otherwise.',
  },
  mixedRegions: {
    sentence: ({ regions }) =>
      `Several regions are named: ${list(regions)}. An endpoint serves one.`,
    what: 'Resources of the document lie in different regions, or in another one than the endpoint.',
    why: 'An endpoint serves its own region, and builds read the buckets of the region they run in. Mostly a region was forgotten when the policy was copied.',
    fix: 'Use the region of the endpoint throughout.',
  },
  mixedPartitions: {
    sentence: ({ partitions }) =>
      `The policy names several partitions: ${list(partitions)}. A Region is in one partition, so ARNs of the others match nothing.`,
    what: 'ARNs of the document are of different partitions, or of another one than their region.',
    why: 'A region lies in one partition: `arn:aws-cn:` in China, `arn:aws-us-gov:` in GovCloud. ARNs of another one match nothing.',
    fix: 'Use the partition of the region throughout.',
  },
  gatewayPrincipalForm: {
    sentence: ({ given }) =>
      `${quoteGiven(given)} means the same as "*", but AWS asks for "*" itself on a gateway endpoint.`,
    what: 'A statement of a gateway endpoint has `{"AWS": "*"}` as `Principal`.',
    why: 'It means the same as `"*"` and stands in AWS’s own examples, but the rule for gateway endpoints asks for `"*"`. Whether the API makes a difference nobody here has tried.',
    fix: 'Write `"Principal": "*"`.',
  },
  duplicateSid: {
    sentence: ({ given, first }) =>
      `${quoteGiven(given)} is the statement ID of ${first} already. AWS may refuse two of the same.`,
    what: 'Two statements have the same statement ID.',
    why: 'The policy language asks for different IDs within a policy. Whether an endpoint takes two of the same nobody here has tried.',
    fix: 'Rename one, or remove its `Sid`; it has no effect on access.',
  },
  unknownRegion: {
    sentence: ({ given, partition }) =>
      `${quoteGiven(given)} is not in this builder’s list of regions. If AWS has added it since, go on: its prefix puts it in the partition ${partition}.`,
    what: 'A region is not in this builder’s list.',
    why: 'AWS adds regions. The list may be old, or the region misspelt.',
    fix: 'Check the spelling; if the region is new, go on.',
  },
  serviceNameContradiction: {
    sentence: ({ region, names, command }) =>
      `AWS’s own sources disagree on this endpoint’s service name in ${region}: ${names.join(' or ')}. Ask: ${command}`,
    what: 'AWS’s own sources give different names for the endpoint’s service in this region.',
    why: 'In China the CDK has `cn.com.amazonaws.<region>.imagebuilder`, the documentation `com.amazonaws.<region>.imagebuilder`.',
    fix: 'Ask `aws ec2 describe-vpc-endpoint-services` in the region.',
  },
  serviceNameUnknown: {
    sentence: ({ region, command }) =>
      `No source gives this endpoint’s service name in ${region}. Ask: ${command}`,
    what: 'No source gives the name of the endpoint’s service in this region.',
    why: 'Whether Image Builder runs in the isolated partitions, nobody has confirmed.',
    fix: 'Ask `aws ec2 describe-vpc-endpoint-services` in the region.',
  },
  operatorCapitals: {
    sentence: ({ given, meant }) =>
      `${quoteGiven(given)} is ${meant} in other capitals. Whether AWS takes it is not documented.`,
    what: 'A condition operator is written in other capitals than AWS’s documentation has.',
    why: 'That names of condition keys take any capitals is documented, of operators it is not.',
    fix: 'Write the operator as AWS does, for example `StringEquals`.',
  },
  malformedSid: {
    sentence: ({ given }) =>
      `${quoteGiven(given)} has more than letters and digits, as some statement IDs in AWS’s own endpoint policies do. It works here; an IAM identity policy would not take it.`,
    what: 'A statement ID has other characters than letters and digits.',
    why: 'IAM takes letters and digits only in identity policies. AWS’s own examples of S3 endpoint policies have hyphens and spaces and are applied as they stand.',
    fix: 'Nothing, as long as it stays an endpoint policy. A `Sid` has no effect on access.',
  },
  sizeNearQuota: {
    sentence: ({ characters, quota }) =>
      `The policy has ${count(characters)} of ${count(quota)} characters, ${Math.floor((characters / quota) * 100)} %.`,
    what: 'The policy uses more than 80 % of the 20,480 characters.',
    why: 'One more bundle, organization or account may not fit.',
    fix: 'Nothing yet.',
  },
  resourceOrgOnListActions: {
    sentence: ({ actions, key, callerKey }) =>
      `${key} might be missing from ${actions.length} List actions that name no resource. If they are denied, allow them with ${callerKey} only.`,
    what: '`aws:ResourceOrgID`, `aws:ResourceOrgPaths` or `aws:ResourceAccount` is asked for on listing actions that name no resource.',
    why: 'Whether the key is in such requests is not documented. AWS’s own example asks for the organization on every action, and so does this builder.',
    fix: 'If listing is denied, allow the `List…` actions by who calls alone, for example by `aws:PrincipalOrgID`.',
  },
  recipesAskForImages: {
    sentence: () =>
      'CreateImageRecipe and CreateContainerRecipe ask for GetImage, too. On Amazon-managed images that check may be refused; allow Amazon-managed images if your recipes start from one.',
    what: 'Callers are named, and of what AWS owns components are chosen, images are not.',
    why: '`CreateImageRecipe` and `CreateContainerRecipe` also ask for `GetImage` on the base image. Whether that check carries who calls is not documented; AWS’s own data-perimeter samples allow `GetComponent` and `GetImage` together.',
    fix: 'Choose images among the Amazon-managed resources, unless your recipes start from images of your own only.',
  },
  fullAccess: {
    sentence: () =>
      'This allows everyone everything, as the default policy of AWS does. To limit access, replace it.',
    what: 'The policy is the default one: a single Allow of every action on every resource for everyone.',
    why: 'An endpoint has it as long as it is given no other. Whatever is merged into it changes nothing, since everything is allowed already.',
    fix: 'Replace it by a policy that allows what passes this endpoint. The endpoint of S3 is mostly shared: look first what else uses it.',
  },
  unloggedFailures: {
    sentence: () =>
      'With a custom policy on this endpoint, some failed requests, such as RequestLimitExceeded, aren’t logged in CloudTrail or CloudWatch.',
    what: 'The Image Builder endpoint has a policy other than the default.',
    why: 'Then some failed requests, such as `RequestLimitExceeded`, may be logged neither in CloudTrail nor in CloudWatch.',
    fix: 'Nothing; remember it when a build fails without a trace.',
  },
};

/** What each finding is, in a few words, for the page of findings; backticks stand around code. */
export const findingTitles: Readonly<Record<FindingCode, string>> = {
  unreadable: 'Policy can’t be read',
  notAPolicyDocument: 'Not a policy document',
  noStatement: 'No statement',
  statementNotAList: '`Statement` is not a list',
  statementNotAnObject: 'Statement is not an object',
  unknownVersion: 'Unknown `Version`',
  variablesWithoutVersion: 'Policy variable without `Version` 2012-10-17',
  overQuota: 'Policy over the size quota',
  unknownElement: 'Unknown element',
  elementNotTaken: '`NotPrincipal` not supported here',
  conflictingElements: 'An element and its opposite',
  missingElement: 'Missing element',
  wrongType: 'Value of the wrong type',
  malformedEffect: 'Malformed `Effect`',
  noAllow: 'Nothing is allowed',
  noPrincipal: 'Missing `Principal`',
  malformedPrincipal: 'Malformed `Principal`',
  gatewayPrincipal: 'Principals named on a gateway endpoint',
  malformedAction: 'Malformed action',
  malformedArn: 'Malformed ARN',
  placeholder: 'Placeholder left in the policy',
  unknownOperator: 'Unknown condition operator',
  wildcardOnGeneratedId: 'Wildcard in an AWS-generated ID',
  numericOnGeneratedId: 'AWS-generated ID compared as a number',
  shortWildcardText: 'Too few characters around a wildcard',
  conditionOnAnonymousRead: 'Condition stops unsigned reads of AWS buckets',
  sourceIp: '`aws:SourceIp` does not work through an endpoint',
  bucketsMissing: 'Image Builder’s buckets not allowed',
  bucketInOtherRegion: 'Download bucket in another Region',
  downloadsMissing: 'Download buckets not allowed',
  deniesBuildStep: 'Deny stops a build step',
  stopsOtherCalls: 'Deny stops other calls, too',
  buildStepNotAllowed: 'Build step not allowed',
  onlyManagedComponents: 'Only managed components allowed',
  managedResourcesClosed: 'AWS-owned components or images not allowed',
  unknownAction: 'Unknown action',
  foreignAction: 'Action of another service',
  wildcardMatchesNothing: 'Wildcard matches no action',
  sharingLeftOpen: 'Sharing stays possible',
  listBucketOnObjects: '`s3:ListBucket` on objects',
  objectActionOnBucket: 'Object action on a bucket',
  ifExistsInAllow: '`IfExists` in an Allow',
  forAllValuesInAllow: '`ForAllValues` in an Allow',
  setOperatorMissing: 'Set operator missing',
  literalWildcard: 'Wildcard compared literally',
  sessionArn: 'Session ARN in `aws:PrincipalArn`',
  unknownKey: 'Unknown condition key',
  impossibleValue: 'Value that no request has',
  unneededEnvironment: 'Buckets of `preprod` or `beta` allowed',
  mixedRegions: 'Mixed Regions',
  mixedPartitions: 'Mixed partitions',
  gatewayPrincipalForm: 'Unusual `Principal` on a gateway endpoint',
  duplicateSid: 'Duplicate `Sid`',
  unknownRegion: 'Unknown Region',
  serviceNameContradiction: 'Service name contradictory',
  serviceNameUnknown: 'Service name unconfirmed',
  operatorCapitals: 'Capitals of a condition operator',
  malformedSid: 'Malformed `Sid`',
  sizeNearQuota: 'Policy near the size quota',
  resourceOrgOnListActions: 'Resource conditions on list actions',
  recipesAskForImages: 'AWS-owned images not allowed',
  fullAccess: 'Full access',
  unloggedFailures: 'Refusals are not logged',
};
