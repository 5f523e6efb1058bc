// @ts-check
/**
 * Licenses whose code may be combined with AGPL-3.0-or-later and shipped in the page, by SPDX name.
 * MPL-2.0 is: its section 3.3 names the AGPL as a secondary license. GPL-2.0-only, for one, is not.
 * Source: the FSF's list of GPL-compatible licenses.
 */
export const compatible = new Set([
  '0BSD',
  'AGPL-3.0-only',
  'AGPL-3.0-or-later',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'GPL-3.0-or-later',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  // A font's: it goes with a program of any license. Only the tests draw with them; none is shipped.
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/**
 * Whether an SPDX expression leaves at least one way that is compatible. Of `WITH`, and of brackets
 * within brackets, nothing is understood, so those are not.
 * @param {unknown} expression
 * @returns {boolean}
 */
export function isCompatible(expression) {
  if (typeof expression !== 'string') return false;
  const bare = expression.replace(/^\(([^()]*)\)$/, '$1');
  return bare
    .split(' OR ')
    .some((way) => way.split(' AND ').every((license) => compatible.has(license)));
}
