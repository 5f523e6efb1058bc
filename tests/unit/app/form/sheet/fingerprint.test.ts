import { expect, it } from 'vitest';
import { fingerprint } from '../../../../../src/app/form/sheet/fingerprint.ts';

// FIPS 180-4 test vectors, and one beyond ASCII as `printf 方針 | sha256sum` has it.
it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['方針', 'facaa0365f47585d0069f29d4f3d67f6cea6c4e28028ebca770699842f1419fa'],
])('the fingerprint of “%s” is the beginning of its SHA-256', async (text, hex) => {
  expect(await fingerprint(text)).toBe(hex.slice(0, 8));
});
