import { isLong } from '../../policy/words/parts.ts';
import type {
  NamedParties,
  StatementWords,
  ResourceOwner,
  ResourceValues,
} from '../../policy/words/message.ts';
import type { PartyKind } from '../../policy/party.ts';
import type { BucketKind } from '../../policy/statement/awsBucket.ts';
import { bundles } from './bundles.ts';
import { anyOf, showGiven } from './lists.ts';

/** One bucket, and several: "the AWSTOE bucket", "4 Amazon Linux 2 package buckets". */
const bucketWords: Readonly<Record<BucketKind, { readonly buckets: string }>> = {
  toe: { buckets: 'AWSTOE' },
  managedResources: { buckets: 'Image Builder managed resources' },
  ssmAgent: { buckets: 'SSM Agent' },
  ...bundles,
};

const onlyObjects = (objects: string) =>
  /^\*+$/.test(objects) ? '' : ` (${showGiven(objects)} only)`;

/** A name that AWS's bucket would have in a region that the catalogue does not know. */
const likeness = (surely: boolean) =>
  surely ? '' : ' (by its name; the region is not known here)';

const typeWords: ReadonlyMap<string, string> = new Map([
  ['component', 'components'],
  ['image', 'images'],
  ['workflow', 'workflows'],
  ['image-recipe', 'image recipes'],
  ['container-recipe', 'container recipes'],
  ['image-pipeline', 'image pipelines'],
  ['infrastructure-configuration', 'infrastructure configurations'],
  ['distribution-configuration', 'distribution configurations'],
  ['lifecycle-policy', 'lifecycle policies'],
  ['lifecycle-execution', 'lifecycle executions'],
  ['workflow-execution', 'workflow executions'],
  ['workflow-step-execution', 'workflow step executions'],
  ['*', 'Image Builder resources'],
]);

const ownerWords: Readonly<Record<ResourceOwner, (things: string, account: string) => string>> = {
  aws: (things) => `AWS-owned ${things}`,
  'third-party': (things) => `third-party ${things}`,
  'aws-marketplace': (things) => `AWS Marketplace ${things}`,
  anyAccount: (things) => `${things} of any account`,
  account: (things, account) => `${things} of account ${account}`,
};

const regionWords = (region: string) =>
  region === '*' ? 'in any region' : `in ${showGiven(region)}`;

const partyWords: Readonly<Record<PartyKind, { readonly one: string; readonly many: string }>> = {
  organization: { one: 'organization', many: 'organizations' },
  organizationalUnit: { one: 'OU', many: 'OUs' },
  account: { one: 'account', many: 'accounts' },
};

/** "organization o-…", "OU o-…/r-…/ou-… or below", or the count of many. */
export function parties({ kind, ids }: NamedParties): string {
  const { one, many } = partyWords[kind];
  if (isLong(ids)) return `${ids.length} listed ${many}`;
  const names = ids.map((id) => id.replace(/\/\*$/, ''));
  return `${one} ${anyOf(names)}${kind === 'organizationalUnit' ? ' or below' : ''}`;
}

/** English words for resources. */
export const resourceWords: Pick<
  StatementWords,
  keyof ResourceValues | 'bucketsOfKind' | 'manyBuckets' | 'manyResources'
> = {
  everyResource: () => 'every resource',
  resourcesOf: (named) => `resources of ${parties(named)}`,
  resourcesOutside: (named) => `every resource that is not of ${parties(named)}`,
  knownBucket: ({ kind, surely, bucket, objects }) =>
    `the ${bucketWords[kind].buckets} bucket${likeness(surely)}: ${showGiven(bucket)}${onlyObjects(objects)}`,
  bucketsOfKind: ({ kind, surely, objects, count }) =>
    count === 1
      ? `the ${bucketWords[kind].buckets} bucket${likeness(surely)}${onlyObjects(objects)}`
      : `${count} ${bucketWords[kind].buckets} buckets${likeness(surely)}${onlyObjects(objects)}`,
  manyBuckets: ({ count }) => `${count} listed buckets`,
  manyResources: ({ count }) => `${count} listed resources`,
  bucket: ({ bucket, objects }) => `bucket ${showGiven(bucket)}${onlyObjects(objects)}`,
  bucketItself: ({ bucket }) => `bucket ${showGiven(bucket)} itself (not its objects)`,
  everyBucketAndObject: () => 'every bucket and every object',
  objectsLike: ({ pattern }) => `objects that match ${showGiven(pattern)} (bucket/object)`,
  bucketsOrObjectsLike: ({ pattern }) => `buckets and objects that match ${showGiven(pattern)}`,
  imageBuilderResources: ({ owner, account, type, name, region }) => {
    const things = typeWords.get(type) ?? `Image Builder resources of type ${showGiven(type)}`;
    const named = /^\*+$/.test(name) ? '' : ` ${showGiven(name)}`;
    return `${ownerWords[owner](`${things}${named}`, account)} ${regionWords(region)}`;
  },
  arn: ({ arn }) => showGiven(arn),
  arnPattern: ({ arn }) => `resources that match ${showGiven(arn)}`,
  malformedArn: ({ given }) => `${showGiven(given)} (not an ARN)`,
  unnamedResources: () => 'unnamed resources',
};
