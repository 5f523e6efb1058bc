import { keysOf, recordOf } from './keysOf.ts';
import type { PartitionId } from './partitions.ts';
import type { Sourced } from './sources.ts';

/** The kind of endpoint. Image Builder has interface endpoints only, S3 has both. */
export type EndpointType = 'interface' | 'gateway';

/** The two endpoints that a private build cannot do without, each with exactly one policy. */
export const endpoints = {
  imageBuilder: {
    name: 'EC2 Image Builder',
    type: 'interface',
    service: 'imagebuilder',
    source: 'IBUG',
    certainty: 'verified',
  },
  /** As a rule a gateway; it can be an interface endpoint, too. */
  s3: {
    name: 'Amazon S3',
    type: 'gateway',
    service: 's3',
    source: 'IBUG',
    certainty: 'verified',
  },
} as const satisfies Record<
  string,
  Sourced & {
    /** The service, as AWS writes it. */
    name: string;
    type: EndpointType;
    service: string;
  }
>;

/** How the service name of an endpoint is formed in a partition. */
interface ServiceNamePattern extends Sourced {
  /** `<region>` stands for the region code, `<service>` for the endpoint's service. */
  readonly pattern: string;
}

const usual = 'com.amazonaws.<region>.<service>';
const documented = { pattern: usual, source: 'IBUG', certainty: 'verified' } as const;
const inferred = { pattern: usual, source: 'IBUG', certainty: 'likely' } as const;
const documentedS3 = { pattern: usual, source: 'VPCDOC', certainty: 'verified' } as const;
const inferredS3 = { pattern: usual, source: 'VPCDOC', certainty: 'likely' } as const;

/** Each name a source gives, none where no source gives one; two mean that sources disagree. */
export const serviceNamePatterns: Readonly<
  Record<EndpointId, Readonly<Partial<Record<PartitionId, readonly ServiceNamePattern[]>>>>
> = {
  imageBuilder: {
    aws: [documented],
    'aws-us-gov': [inferred],
    'aws-cn': [
      { pattern: 'cn.com.amazonaws.<region>.<service>', source: 'CDK', certainty: 'likely' },
      { pattern: usual, source: 'CHINA', certainty: 'likely' },
    ],
    'aws-eusc': [inferred],
  },
  s3: {
    aws: [documentedS3],
    'aws-us-gov': [documentedS3],
    'aws-cn': [documentedS3],
    'aws-eusc': [inferredS3],
  },
};

/** Other services whose requests pass through an endpoint, by the prefix of their actions. */
export const otherServices: Readonly<
  Record<EndpointId, readonly (Sourced & { prefix: string })[]>
> = {
  imageBuilder: [],
  // What reads and writes the files of a table goes to S3, and is asked as an action of S3 Tables.
  s3: [{ prefix: 's3tables', source: 'S3_TABLES', certainty: 'likely' }],
};

export type EndpointId = keyof typeof endpoints;

/** What actions of the endpoint begin with, and its service name ends with. */
export type EndpointService = (typeof endpoints)[EndpointId]['service'];

export const endpointIds = keysOf(endpoints);

/** A value for every endpoint. */
export const mapEndpoints = <Value>(
  valueOf: (endpoint: EndpointId) => Value,
): Record<EndpointId, Value> => recordOf(endpointIds, valueOf);

/** The type of an endpoint where S3's is the one that was chosen. */
export function endpointType(
  endpoint: EndpointId,
  { s3EndpointType }: { readonly s3EndpointType: EndpointType },
): EndpointType {
  return endpoint === 's3' ? s3EndpointType : endpoints[endpoint].type;
}
