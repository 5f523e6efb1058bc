import createCache, { type EmotionCache } from '@emotion/cache';

/**
 * Where MUI's styles go. Each rule stands in one cascade layer, so that the app's own styles win whatever
 * their specificity and wherever they stand. `written` are the names of rules that the page has already
 * (build/prerender.ts).
 */
export function createStyleCache(written: readonly string[] = []): EmotionCache {
  // No vendor prefixes: the browsers that the page is built for need none of them.
  const cache = createCache({ key: 'mui', stylisPlugins: [] });
  const { insert } = cache;
  cache.insert = (selector, serialized, sheet, shouldCache) =>
    insert(
      selector,
      { ...serialized, styles: `@layer mui{${serialized.styles}}` },
      sheet,
      shouldCache,
    );
  for (const name of written) cache.inserted[name] = true;
  return cache;
}
