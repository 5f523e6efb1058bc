import type { EndpointService } from './endpoints.ts';
import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

/** How the service name of an interface or gateway endpoint is formed in a partition. */
export interface ServiceNamePattern extends Sourced {
  /** `<region>` stands for the region code, `<service>` for the endpoint's service. */
  readonly pattern: string;
}

interface Partition extends Sourced {
  readonly name: string;
  /** What region codes of this partition begin with; the longest match decides. */
  readonly regionPrefixes: readonly string[];
  /** What the names of its hosts end with. */
  readonly dnsSuffix: string;
  /** Each name a source gives, none where no source gives one; two mean that sources disagree. */
  readonly serviceNames: Readonly<Record<EndpointService, readonly ServiceNamePattern[]>>;
}

const usual = 'com.amazonaws.<region>.<service>';
const documented = { pattern: usual, source: 'IBUG', certainty: 'verified' } as const;
const inferred = { pattern: usual, source: 'IBUG', certainty: 'likely' } as const;
const documentedS3 = { pattern: usual, source: 'VPCDOC', certainty: 'verified' } as const;
const inferredS3 = { pattern: usual, source: 'VPCDOC', certainty: 'likely' } as const;
const unknownNames = { imagebuilder: [], s3: [] };

/** The eight partitions, with the ARN partition as key. */
export const partitions = {
  aws: {
    name: 'AWS Regions',
    regionPrefixes: [''],
    dnsSuffix: 'amazonaws.com',
    serviceNames: { imagebuilder: [documented], s3: [documentedS3] },
    source: 'PARAMETERS',
    certainty: 'verified',
  },
  'aws-us-gov': {
    name: 'AWS GovCloud (US)',
    regionPrefixes: ['us-gov-'],
    dnsSuffix: 'amazonaws.com',
    serviceNames: { imagebuilder: [inferred], s3: [documentedS3] },
    source: 'PARAMETERS',
    certainty: 'verified',
  },
  'aws-cn': {
    name: 'China',
    regionPrefixes: ['cn-'],
    dnsSuffix: 'amazonaws.com.cn',
    serviceNames: {
      imagebuilder: [
        { pattern: 'cn.com.amazonaws.<region>.<service>', source: 'CDK', certainty: 'likely' },
        { pattern: usual, source: 'CHINA', certainty: 'likely' },
      ],
      s3: [documentedS3],
    },
    source: 'PARAMETERS',
    certainty: 'verified',
  },
  'aws-eusc': {
    name: 'AWS European Sovereign Cloud',
    regionPrefixes: ['eusc-'],
    dnsSuffix: 'amazonaws.eu',
    serviceNames: { imagebuilder: [inferred], s3: [inferredS3] },
    source: 'PARAMETERS',
    certainty: 'verified',
  },
  'aws-iso': {
    name: 'US ISO',
    regionPrefixes: ['us-iso-'],
    dnsSuffix: 'c2s.ic.gov',
    serviceNames: unknownNames,
    source: 'PARAMETERS',
    certainty: 'unknown',
  },
  'aws-iso-b': {
    name: 'US ISOB',
    regionPrefixes: ['us-isob-'],
    dnsSuffix: 'sc2s.sgov.gov',
    serviceNames: unknownNames,
    source: 'PARAMETERS',
    certainty: 'unknown',
  },
  'aws-iso-e': {
    name: 'EU ISOE',
    regionPrefixes: ['eu-isoe-'],
    dnsSuffix: 'cloud.adc-e.uk',
    serviceNames: unknownNames,
    source: 'PARAMETERS',
    certainty: 'unknown',
  },
  'aws-iso-f': {
    name: 'US ISOF',
    regionPrefixes: ['us-isof-'],
    dnsSuffix: 'csp.hci.ic.gov',
    serviceNames: unknownNames,
    source: 'PARAMETERS',
    certainty: 'unknown',
  },
} as const satisfies Record<string, Partition>;

export type PartitionId = keyof typeof partitions;

export const partitionIds = keysOf(partitions);
