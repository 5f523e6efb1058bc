import type { Sourced } from './sources.ts';

/** The application environments that are part of Image Builder's bucket names. */
export const environments = ['prod', 'preprod', 'beta'] as const;

export type Environment = (typeof environments)[number];

export const environmentsOrigin = {
  source: 'IBUG',
  certainty: 'verified',
} as const satisfies Sourced;
