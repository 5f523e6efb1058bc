import type { Derived } from './builder/derive.ts';

/** None while the field holds an error: names of a region that nobody chose would mislead. */
export const validRegion = ({ inputs, problems }: Derived): string | undefined =>
  problems.some(({ field, severity }) => field === 'region' && severity === 'error')
    ? undefined
    : inputs.region;
