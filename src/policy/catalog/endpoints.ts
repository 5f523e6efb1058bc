import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

/** The two endpoints that a private build cannot do without, each with exactly one policy. */
export const endpoints = {
  imageBuilder: {
    type: 'interface',
    service: 'imagebuilder',
    source: 'IBUG',
    certainty: 'verified',
  },
  s3: { type: 'gateway', service: 's3', source: 'IBUG', certainty: 'verified' },
} as const satisfies Record<
  string,
  Sourced & { type: 'interface' | 'gateway'; service: 'imagebuilder' | 's3' }
>;

export type EndpointId = keyof typeof endpoints;

export const endpointIds = keysOf(endpoints);
