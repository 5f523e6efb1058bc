import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { downloadBundleIds, newestCatalog } from '../../../src/policy/catalog/downloads.ts';
import { bundleInRegion } from '../../../src/policy/downloadBuckets.ts';
import { partitionOf, regions } from '../../../src/policy/region.ts';
import { readCaseFile } from './caseFile.ts';

/** What AWS publishes, as it was read on the day of the newest date of the catalogue. */
const { bundles } = readCaseFile(
  'buckets',
  v.object({
    bundles: v.record(
      v.string(),
      v.object({
        buckets: v.array(
          v.object({
            name: v.string(),
            certainty: v.string(),
            exactNames: v.optional(v.record(v.string(), v.string())),
            otherRegions: v.optional(v.string()),
            onlyRegions: v.optional(v.array(v.string())),
          }),
        ),
      }),
    ),
  }),
);

/** The names that a source gives for a region of the commercial partition. */
function publishedIn(bundle: string, region: string): readonly string[] {
  return (bundles[bundle]?.buckets ?? [])
    .filter(({ certainty }) => certainty.startsWith('verified'))
    .flatMap(({ name, exactNames, otherRegions, onlyRegions }) => {
      if (onlyRegions?.includes(region) === false) return [];
      const exact = exactNames?.[region];
      if (exact !== undefined) return [exact];
      if (exactNames && otherRegions === undefined) return [];
      return [name.replace('<region>', region).replace('<dnsSuffix>', 'amazonaws.com')];
    });
}

const commercial = regions.filter(({ code }) => partitionOf(code) === 'aws');

describe.each(downloadBundleIds)('the bundle %s', (bundle) => {
  it.each(commercial)(
    'has in $code every published name, and calls no other verified',
    ({ code }) => {
      const verified = bundleInRegion(bundle, code, newestCatalog)
        .named.filter(({ certainty }) => certainty === 'verified')
        .map(({ name }) => name);
      expect(verified.toSorted()).toEqual(publishedIn(bundle, code).toSorted());
    },
  );
});

it('every bundle of the source is one of the catalogue', () => {
  expect(Object.keys(bundles).toSorted()).toEqual([...downloadBundleIds].toSorted());
});
