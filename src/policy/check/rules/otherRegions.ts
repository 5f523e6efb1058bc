import { newestCatalog } from '../../catalog/downloads.ts';
import { bundleInRegion } from '../../downloadBuckets.ts';
import { type Finding, finding } from '../finding.ts';
import type { PolicyView } from '../policyView.ts';

/**
 * Buckets that a policy opens for the chosen downloads and that exist in other regions only: a gateway
 * endpoint reaches the S3 of its own region alone (GW), whatever the policy says.
 */
export function checkOtherRegions({
  endpoint,
  type,
  inputs,
  statements,
}: PolicyView): readonly Finding[] {
  if (endpoint !== 's3' || type !== 'gateway' || !inputs) return [];
  const { region } = inputs;
  const named = statements.flatMap(({ resources }) => resources.texts);
  return inputs.downloads
    .flatMap((bundle) => bundleInRegion(bundle, region, newestCatalog).unnamed)
    .flatMap(({ template: bucket, onlyRegions: regions = [] }) => {
      const opened = named.find(({ value }) => value.includes(`:::${bucket}/`));
      return opened
        ? [finding('bucketInOtherRegion', opened.path, { bucket, regions, region })]
        : [];
    });
}
