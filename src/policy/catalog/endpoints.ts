import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

/** The kind of endpoint. Image Builder has interface endpoints only, S3 has both. */
export type EndpointType = 'interface' | 'gateway';

/** The two endpoints that a private build cannot do without, each with exactly one policy. */
export const endpoints = {
  imageBuilder: {
    type: 'interface',
    service: 'imagebuilder',
    source: 'IBUG',
    certainty: 'verified',
  },
  /** As a rule a gateway; it can be an interface endpoint, too. */
  s3: { type: 'gateway', service: 's3', source: 'IBUG', certainty: 'verified' },
} as const satisfies Record<string, Sourced & { type: EndpointType; service: string }>;

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
): Record<EndpointId, Value> => ({ imageBuilder: valueOf('imageBuilder'), s3: valueOf('s3') });

/** The type of an endpoint where S3's is the one that was chosen. */
export function endpointType(
  endpoint: EndpointId,
  { s3EndpointType }: { readonly s3EndpointType: EndpointType },
): EndpointType {
  return endpoint === 's3' ? s3EndpointType : endpoints[endpoint].type;
}
