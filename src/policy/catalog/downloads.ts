import { keysOf } from './keysOf.ts';
import { patchBaselineSuffixes, patchManagerSuffixes } from './patchBuckets.ts';
import type { Certainty, Sourced } from './sources.ts';

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
