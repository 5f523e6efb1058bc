import * as v from 'valibot';
import {
  type DownloadBundle,
  downloadBundleIds,
  downloads as catalogued,
} from '../catalog/downloads.ts';
import { bundleInRegion, bundlesOf } from '../downloadBuckets.ts';
import type { Inputs } from '../inputs.ts';
import { type Problem, problem } from '../problem.ts';
import {
  type ListField,
  listField,
  type SwitchField,
  switchField,
  unknownChoice,
} from './field.ts';

export const ssmAgent: SwitchField = switchField('ssmAgent', {
  since: 1,
  standIn: true,
  shapes: () => ['s3'],
});

export const downloads: ListField<DownloadBundle> = listField('downloads', {
  since: 1,
  standIn: [],
  schema: v.picklist(downloadBundleIds),
  refuse: (given, path) => unknownChoice('downloads', path, given, downloadBundleIds),
  shapes: () => ['s3'],
  idle: (inputs) => [...unnamedBundles(inputs), ...dualStackBundles(inputs)],
});

function dualStackBundles({ downloads: chosen, s3EndpointType }: Inputs): readonly Problem[] {
  if (s3EndpointType === 'gateway') return [];
  return chosen.flatMap((bundle, index) =>
    'dualStack' in catalogued[bundle]
      ? [problem('dualStackBundle', 'downloads', `downloads[${index}]`, { given: bundle })]
      : [],
  );
}

/** What of a bundle has no name in the region, where builds may miss it: nothing at all, or nothing published. */
function unnamedBundles({ downloads: chosen, region, catalog }: Inputs): readonly Problem[] {
  return chosen.flatMap((bundle, index): readonly Problem[] => {
    const path = `downloads[${index}]`;
    if (!bundlesOf(catalog).includes(bundle)) {
      return [problem('bundleOfAnotherDate', 'downloads', path, { given: bundle, catalog })];
    }
    const { named, unnamed } = bundleInRegion(bundle, region, catalog);
    const missed = unnamed.filter(({ why }) => named.length === 0 || why === 'unpublished');
    if (missed.length === 0) return [];
    const buckets = missed.map(({ template }) => template.replace('<region>', region));
    const regions = missed.flatMap(({ onlyRegions = [] }) => onlyRegions);
    return [
      problem('bucketsUnnamed', 'downloads', path, { given: bundle, region, buckets, regions }),
    ];
  });
}
