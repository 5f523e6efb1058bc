import type { EndpointType } from './endpoints.ts';
import { keysOf } from './keysOf.ts';
import type { PartitionId } from './partitions.ts';
import type { Sourced } from './sources.ts';

/** When a private build needs an endpoint. */
export type CompanionNeed =
  | 'always'
  | 'forDecryption'
  | 'forContainers'
  | 'forDisksAndSnapshots'
  | 'forInspector'
  | 'superseded';

export interface Companion extends Sourced {
  readonly type: EndpointType;
  readonly need: CompanionNeed;
  /** Regions that have no such endpoint. */
  readonly absent?: Sourced & { readonly regions: readonly string[] };
}

const pvb = { source: 'PVB', certainty: 'verified', type: 'interface' } as const;
const forContainers = {
  source: 'ECR',
  certainty: 'verified',
  type: 'interface',
  need: 'forContainers',
} as const;

/** The endpoints that a build without internet needs, the two with policies of ours among them. */
export const companionServices = {
  imagebuilder: { ...pvb, need: 'always' },
  s3: { ...pvb, type: 'gateway', need: 'always' },
  ssm: { ...pvb, need: 'always' },
  ssmmessages: { ...pvb, need: 'always' },
  logs: { ...pvb, need: 'always' },
  kms: { ...pvb, need: 'forDecryption' },
  'ecr.api': forContainers,
  'ecr.dkr': forContainers,
  /** ISO import (IBISO), and snapshots of Windows volumes by VSS. */
  ec2: { type: 'interface', need: 'forDisksAndSnapshots', source: 'IBISO', certainty: 'verified' },
  'inspector2-telemetry': {
    type: 'interface',
    need: 'forInspector',
    source: 'INSP',
    certainty: 'verified',
  },
  /** Asked for by some documents; not used since SSM Agent 3.3.40.0, nor offered where AWS came later. */
  ec2messages: {
    type: 'interface',
    need: 'superseded',
    source: 'SSMMSG',
    certainty: 'verified',
    absent: {
      regions: [
        'ap-southeast-5',
        'ap-southeast-6',
        'ap-southeast-7',
        'ap-east-2',
        'mx-central-1',
        'eusc-de-east-1',
      ],
      source: 'SSMMSG',
      certainty: 'likely',
    },
  },
} as const satisfies Record<string, Companion>;

export type CompanionService = keyof typeof companionServices;

export const companionServiceIds = keysOf(companionServices);

interface NamePattern extends Sourced {
  /** `<region>` stands for the region code, `<service>` for the service. */
  readonly pattern: string;
}

const usual = 'com.amazonaws.<region>.<service>';
/** CDK's default, which its table of exceptions leaves these services. */
const byDefault: readonly NamePattern[] = [{ pattern: usual, source: 'CDK', certainty: 'likely' }];

/**
 * How interface endpoints of other services than Image Builder are named in a partition; none where
 * nobody has said that a private build runs there.
 */
export const companionNamePatterns: Readonly<Record<PartitionId, readonly NamePattern[]>> = {
  aws: [{ pattern: usual, source: 'PVB', certainty: 'verified' }],
  'aws-us-gov': byDefault,
  'aws-cn': byDefault,
  'aws-eusc': byDefault,
  'aws-iso': [],
  'aws-iso-b': [],
  'aws-iso-e': [],
  'aws-iso-f': [],
};

const inChina = {
  pattern: 'cn.com.amazonaws.<region>.<service>',
  source: 'CDK',
  certainty: 'likely',
} as const;
const inEurope = { ...inChina, pattern: 'eu.amazonaws.<region>.<service>' } as const;

/** Names that stand in place of the partition's usual ones. */
export const companionNameExceptions: Readonly<
  Partial<Record<PartitionId, Readonly<Partial<Record<CompanionService, NamePattern>>>>>
> = {
  'aws-cn': { 'ecr.api': inChina, 'ecr.dkr': inChina },
  'aws-eusc': { 'ecr.api': inEurope, 'ecr.dkr': inEurope },
};

/** What interface endpoints ask of the network around them. */
export const interfaceEndpointNeeds = {
  /** Both DNS attributes of the VPC, `enableDnsSupport` and `enableDnsHostnames`, and private DNS. */
  privateDns: { source: 'PVB', certainty: 'verified' },
  /** The endpoints' security group admits port 443 from the build instances. */
  securityGroup: { port: 443, source: 'PVB', certainty: 'verified' },
} as const satisfies Record<string, Sourced & { port?: number }>;
