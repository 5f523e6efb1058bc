import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

interface Bucket extends Sourced {
  /** `<region>` and `<environment>` stand for the inputs of the same name. */
  readonly name: string;
  /** What of the bucket is read, after the slash. */
  readonly objects: '*' | 'components/*';
}

interface Bundle {
  readonly buckets: readonly Bucket[];
}

const ibug = { source: 'IBUG', certainty: 'verified', objects: '*' } as const;
/** The list is drawn from DP and PVB together; DP is the longer. */
const dp = { source: 'DP', certainty: 'verified', objects: '*' } as const;
/** Named in the source, but some regions have names of their own: check the name in your region. */
const dpByRegion = { source: 'DP', certainty: 'likely', objects: '*' } as const;

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

/** Buckets that builds download from, by purpose, in the order in which the policy lists them. */
export const downloadBundles = {
  al2023: { buckets: [{ ...dp, name: 'al2023-repos-<region>-de612dc2' }] },
  al2: {
    buckets: [
      { ...dp, name: 'amazonlinux-2-repos-<region>' },
      { ...dp, name: 'amazonlinux.<region>.amazonaws.com' },
      { ...dp, name: 'packages.<region>.amazonaws.com' },
      { ...dp, name: 'repo.<region>.amazonaws.com' },
    ],
  },
  patchManager: {
    buckets: [
      { ...dpByRegion, name: 'aws-ssm-<region>' },
      { ...dpByRegion, name: 'amazon-ssm-packages-<region>' },
      { ...dpByRegion, name: 'aws-ssm-document-attachments-<region>' },
      { ...dpByRegion, name: 'patch-baseline-snapshot-<region>' },
      { ...dpByRegion, name: '<region>-birdwatcher-prod' },
      { ...dpByRegion, name: 'aws-ssm-distributor-file-<region>' },
    ],
  },
  windows: { buckets: [{ ...dpByRegion, name: 'aws-windows-downloads-<region>' }] },
  cloudWatchAgent: {
    buckets: [
      { ...dp, name: 'amazoncloudwatch-agent-<region>' },
      { ...dp, name: 'amazoncloudwatch-agent' },
    ],
  },
  efsUtils: { buckets: [{ ...dp, name: 'amazon-efs-utils-<region>' }] },
  awsCli: { buckets: [{ ...dp, name: 'aws-cli' }] },
  ecrLayers: { buckets: [{ ...dp, name: 'prod-<region>-starport-layer-bucket' }] },
} as const satisfies Record<string, Bundle>;

export type DownloadBundle = keyof typeof downloadBundles;

export const downloadBundleIds = keysOf(downloadBundles);

/**
 * The buckets of these bundles are read without credentials, or with a URL that ECR signs. Others are
 * read with the instance profile, which must allow it, too (SSMA, PATCH).
 */
export const bundlesWithoutCredentials = [
  'al2023',
  'al2',
  'ecrLayers',
] as const satisfies readonly DownloadBundle[];
