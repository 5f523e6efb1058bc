import { traceStatements } from '../../build/buildPolicies.ts';
import { type EndpointId, mapEndpoints } from '../../catalog/endpoints.ts';
import type { DownloadBucket } from '../../catalog/downloads.ts';
import type { Statement } from '../../document.ts';
import { bucketInRegion, bucketsOf, bundlesOf, type UnnamedBucket } from '../../downloadBuckets.ts';
import type { Inputs } from '../../inputs.ts';
import type { PartitionId } from '../../catalog/partitions.ts';
import type { ImageBuilderPresence } from '../../catalog/regions.ts';
import { findRegion, partitionOf, type ServiceName, serviceNames } from '../../region.ts';

/** What stands for the region and for its partition; no value of the inputs has such a bracket. */
export const regionMark = '<region>';
export const partitionMark = '<partition>';

/** A bucket whose name follows no rule in the regions at hand, or that does not exist in all of them. */
export interface IrregularBucket {
  /** What stands for its name: letters and digits in brackets. */
  readonly mark: string;
  /** By region; a region that is missing has no such bucket. */
  readonly names: Readonly<Record<string, string>>;
}

/** The policies of several regions as one, with marks for what differs. */
export interface RegionalPolicies {
  readonly statements: Readonly<Record<EndpointId, readonly Statement[]>>;
  readonly irregular: readonly IrregularBucket[];
}

/**
 * Both policies for well-formed region codes at once. With the marks replaced they are those of
 * `buildPolicies` for each region; of a list in it an entry whose bucket has no name in a region is left out
 * there, and so is a statement of which none is left.
 */
export function regionalPolicies(inputs: Inputs, regions: readonly string[]): RegionalPolicies {
  const everywhere = { ...inputs, region: regionMark };
  const buckets = chosenDownloads(inputs).map((bucket) => inRegions(bucket, regions));
  const named = buckets.filter(({ names }) => Object.keys(names).length > 0);
  const downloads = named.map(({ regular, mark, template }) => ({
    name: regular ? template : mark,
    objects: '*',
  }));
  return {
    statements: mapEndpoints((endpoint) =>
      traceStatements(endpoint, everywhere, downloads).map(markPartition),
    ),
    irregular: named.filter(({ regular }) => !regular),
  };
}

/** What builds download, each bucket once. */
function chosenDownloads({ downloads, catalog }: Inputs): readonly DownloadBucket[] {
  const buckets = bundlesOf(catalog)
    .filter((bundle) => downloads.includes(bundle))
    .flatMap((bundle) => bucketsOf(bundle, catalog));
  return [...new Map(buckets.map((bucket) => [bucket.name, bucket])).values()];
}

function inRegions(bucket: DownloadBucket, regions: readonly string[]) {
  const found = regions.map((region) => [region, bucketInRegion(bucket, region)] as const);
  const names = Object.fromEntries(
    found.flatMap(([region, here]) => ('name' in here ? [[region, here.name] as const] : [])),
  );
  const template = bucket.name;
  const regular = regions.every((region) => names[region] === template.replace(regionMark, region));
  return { template, names, regular, mark: `<${keyOf(template)}>` };
}

/** `aws-patch-manager-<region>` → `AwsPatchManager`: the one spelling that every tool takes for a key. */
const keyOf = (template: string): string =>
  template
    .replaceAll(/<\w+>/g, '')
    .split(/[^a-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The region's mark belongs to the commercial partition, as every code does that has no prefix of its own. */
const markArn = (arn: string) => arn.replace(/^arn:aws:/, `arn:${partitionMark}:`);

function markPartition({ statement }: { readonly statement: Statement }): Statement {
  const { Resource } = statement;
  return {
    ...statement,
    Resource: typeof Resource === 'string' ? Resource : Resource.map(markArn),
  };
}

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
