import type { DownloadBundle } from './downloads.ts';
import { keysOf } from './keysOf.ts';
import type { OutsideHostsId } from './outsideHosts.ts';
import type { Sourced } from './sources.ts';

/** What to do where no endpoint serves a host: a mirror in the VPC, a bucket or a registry of one's own. */
export type Instead = 'mirror' | 'bucket' | 'registry';

interface Image extends Sourced {
  /** What its builds read from S3; none where their packages are not in S3 at all. */
  readonly bundles: readonly DownloadBundle[];
  /** Whether its builds may download the SSM Agent. */
  readonly ssmAgent: boolean;
  /** What its builds often ask besides, and no endpoint serves. */
  readonly outside: readonly OutsideHostsId[];
  readonly instead: Instead;
}

/** Images as people think of them, and what each needs of the S3 endpoint. */
export const images = {
  al2023: {
    bundles: ['al2023'],
    ssmAgent: true,
    outside: ['awsCli', 'gitHub', 'nvidia'],
    instead: 'bucket',
    source: 'DP',
    certainty: 'verified',
  },
  al2: {
    bundles: ['al2'],
    ssmAgent: true,
    outside: ['epel', 'awsCli', 'gitHub', 'nvidia'],
    instead: 'bucket',
    source: 'DP',
    certainty: 'verified',
  },
  windows: {
    bundles: ['patchManager', 'windows'],
    ssmAgent: false,
    outside: ['windowsUpdate'],
    instead: 'mirror',
    source: 'SSMA',
    certainty: 'verified',
  },
  windowsIso: {
    bundles: ['isoImport'],
    ssmAgent: false,
    outside: ['windowsUpdate'],
    instead: 'mirror',
    source: 'IBISO',
    certainty: 'verified',
  },
  otherLinux: {
    bundles: [],
    ssmAgent: true,
    outside: ['ubuntu', 'redHat', 'suse', 'epel'],
    instead: 'mirror',
    source: 'PVB',
    certainty: 'likely',
  },
  container: {
    bundles: ['ecrLayers'],
    ssmAgent: true,
    outside: ['dockerHub', 'ecrPublic', 'amazonLinuxContainers', 'awsCli'],
    instead: 'registry',
    source: 'ECR',
    certainty: 'verified',
  },
} as const satisfies Record<string, Image>;

export type ImageId = keyof typeof images;

export const imageIds = keysOf(images);
