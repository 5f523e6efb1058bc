/**
 * In characters of a packed base. A policy within AWS's quota of 20,480 ASCII characters fits however
 * little it can be compressed (a policy in ordinary words takes a tenth of this), and a link with two
 * bases stays below the 80,000 characters that every browser takes in its address bar.
 */
export const longestPackedBase = 24_000;

/** Whether a text can be a packed base at all: its length and its alphabet. */
export function isPackedBase(given: string): boolean {
  return given.length <= longestPackedBase && /^[A-Za-z0-9_-]+$/.test(given);
}

/**
 * In characters of a packed base that a link is written with: what is longer is cut off on the way by mail and
 * chat programs, and goes by file. Links that carry more are read for ever.
 */
export const longestLinkedBase = 2_000;

/**
 * Stands in a link for a base that it left out. Nothing is packed like this, so whoever opens the link, in
 * whatever version, has the endpoint's policy held back until the base is imported, or removed.
 */
export const leftOutBase = '-';

/** Whether a link is written with a base. */
export const fitsLink = (packed: string | undefined): packed is string =>
  packed !== undefined && packed !== leftOutBase && packed.length <= longestLinkedBase;
