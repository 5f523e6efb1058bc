import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogDates, downloadBundleIds } from '../../../src/policy/catalog/downloads.ts';
import { bundleInRegion, bundlesOf } from '../../../src/policy/downloadBuckets.ts';
import { regions } from '../../../src/policy/region.ts';

/** Region → bundle → names, as AWS published them at that date. No row is ever edited. */
type Published = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const publishedAt = (date: string): Published =>
  JSON.parse(
    readFileSync(new URL(`../../cases/catalog/${date}.json`, import.meta.url), 'utf8'),
  ) as Published;

describe.each(catalogDates)('the catalogue of %s', (date) => {
  const published = publishedAt(date);

  test('has every region', () => {
    expect(Object.keys(published).toSorted()).toEqual(regions.map(({ code }) => code).toSorted());
  });

  test.each(regions)('names each bucket in $code as AWS did', ({ code }) => {
    const names = Object.fromEntries(
      bundlesOf(date).map((bundle) => [
        bundle,
        bundleInRegion(bundle, code, date).named.map(({ name }) => name),
      ]),
    );
    expect(names).toEqual(published[code]);
  });

  test('names nothing of a bundle that it does not have', () => {
    const others = downloadBundleIds.filter((id) => !bundlesOf(date).includes(id));
    const named = others.map((bundle) => bundleInRegion(bundle, 'us-east-1', date));
    expect(named).toEqual(others.map(() => ({ named: [], unnamed: [] })));
  });
});

test('a region without a published name is left out, and says why', () => {
  const inChina = bundleInRegion('patchManager', 'cn-north-1', '2026-12-05');
  expect(inChina.unnamed).toEqual([{ template: 'aws-patch-manager-<region>', why: 'unpublished' }]);
  expect(inChina.named.map(({ certainty }) => certainty)).toEqual(['likely', 'likely']);
  const inNewRegion = bundleInRegion('patchManager', 'eu-north-9', '2026-12-05');
  expect(inNewRegion.named.map(({ name }) => name)).toEqual(['aws-ssm-eu-north-9']);
  expect(inNewRegion.unnamed.map(({ why }) => why)).toEqual(['unpublished', 'unpublished']);
});

test('a bucket of one region is named in that region only', () => {
  expect(bundleInRegion('awsCli', 'us-east-1', '2026-12-05').named).toHaveLength(1);
  expect(bundleInRegion('awsCli', 'eu-west-1', '2026-12-05')).toEqual({
    named: [],
    unnamed: [{ template: 'aws-cli', why: 'otherRegion', onlyRegions: ['us-east-1'] }],
  });
});
