import type { Sourced } from './sources.ts';

/** The longest endpoint policy that AWS takes, in characters, white space included. */
export const policySizeQuota = {
  characters: 20_480,
  source: 'VPCDOC',
  certainty: 'verified',
} as const satisfies Sourced & { characters: number };
