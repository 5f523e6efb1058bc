import { expect, it } from 'vitest';
import { isCompatible } from '../../../scripts/licenseTerms.mjs';

it.each([
  'MIT',
  'AGPL-3.0-or-later',
  'MPL-2.0',
  '(MPL-2.0 OR Apache-2.0)',
  'MIT OR GPL-2.0-only',
  '(MIT AND Zlib)',
  'MIT AND OFL-1.1',
])('%s goes with AGPL-3.0-or-later', (license) => {
  expect(isCompatible(license)).toBe(true);
});

it.each([
  'GPL-2.0-only',
  'UNLICENSED',
  'SEE LICENSE IN LICENSE.md',
  'CC-BY-NC-4.0',
  'MIT AND BUSL-1.1',
  'SSPL-1.0',
  'mit',
  '',
  undefined,
  { type: 'MIT' },
])('%s does not, as far as it is understood', (license) => {
  expect(isCompatible(license)).toBe(false);
});
