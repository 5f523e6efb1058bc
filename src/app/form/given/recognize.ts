import { lazyCode } from '../../lib/lazy/lazyCode.ts';

const recognizing = lazyCode(() => import('./recognizePaste.ts'));

/** What a text is; rejects where the code that tells did not arrive. */
export async function recognize(text: string, options: { readonly region: string }) {
  const { recognizePaste } = await recognizing.fetch();
  return recognizePaste(text, options);
}
