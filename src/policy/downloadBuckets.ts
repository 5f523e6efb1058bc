import {
  type CatalogDate,
  type DownloadBucket,
  type DownloadBundle,
  downloadBundleIds,
  downloads,
  newestCatalog,
  olderDownloads,
} from './catalog/downloads.ts';
import { partitions } from './catalog/partitions.ts';
import type { Certainty, SourceId } from './catalog/sources.ts';
import { partitionOf } from './region.ts';

/** A bucket by the name it has in one region. */
export interface NamedBucket {
  readonly name: string;
  readonly objects: '*';
  readonly source: SourceId;
  readonly certainty: Certainty;
}

/**
 * A bucket that has no name in a region: it exists in other regions only, which a gateway endpoint cannot
 * reach (GW), or AWS publishes none for this one.
 */
export interface UnnamedBucket {
  /** `<region>` stands for the region code. */
  readonly template: string;
  readonly why: 'otherRegion' | 'unpublished';
  /** Where it exists, if only there. */
  readonly onlyRegions?: readonly string[];
}

export interface BundleInRegion {
  readonly named: readonly NamedBucket[];
  readonly unnamed: readonly UnnamedBucket[];
}

/** The bundles that a date of the catalogue has, in the order in which the policy lists them. */
export function bundlesOf(catalog: CatalogDate): readonly DownloadBundle[] {
  return olderDownloads[catalog]?.bundles ?? downloadBundleIds;
}

/** The bundles of a date that are offered: what has turned out to be none is kept for old links only. */
export const offeredBundles = (catalog: CatalogDate): readonly DownloadBundle[] =>
  bundlesOf(catalog).filter((id) => catalog !== newestCatalog || !isDeprecated(downloads[id]));

const isDeprecated = (bundle: object) => 'deprecated' in bundle;

/** The buckets of the chosen bundles by their names in the region, in the catalogue's order, each once. */
export function chosenBuckets({
  downloads: chosen,
  region,
  catalog,
}: {
  readonly downloads: readonly DownloadBundle[];
  readonly region: string;
  readonly catalog: CatalogDate;
}): readonly NamedBucket[] {
  const named = bundlesOf(catalog)
    .filter((id) => chosen.includes(id))
    .flatMap((id) => bundleInRegion(id, region, catalog).named);
  return [...new Map(named.map((bucket) => [bucket.name, bucket])).values()];
}

/**
 * The buckets of a bundle in a region, well-formed as `parseInputs` gives it, as a date of the catalogue
 * names them; none where that date does not have the bundle. Each name has its source and how sure it is.
 */
export function bundleInRegion(
  bundle: DownloadBundle,
  region: string,
  catalog: CatalogDate,
): BundleInRegion {
  const named: NamedBucket[] = [];
  const unnamed: UnnamedBucket[] = [];
  for (const bucket of bucketsOf(bundle, catalog)) {
    const found = bucketInRegion(bucket, region);
    if ('name' in found) named.push(found);
    else unnamed.push(found);
  }
  return { named, unnamed };
}

/** What a date names of a bundle, in any region. */
export function bucketsOf(bundle: DownloadBundle, catalog: CatalogDate): readonly DownloadBucket[] {
  if (!bundlesOf(catalog).includes(bundle)) return [];
  return olderDownloads[catalog]?.differs[bundle] ?? downloads[bundle].buckets;
}

/** A bucket by its name in a region, or why it has none there. */
export function bucketInRegion(
  bucket: DownloadBucket,
  region: string,
): NamedBucket | UnnamedBucket {
  const { name: template, objects, source, exact, suffixes, onlyRegions, elsewhere } = bucket;
  if (onlyRegions?.includes(region) === false) {
    return { template, why: 'otherRegion', onlyRegions };
  }
  const partition = partitionOf(region);
  const certainty = partition === 'aws' ? bucket.certainty : elsewhere;
  const suffix = suffixes?.[region];
  const unpublished = partition === 'aws' && suffixes !== undefined && suffix === undefined;
  if (unpublished || certainty === 'unpublished') return { template, why: 'unpublished' };
  const name = template
    .replace('<region>', region)
    .replace('<dnsSuffix>', partitions[partition].dnsSuffix);
  return { name: exact?.[region] ?? name + (suffix ?? ''), objects, source, certainty };
}
