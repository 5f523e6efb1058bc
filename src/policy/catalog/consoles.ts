import type { PartitionId } from './partitions.ts';
import type { Sourced } from './sources.ts';

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
