import { regions } from './region.ts';

/** Where a bucket is, as its name says; `sure` where the name must say so. */
export interface BucketRegion {
  readonly named: string;
  readonly sure: boolean;
}

/** A bucket in the namespace of an account and region (Amazon S3 naming rules). */
const namespaced = /-\d{12}-([a-z]{2,4}(?:-[a-z]+)+-\d{1,2})-an$/;

/** The other region that a bucket's name speaks of; none where it speaks of this one, too. */
export function otherRegionOf(bucket: string, region: string): BucketRegion | undefined {
  const stated = namespaced.exec(bucket)?.[1];
  if (stated !== undefined) return stated === region ? undefined : { named: stated, sure: true };
  const parts = `-${bucket.replaceAll('.', '-')}-`;
  const speaksOf = (code: string) => parts.includes(`-${code}-`);
  const named = speaksOf(region) ? undefined : regions.find(({ code }) => speaksOf(code))?.code;
  return named === undefined ? undefined : { named, sure: false };
}
