import { fileURLToPath } from 'node:url';
import { resolveConfig } from 'vite';
import { afterEach, expect, it, vi } from 'vitest';

const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url));

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['build', 'development', true],
  ['build', 'test', true],
  ['build', undefined, true],
  ['serve', 'production', false],
  ['serve', undefined, false],
] as const)('%s with NODE_ENV %s is for production: %s', async (command, given, expected) => {
  vi.stubEnv('NODE_ENV', given);
  const { isProduction } = await resolveConfig({ configFile }, command);
  expect(isProduction).toBe(expected);
});
