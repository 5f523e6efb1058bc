import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { imageIds, images } from '../../../src/policy/catalog/images.ts';
import {
  applyPreset,
  catalogDates,
  chooseImage,
  defaultInputs,
  dropImage,
  imagesOf,
  imageState,
  newestCatalog,
  offeredBundles,
  offeredImages,
} from '../../../src/policy/index.ts';
import { readCaseFile, sentence } from './caseFile.ts';

const chosen = v.strictObject({ downloads: v.array(v.string()), ssmAgent: v.boolean() });

const imageCase = v.strictObject({
  name: sentence,
  image: v.picklist(imageIds),
  from: chosen,
  /** After it is chosen; the states of those that are not all `none`. */
  chosen,
  states: v.record(v.string(), v.picklist(['all', 'some'])),
  /** After it is let go of again. */
  dropped: chosen,
});

describe('tests/cases/images.json', () => {
  it.each(readCaseFile('images', v.array(imageCase)))('$name', (given) => {
    const after = chooseImage(given.image, given.from);
    expect(after).toEqual(given.chosen);
    const states = imageIds.map((id) => [id, imageState(id, after.downloads)]);
    expect(Object.fromEntries(states.filter(([, state]) => state !== 'none'))).toEqual(
      given.states,
    );
    expect(dropImage(given.image, after)).toEqual(given.dropped);
    expect(chooseImage(given.image, after)).toEqual(after);
  });
});

describe('images', () => {
  it('are made of bundles that the newest date offers', () => {
    const offered = offeredBundles(newestCatalog);
    const bundles = imageIds.flatMap((id) => [...images[id].bundles]);
    expect(bundles.filter((bundle) => !offered.includes(bundle))).toEqual([]);
    expect(offeredImages(newestCatalog, [])).toEqual(imageIds);
  });

  it('of a newer date are not offered by an older one, and stay where they are chosen', () => {
    const [oldest] = catalogDates;
    expect(offeredImages(oldest, [])).toEqual(imageIds.filter((id) => id !== 'windowsIso'));
    expect(offeredImages(oldest, ['isoImport'])).toEqual(imageIds);
  });

  it('are those that a bundle is shown to be for, once all their bundles are chosen', () => {
    expect(imagesOf('windows', ['windows'])).toEqual([]);
    expect(imagesOf('windows', ['windows', 'patchManager'])).toEqual(['windows']);
    expect(imagesOf('cloudWatchAgent', ['cloudWatchAgent', 'al2023'])).toEqual([]);
  });

  it('say each what no endpoint serves', () => {
    for (const id of imageIds) expect(images[id].outside.length).toBeGreaterThan(0);
  });

  it.each([
    { preset: 'privateLinux', image: 'al2023' },
    { preset: 'privateWindows', image: 'windows' },
  ] as const)('$preset chooses $image', ({ preset, image }) => {
    const { downloads, ssmAgent } = applyPreset(preset, defaultInputs);
    expect(imageIds.filter((id) => imageState(id, downloads) !== 'none')).toEqual([image]);
    expect(ssmAgent).toBe(images[image].ssmAgent);
  });
});
