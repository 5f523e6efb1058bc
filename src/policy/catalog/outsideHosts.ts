import type { Sourced } from './sources.ts';

interface OutsideHosts extends Sourced {
  /** The host itself, or what its name ends with after a dot. */
  readonly suffixes: readonly string[];
  /** What logs call a repository of these hosts, in lower case, where they do not name the host. */
  readonly words: readonly string[];
}

const known = { source: 'PVB', certainty: 'likely', words: [] } as const;

/** Hosts that builds ask and that are not in Amazon S3, so that no endpoint policy opens them. */
export const outsideHosts = {
  redHat: { ...known, suffixes: ['redhat.com'], words: ['rhui'] },
  ubuntu: { ...known, suffixes: ['ubuntu.com'] },
  suse: { ...known, suffixes: ['suse.com', 'opensuse.org'] },
  epel: { ...known, suffixes: ['fedoraproject.org'], words: ['epel'] },
  windowsUpdate: { ...known, suffixes: ['windowsupdate.com', 'microsoft.com'] },
  dockerHub: { ...known, suffixes: ['docker.io', 'docker.com'] },
  ecrPublic: { ...known, suffixes: ['public.ecr.aws'] },
  gitHub: { ...known, suffixes: ['github.com', 'githubusercontent.com'] },
  nvidia: { ...known, suffixes: ['nvidia.com'] },
  /** The repositories of Amazon Linux 2023 container images, which are not those of its AMIs. */
  amazonLinuxContainers: {
    suffixes: ['cdn.amazonlinux.com'],
    words: [],
    source: 'AL2023_CDN',
    certainty: 'verified',
  },
  awsCli: {
    suffixes: ['awscli.amazonaws.com'],
    words: [],
    source: 'CLI_INSTALL',
    certainty: 'verified',
  },
} as const satisfies Record<string, OutsideHosts>;

export type OutsideHostsId = keyof typeof outsideHosts;
