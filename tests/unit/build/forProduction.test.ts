import { resolveConfig } from 'vite';
import { afterEach, expect, it, vi } from 'vitest';
import { forProduction } from '../../../build/forProduction.ts';

afterEach(() => vi.unstubAllEnvs());

const resolve = (command: 'build' | 'serve', nodeEnv: string | undefined) => {
  vi.stubEnv('NODE_ENV', nodeEnv);
  return resolveConfig(
    { configFile: false, plugins: [forProduction()] },
    command,
    'production',
    'production',
  );
};

it.each(['production', undefined])('a build with NODE_ENV %s goes on', async (nodeEnv) => {
  expect((await resolve('build', nodeEnv)).isProduction).toBe(true);
});

it.each(['development', 'test'])('a build with NODE_ENV %s stops', async (nodeEnv) => {
  await expect(resolve('build', nodeEnv)).rejects.toThrow(`NODE_ENV is ${nodeEnv}`);
});

it('developing goes on', async () => {
  await expect(resolve('serve', 'development')).resolves.toMatchObject({ isProduction: false });
});
