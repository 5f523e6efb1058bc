import { type EndpointId, mapEndpoints } from '../../catalog/endpoints.ts';
import type { PartitionId } from '../../catalog/partitions.ts';
import type { ImageBuilderPresence } from '../../catalog/regions.ts';
import { bucketInRegion, type UnnamedBucket } from '../../downloadBuckets.ts';
import type { Inputs } from '../../inputs.ts';
import { findRegion, partitionOf, type ServiceName, serviceNames } from '../../region.ts';
import { chosenDownloads, regionMark } from './regionalPolicies.ts';

/** What one region has of its own: what a policy that was copied from another region would get wrong. */
export interface RegionRow {
  readonly region: string;
  readonly partition: PartitionId;
  /** `unlisted`: the catalogue does not have the region. */
  readonly imageBuilder: ImageBuilderPresence | 'unlisted';
  /** The likeliest first; none where no source gives one. */
  readonly services: Readonly<Record<EndpointId, readonly ServiceName[]>>;
  /** Chosen downloads by names that follow no rule. */
  readonly exactNames: readonly string[];
  /** Chosen downloads that are not there. */
  readonly missing: readonly UnnamedBucket[];
}

/** What differs from region to region: a row for each of the well-formed region codes, in their order. */
export function regionRows(inputs: Inputs, regions: readonly string[]): readonly RegionRow[] {
  const buckets = chosenDownloads(inputs);
  return regions.map((region) => {
    const found = buckets.map((bucket) => ({
      rule: bucket.name.replace(regionMark, region),
      here: bucketInRegion(bucket, region),
    }));
    return {
      region,
      partition: partitionOf(region),
      imageBuilder: findRegion(region)?.imageBuilder ?? 'unlisted',
      services: mapEndpoints((endpoint) => serviceNames(endpoint, region)),
      exactNames: found.flatMap(({ rule, here }) =>
        'name' in here && here.name !== rule ? [here.name] : [],
      ),
      missing: found.flatMap(({ here }) => ('why' in here ? [here] : [])),
    };
  });
}
