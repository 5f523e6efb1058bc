import { newestCatalog } from '../../catalog/downloads.ts';
import { bundleInRegion } from '../../downloadBuckets.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import type { PolicyModel } from '../readPolicy.ts';

const kinds = {
  bucketInOtherRegion: kind<{
    readonly bucket: string;
    readonly regions: readonly string[];
    readonly region: string;
  }>('warning', 'GW', 'verified'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const otherRegionsRule = { kinds, check: checkOtherRegions };

/**
 * Buckets of the chosen downloads that exist in other regions only: a gateway endpoint reaches the S3 of its
 * own region alone (GW), whatever the policy says. At the statement that opens one; of a download that has no
 * bucket in the region, of the whole policy.
 */
function checkOtherRegions({
  endpoint,
  type,
  inputs,
  statements,
}: PolicyModel): readonly Finding[] {
  if (endpoint !== 's3' || type !== 'gateway' || !inputs) return [];
  const { region } = inputs;
  const opened = statements.flatMap(({ resources }) => resources.texts);
  return inputs.downloads.flatMap((bundle) => {
    const { named, unnamed } = bundleInRegion(bundle, region, newestCatalog);
    return unnamed.flatMap(({ template: bucket, onlyRegions: regions = [] }) => {
      if (regions.length === 0) return [];
      const path = opened.find(({ value }) => value.includes(`:::${bucket}/`))?.path;
      if (path === undefined && named.length > 0) return [];
      return [finding('bucketInOtherRegion', path ?? '', { bucket, regions, region })];
    });
  });
}
