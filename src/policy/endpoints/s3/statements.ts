import { imageBuilderBuckets, ssmAgentBucket } from '../../catalog/downloads.ts';
import type { FactId } from '../../catalog/facts.ts';
import type { BucketAccess } from '../../fields/ownBuckets.ts';
import { chosenBuckets } from '../../downloadBuckets.ts';
import type { Inputs } from '../../inputs.ts';
import { partitionOf } from '../../region.ts';
import { allow, type TracedStatement } from '../../build/statement.ts';
import { askWho, askWhoAndWhose } from '../../build/whoAndWhose.ts';

/**
 * The statements of the gateway endpoint's policy, in their order. `downloads` are the buckets of the chosen bundles.
 */
export function s3Statements(
  inputs: Inputs,
  downloads: readonly ObjectsOf[] = chosenBuckets(inputs),
): readonly TracedStatement[] {
  return [
    allowBuildReads(inputs),
    ...allowDownloads(inputs, downloads),
    ...allowOwnBuckets(inputs),
    ...allowOrganizationBuckets(inputs),
  ];
}

/** What is read of a bucket, whose name may have `<region>` and `<environment>` in it. */
export interface ObjectsOf {
  readonly name: string;
  readonly objects: string;
}

/** In other partitions only the partition of the ARN differs, not the bucket's name. */
function bucketArns(
  { region, environment }: Inputs,
  buckets: readonly ObjectsOf[],
): readonly string[] {
  const partition = partitionOf(region);
  return buckets.map(({ name, objects }) => {
    const bucket = name.replace('<region>', region).replace('<environment>', environment);
    return `arn:${partition}:s3:::${bucket}/${objects}`;
  });
}

/** Never takes a condition: the reads are anonymous, any condition on the caller breaks builds. */
function allowBuildReads(inputs: Inputs): TracedStatement {
  const buckets = inputs.ssmAgent ? [...imageBuilderBuckets, ssmAgentBucket] : imageBuilderBuckets;
  return {
    statement: allow({
      Sid: 'AllowImageBuilderAccessToAppAndComponentBuckets',
      Action: ['s3:GetObject'],
      Resource: bucketArns(inputs, buckets),
    }),
    fields: ['region', 'environment', 'ssmAgent'],
    facts: [
      'imageBuilderBuckets',
      'anonymousReads',
      ...(inputs.ssmAgent ? (['ssmAgentBucket'] as const) : []),
    ],
  };
}

function allowDownloads(inputs: Inputs, buckets: readonly ObjectsOf[]): readonly TracedStatement[] {
  if (buckets.length === 0) return [];
  return [
    {
      statement: allow({
        Sid: 'AllowBuildDownloads',
        Action: ['s3:GetObject'],
        Resource: bucketArns(inputs, buckets),
      }),
      fields: ['region', 'downloads', 'catalog'],
      facts: ['downloadBuckets', 'anonymousReads'],
    },
  ];
}

/** What is done with one's own buckets, in the order of the statements. */
const ownBucketStatements = [
  { access: 'write', Sid: 'AllowBuildLogUploads', action: 's3:PutObject', fact: 'logUploads' },
  { access: 'read', Sid: 'AllowReadsOfOwnBuckets', action: 's3:GetObject', fact: 'ownReads' },
  { access: 'list', Sid: 'AllowListingOfOwnBuckets', action: 's3:ListBucket', fact: 'ownLists' },
] as const satisfies readonly {
  access: BucketAccess;
  Sid: string;
  action: string;
  fact: FactId;
}[];

/** These requests are signed with the instance's role, so who calls can be asked for. */
function allowOwnBuckets(inputs: Inputs): readonly TracedStatement[] {
  return ownBucketStatements.flatMap(({ access, Sid, action, fact }) => {
    const buckets = inputs.buckets.filter((bucket) => bucket.access.includes(access));
    if (buckets.length === 0) return [];
    const partition = partitionOf(inputs.region);
    const arns = buckets.map(({ name, prefix }) =>
      access === 'list'
        ? `arn:${partition}:s3:::${name}`
        : `arn:${partition}:s3:::${name}/${prefix}*`,
    );
    return askWho(Sid, inputs).map((asked) => ({
      statement: allow({ ...asked, Action: [action], Resource: [...new Set(arns)] }),
      fields: ['region', 'buckets', 'principals'],
      facts: [fact],
    }));
  });
}

function allowOrganizationBuckets(inputs: Inputs): readonly TracedStatement[] {
  if (!inputs.orgBuckets) return [];
  return askWhoAndWhose(inputs).map((asked) => ({
    statement: allow({ ...asked, Action: ['*'], Resource: ['*'] }),
    fields: ['orgBuckets', 'principals', 'resources'],
    facts: ['requestsByOrganization'],
  }));
}
