import {
  type CatalogDate,
  type DownloadBundle,
  downloadBundleIds,
  newestCatalog,
} from './catalog/downloads.ts';
import { bundleInRegion } from './downloadBuckets.ts';

/** What a newer date of the catalogue opens in a region, and no longer opens. */
interface CatalogChange {
  readonly bundle: DownloadBundle;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * What has changed in a region since a date, bundle by bundle, of all or of some bundles; what no date
 * names there is no change.
 */
export function catalogChanges(
  since: CatalogDate,
  region: string,
  bundles: readonly DownloadBundle[] = downloadBundleIds,
  until: CatalogDate = newestCatalog,
): readonly CatalogChange[] {
  const namesOf = (bundle: DownloadBundle, date: CatalogDate) =>
    bundleInRegion(bundle, region, date).named.map(({ name }) => name);
  return bundles.flatMap((bundle) => {
    const [before, after] = [namesOf(bundle, since), namesOf(bundle, until)];
    const added = after.filter((name) => !before.includes(name));
    const removed = before.filter((name) => !after.includes(name));
    return added.length + removed.length > 0 ? [{ bundle, added, removed }] : [];
  });
}

/** How many names a newer date has corrected, added and taken away. */
interface ChangeSum {
  readonly corrected: number;
  readonly added: number;
  readonly removed: number;
}

/** A name is corrected where one that goes on from it takes its place. */
export function sumChanges(changes: readonly CatalogChange[]): ChangeSum {
  const sums = changes.map(({ added, removed }) => {
    const corrected = removed.filter((name) => added.some((other) => other.startsWith(name)));
    return [corrected.length, added.length - corrected.length, removed.length - corrected.length];
  });
  const [corrected = 0, added = 0, removed = 0] = [0, 1, 2].map((part) =>
    sums.reduce((sum, each) => sum + (each[part] ?? 0), 0),
  );
  return { corrected, added, removed };
}
