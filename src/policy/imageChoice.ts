import type { CatalogDate, DownloadBundle } from './catalog/downloads.ts';
import { type ImageId, imageIds, images } from './catalog/images.ts';
import { offeredBundles } from './downloadBuckets.ts';

/** What of the form images follow from, right or wrong. */
interface Chosen {
  readonly downloads: readonly string[];
  readonly ssmAgent: boolean;
}

const bundlesOf = (id: ImageId): readonly DownloadBundle[] => images[id].bundles;

/** How far the chosen bundles are those of an image; one without bundles is never chosen by them. */
export function imageState(id: ImageId, downloads: readonly string[]): 'all' | 'some' | 'none' {
  const bundles = bundlesOf(id);
  const chosen = bundles.filter((bundle) => downloads.includes(bundle));
  if (chosen.length === 0) return 'none';
  return chosen.length === bundles.length ? 'all' : 'some';
}

/** The images whose bundles a date of the catalogue offers, or that are chosen though it does not. */
export function offeredImages(
  catalog: CatalogDate,
  downloads: readonly string[],
): readonly ImageId[] {
  const offered = offeredBundles(catalog);
  return imageIds.filter(
    (id) =>
      bundlesOf(id).every((bundle) => offered.includes(bundle)) ||
      imageState(id, downloads) !== 'none',
  );
}

/** The chosen images that a bundle is for. */
export const imagesOf = (bundle: string, downloads: readonly string[]): readonly ImageId[] =>
  imageIds.filter(
    (id) => imageState(id, downloads) === 'all' && bundlesOf(id).some((own) => own === bundle),
  );

/** The form with an image's bundles chosen, and the SSM Agent where its builds may download it. */
export function chooseImage(id: ImageId, { downloads, ssmAgent }: Chosen): Chosen {
  const missing = bundlesOf(id).filter((bundle) => !downloads.includes(bundle));
  return { downloads: [...downloads, ...missing], ssmAgent: ssmAgent || images[id].ssmAgent };
}

/** The form without an image's bundles, but for those that another chosen image is for. */
export function dropImage(id: ImageId, { downloads, ssmAgent }: Chosen): Chosen {
  const isChosen = (bundle: string) =>
    !bundlesOf(id).some((own) => own === bundle) ||
    imagesOf(bundle, downloads).some((other) => other !== id);
  return { downloads: downloads.filter(isChosen), ssmAgent };
}
