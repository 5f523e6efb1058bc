import type { Sourced } from './sources.ts';
import { keysOf } from './keysOf.ts';

interface ConsoleHost extends Sourced {
  readonly host: string;
}

/** Where the VPC console of a partition is; none where no public source says it. */
export const consoles: Readonly<Record<PartitionId, ConsoleHost | undefined>> = {
  aws: { host: 'console.aws.amazon.com', source: 'VPCDOC', certainty: 'verified' },
  'aws-us-gov': { host: 'console.amazonaws-us-gov.com', source: 'VPCDOC', certainty: 'likely' },
  'aws-cn': { host: 'console.amazonaws.cn', source: 'CHINA', certainty: 'likely' },
  'aws-eusc': { host: 'console.amazonaws-eusc.eu', source: 'VPCDOC', certainty: 'likely' },
  'aws-iso': undefined,
  'aws-iso-b': undefined,
  'aws-iso-e': undefined,
  'aws-iso-f': undefined,
};

interface Partition extends Sourced {
  readonly name: string;
  /** What region codes of this partition begin with; the longest match decides. */
  readonly regionPrefixes: readonly string[];
  /** What the names of its hosts end with. */
  readonly dnsSuffix: string;
}

/** The eight partitions, with the ARN partition as key. */
export const partitions = {
  aws: {
    name: 'AWS Regions',
    regionPrefixes: [''],
    dnsSuffix: 'amazonaws.com',
    source: 'PARAMETERS',
    certainty: 'verified',
  },
  'aws-us-gov': {
    name: 'AWS GovCloud (US)',
    regionPrefixes: ['us-gov-'],
    dnsSuffix: 'amazonaws.com',
    source: 'PARAMETERS',
    certainty: 'verified',
  },
  'aws-cn': {
    name: 'China',
    regionPrefixes: ['cn-'],
    dnsSuffix: 'amazonaws.com.cn',
    source: 'PARAMETERS',
    certainty: 'verified',
  },
  'aws-eusc': {
    name: 'AWS European Sovereign Cloud',
    regionPrefixes: ['eusc-'],
    dnsSuffix: 'amazonaws.eu',
    source: 'PARAMETERS',
    certainty: 'verified',
  },
  'aws-iso': {
    name: 'US ISO',
    regionPrefixes: ['us-iso-'],
    dnsSuffix: 'c2s.ic.gov',
    source: 'PARAMETERS',
    certainty: 'unknown',
  },
  'aws-iso-b': {
    name: 'US ISOB',
    regionPrefixes: ['us-isob-'],
    dnsSuffix: 'sc2s.sgov.gov',
    source: 'PARAMETERS',
    certainty: 'unknown',
  },
  'aws-iso-e': {
    name: 'EU ISOE',
    regionPrefixes: ['eu-isoe-'],
    dnsSuffix: 'cloud.adc-e.uk',
    source: 'PARAMETERS',
    certainty: 'unknown',
  },
  'aws-iso-f': {
    name: 'US ISOF',
    regionPrefixes: ['us-isof-'],
    dnsSuffix: 'csp.hci.ic.gov',
    source: 'PARAMETERS',
    certainty: 'unknown',
  },
} as const satisfies Record<string, Partition>;

export type PartitionId = keyof typeof partitions;

export const partitionIds = keysOf(partitions);
