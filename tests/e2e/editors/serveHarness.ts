import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { contentSecurityPolicy } from '../../../build/contentSecurityPolicy.ts';
import { leanMonaco } from '../../../build/leanMonaco.ts';

const root = fileURLToPath(new URL('page', import.meta.url));

export interface ServedHarness {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the test page as the app is built, and serves it under a path that is not the root. */
export async function serveHarness(): Promise<ServedHarness> {
  const outDir = await mkdtemp(join(tmpdir(), 'editors-'));
  const shared = { configFile: false, root, logLevel: 'error' } as const;
  await build({
    ...shared,
    base: './',
    plugins: [leanMonaco(), contentSecurityPolicy()],
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
