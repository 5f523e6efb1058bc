import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, preview } from 'vite';
import { contentSecurityPolicy } from '../../build/contentSecurityPolicy.ts';
import { test } from './page.ts';

interface ServedHarness {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds a test page as the app is built, and serves it under a path that is not the root. */
async function serveHarness(page: string, plugins: readonly Plugin[]): Promise<ServedHarness> {
  const root = fileURLToPath(new URL(page, import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'test-page-'));
  const shared = { configFile: false, root, logLevel: 'error' } as const;
  await build({
    ...shared,
    base: './',
    plugins: [...plugins, contentSecurityPolicy()],
    worker: { format: 'es' },
    build: {
      outDir,
      target: 'es2023',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  });
  const server = await preview({
    ...shared,
    base: '/tools/endpoint-policies/',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The test page is served nowhere.');
  return {
    url,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

/** Tests on a page of their own, which shows one thing by itself. */
export const testOn = (page: string, ...plugins: readonly Plugin[]) =>
  test.extend<object, { harnessUrl: string }>({
    harnessUrl: [
      // oxlint-disable-next-line no-empty-pattern -- Playwright demands a pattern here
      async ({}, use) => {
        const served = await serveHarness(page, plugins);
        await use(served.url);
        await served.close();
      },
      { scope: 'worker', timeout: 90_000 },
    ],
    baseURL: ({ harnessUrl }, use) => use(harnessUrl),
  });
