import type { PartitionId } from './partitions.ts';
import type { Sourced } from './sources.ts';

const known = { source: 'PARAMETERS', certainty: 'likely' } as const;
const usual = ['amazonaws.com', 'api.aws'] as const;

/** What the names of a partition's service endpoints end with: IPv4 names, then dual-stack ones. */
export const dnsSuffixes = {
  aws: { suffixes: usual, ...known },
  'aws-us-gov': { suffixes: usual, ...known },
  'aws-cn': { suffixes: ['amazonaws.com.cn', 'api.amazonwebservices.com.cn'], ...known },
  'aws-eusc': { suffixes: ['amazonaws.eu'], ...known },
  'aws-iso': { suffixes: ['c2s.ic.gov'], ...known },
  'aws-iso-b': { suffixes: ['sc2s.sgov.gov'], ...known },
  'aws-iso-e': { suffixes: ['cloud.adc-e.uk'], ...known },
  'aws-iso-f': { suffixes: ['csp.hci.ic.gov'], ...known },
} as const satisfies Record<PartitionId, Sourced & { readonly suffixes: readonly string[] }>;
