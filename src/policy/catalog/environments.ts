import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

const documented = { source: 'IBUG', certainty: 'verified' } as const;

/** The application environments that are part of Image Builder's bucket names. */
const environments = {
  prod: documented,
  preprod: documented,
  beta: documented,
} as const satisfies Record<string, Sourced>;

export const environmentIds = keysOf(environments);
