import type { Certainty, Sourced } from './sources.ts';
import { keysOf } from './keysOf.ts';

/**
 * What follows the region in the names of Patch Manager's buckets, for each region whose name AWS publishes
 * (PATCH). A region that is missing here has no published name.
 */
const patchBaselineSuffixes: Readonly<Record<string, string>> = {
  'af-south-1': '-tbxdb5b9',
  'ap-east-1': '',
  'ap-east-2': '-8947749e',
  'ap-northeast-1': '',
  'ap-northeast-2': '',
  'ap-northeast-3': '',
  'ap-south-1': '',
  'ap-south-2': '-50209442',
  'ap-southeast-1': '',
  'ap-southeast-2': '',
  'ap-southeast-3': '-be0a3174',
  'ap-southeast-4': '-dc6f76ce',
  'ap-southeast-5': '',
  'ap-southeast-6': '-62f446f2',
  'ap-southeast-7': '-1699f14f',
  'ca-central-1': '',
  'ca-west-1': '',
  'eu-central-1': '',
  'eu-central-2': '',
  'eu-north-1': '',
  'eu-south-1': '',
  'eu-south-2': '-df2c9d70',
  'eu-west-1': '',
  'eu-west-2': '',
  'eu-west-3': '',
  'il-central-1': '',
  'me-central-1': '',
  'me-south-1': '-uduvl7q8',
  'mx-central-1': '-ed0da79c',
  'sa-east-1': '',
  'us-east-1': '',
  'us-east-2': '',
  'us-west-1': '',
  'us-west-2': '',
};

const patchManagerSuffixes: Readonly<Record<string, string>> = {
  'af-south-1': '-bdd5f65a9',
  'ap-east-1': '-632356271',
  'ap-east-2': '-5a64b2916',
  'ap-northeast-1': '-4849fa78f',
  'ap-northeast-2': '-10467995c',
  'ap-northeast-3': '-67373598a',
  'ap-south-1': '-cb7c62ff9',
  'ap-south-2': '-32f4b4128',
  'ap-southeast-1': '-7fdfd9ef7',
  'ap-southeast-2': '-17283a275',
  'ap-southeast-3': '-aa48fc462',
  'ap-southeast-4': '-01e2c40d3',
  'ap-southeast-5': '-dcb42f3e3',
  'ap-southeast-6': '-df0d3a7f2',
  'ap-southeast-7': '-c707c017a',
  'ca-central-1': '-3148e69e3',
  'ca-west-1': '-9e3a4b2f9',
  'eu-central-1': '-9163fdaaf',
  'eu-central-2': '-184ce43c8',
  'eu-north-1': '-795879e9b',
  'eu-south-1': '-c52f3f594',
  'eu-south-2': '-a4cf248b1',
  'eu-west-1': '-5522fb710',
  'eu-west-2': '-902a2bc74',
  'eu-west-3': '-29bf85721',
  'il-central-1': '-e221cb57b',
  'me-central-1': '-2932f2f80',
  'me-south-1': '-a53fc9dce',
  'mx-central-1': '-396b275ad',
  'sa-east-1': '-ddf4b6a09',
  'us-east-1': '-1970c647d',
  'us-east-2': '-552881074',
  'us-west-1': '-8badb4304',
  'us-west-2': '-34d7f99f8',
};

interface Bucket extends Sourced {
  /** `<region>` and `<environment>` stand for the inputs of the same name. */
  readonly name: string;
  /** What of the bucket is read, after the slash. */
  readonly objects: '*' | 'components/*';
}

const ibug = { source: 'IBUG', certainty: 'verified', objects: '*' } as const;

/** Read by every build, anonymously, in the order in which the policy lists them. */
export const imageBuilderBuckets: readonly Bucket[] = [
  { ...ibug, name: 'ec2imagebuilder-toe-<region>-<environment>' },
  {
    ...ibug,
    name: 'ec2imagebuilder-managed-resources-<region>-<environment>',
    objects: 'components/*',
  },
];

/** Read by Linux builds whose recipe brings no user data, to install the Systems Manager agent. */
export const ssmAgentBucket: Bucket = { ...ibug, name: 'amazon-ssm-<region>' };

/**
 * Every date of the catalogue, the newest last. What a date says is never edited: links name it, and open
 * to the same policies for ever.
 */
export const catalogDates = ['2026-11-24', '2026-12-05'] as const;

export type CatalogDate = (typeof catalogDates)[number];

export const newestCatalog: CatalogDate = '2026-12-05';

export interface DownloadBucket extends Sourced {
  /** `<region>` stands for the region code, `<dnsSuffix>` for that of its partition. */
  readonly name: string;
  readonly objects: '*';
  /** Names that follow no rule, by region. */
  readonly exact?: Readonly<Record<string, string>>;
  /** What follows `name`, by region; a region of the commercial partition that is missing has no published name. */
  readonly suffixes?: Readonly<Record<string, string>>;
  /** Where the bucket exists; everywhere, unless it says so. */
  readonly onlyRegions?: readonly string[];
  /** How sure the name is outside the commercial partition; `unpublished` where there is none to give. */
  readonly elsewhere: Certainty | 'unpublished';
}

interface Bundle {
  readonly buckets: readonly DownloadBucket[];
  /** Kept so that links keep their meaning; no longer offered. */
  readonly deprecated?: true;
  /** Builds ask by s3.dualstack names, which an IPv4 interface endpoint of S3 does not serve (S3PL, verified). */
  readonly dualStack?: true;
}

const named = { objects: '*', elsewhere: 'likely' } as const;
const dp = { ...named, source: 'DP', certainty: 'verified' } as const;
const dpLikely = { ...named, source: 'DP', certainty: 'likely', elsewhere: 'unknown' } as const;
const ssma = { ...named, source: 'SSMA', certainty: 'verified' } as const;
const patch = { ...named, source: 'PATCH', certainty: 'verified' } as const;
const iso = { ...named, source: 'IBISO', certainty: 'verified' } as const;

const onlyInVirginia = { onlyRegions: ['us-east-1'] } as const;

/** What builds download, by purpose, in the order in which the policy lists it: the newest date. */
export const downloads = {
  al2023: { buckets: [{ ...dp, name: 'al2023-repos-<region>-de612dc2' }], dualStack: true },
  al2: {
    buckets: [
      { ...dp, name: 'amazonlinux-2-repos-<region>' },
      { ...dp, name: 'amazonlinux.<region>.<dnsSuffix>' },
    ],
  },
  patchManager: {
    buckets: [
      { ...ssma, name: 'aws-ssm-<region>' },
      { ...patch, name: 'patch-baseline-snapshot-<region>', suffixes: patchBaselineSuffixes },
      {
        ...patch,
        name: 'aws-patch-manager-<region>',
        suffixes: patchManagerSuffixes,
        elsewhere: 'unpublished',
      },
    ],
  },
  distributor: {
    buckets: [
      { ...ssma, name: '<region>-birdwatcher-prod' },
      { ...dpLikely, name: 'amazon-ssm-packages-<region>' },
      { ...dpLikely, name: 'aws-ssm-document-attachments-<region>' },
      {
        ...dpLikely,
        name: 'aws-ssm-distributor-file-<region>',
        onlyRegions: ['af-south-1', 'eu-south-1'],
      },
    ],
  },
  windows: { buckets: [{ ...ssma, name: 'aws-windows-downloads-<region>' }] },
  isoImport: {
    buckets: [
      {
        ...iso,
        name: 'ec2-windows-drivers-downloads-<region>',
        exact: { 'us-east-1': 'ec2-windows-drivers-downloads' },
      },
      { ...iso, name: 'amazon-ec2launch-v2-<region>' },
      { ...iso, name: 'amazon-ssm-<region>' },
    ],
  },
  cloudWatchAgent: {
    buckets: [
      { ...dp, name: 'amazoncloudwatch-agent-<region>' },
      { ...dpLikely, ...onlyInVirginia, name: 'amazoncloudwatch-agent' },
    ],
  },
  awsCli: { buckets: [{ ...dpLikely, ...onlyInVirginia, name: 'aws-cli' }] },
  ecrLayers: {
    buckets: [
      {
        ...named,
        source: 'ECR',
        certainty: 'verified',
        name: 'prod-<region>-starport-layer-bucket',
      },
    ],
  },
  inspector: {
    buckets: [
      { ...named, source: 'INSP', certainty: 'verified', name: 'inspector2-oval-prod-<region>' },
    ],
  },
  standaloneToe: {
    buckets: [{ ...named, source: 'IBTOE', certainty: 'verified', name: 'awstoe-<region>' }],
  },
  codeDeployAgent: { buckets: [{ ...dp, name: 'aws-codedeploy-<region>' }] },
  efsUtils: {
    deprecated: true,
    buckets: [
      {
        ...named,
        source: 'DP',
        certainty: 'unknown',
        elsewhere: 'unknown',
        name: 'amazon-efs-utils-<region>',
      },
    ],
  },
} as const satisfies Record<string, Bundle>;

export type DownloadBundle = keyof typeof downloads;

/**
 * The buckets of these bundles are read without credentials, or with a URL that ECR signs. Others are
 * read with the instance profile, which must allow it, too (SSMA, PATCH).
 */
export const bundlesWithoutCredentials = [
  'al2023',
  'al2',
  'ecrLayers',
] as const satisfies readonly DownloadBundle[];

export const downloadBundleIds = keysOf(downloads);

/** An older date: its bundles in its order, and the buckets of those that have others since. */
interface OlderDownloads {
  readonly bundles: readonly DownloadBundle[];
  readonly differs: Readonly<Partial<Record<DownloadBundle, readonly DownloadBucket[]>>>;
}

export const olderDownloads: Readonly<Partial<Record<CatalogDate, OlderDownloads>>> = {
  '2026-11-24': {
    bundles: [
      'al2023',
      'al2',
      'patchManager',
      'windows',
      'cloudWatchAgent',
      'efsUtils',
      'awsCli',
      'ecrLayers',
    ],
    differs: {
      al2: [
        { ...dp, name: 'amazonlinux-2-repos-<region>' },
        { ...dp, name: 'amazonlinux.<region>.amazonaws.com' },
        { ...dp, name: 'packages.<region>.amazonaws.com' },
        { ...dp, name: 'repo.<region>.amazonaws.com' },
      ],
      patchManager: [
        { ...dpLikely, name: 'aws-ssm-<region>' },
        { ...dpLikely, name: 'amazon-ssm-packages-<region>' },
        { ...dpLikely, name: 'aws-ssm-document-attachments-<region>' },
        { ...dpLikely, name: 'patch-baseline-snapshot-<region>' },
        { ...dpLikely, name: '<region>-birdwatcher-prod' },
        { ...dpLikely, name: 'aws-ssm-distributor-file-<region>' },
      ],
      cloudWatchAgent: [
        { ...dp, name: 'amazoncloudwatch-agent-<region>' },
        { ...dp, name: 'amazoncloudwatch-agent' },
      ],
      awsCli: [{ ...dp, name: 'aws-cli' }],
    },
  },
};
