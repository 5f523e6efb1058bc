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
