import { policySizeQuota } from '../catalog/quotas.ts';

/** Levels of JSON: a condition's value is the sixth of a policy. */
export const deepestPolicy = 32;

/** In characters: a draft may be too long for AWS and still worth asking, in a time that grows with names × names. */
export const longestAsked = 5 * policySizeQuota.characters;

/** In characters, so that a policy that a merge has made too long can be merged again. */
export const longestMerged = 10 * policySizeQuota.characters;

/**
 * More stars in one pattern than these are never given to the engine. It turns them into a regular expression,
 * whose time grows with the length of the request to the power of the stars: seven stop a page.
 */
export const mostStars = 6;
