import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/browser/chromium.mjs';

/** Not the root: the built page must work under any path. */
const base = '/tools/endpoint-policies/';
const port = Number(process.env['E2E_PORT'] ?? 4179);

/**
 * Not in `npm test`, which takes ten minutes at most: what tries faults one by one, every state and every
 * target, or an editor apart from its screen. `npm run e2e:rest` runs these, and what a spec of every day
 * says again at another size (@thorough).
 */
const thoroughSpecs = [
  'announcements',
  'coldLoads',
  'commands',
  'develop',
  'editors',
  'faults',
  'findings',
  'focus',
  'hosting',
  'keyboard',
  'looks',
  'messages',
  'pseudoLanguage',
  'states',
  'targets',
  'tryAgain',
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    { name: 'daily', testIgnore: thoroughSpecs, grepInvert: /@thorough/ },
    { name: 'thorough', testMatch: thoroughSpecs },
    { name: 'again', testIgnore: thoroughSpecs, grep: /@thorough/ },
  ],
  globalSetup: './tests/e2e/sayBrowser.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  // What fails now and then has a cause, in the page or in the test.
  retries: 0,
  // Wide, since machines are busy: a test that hangs takes longer to fail, and none fails for want of time.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}${base}`,
    viewport: { width: 1440, height: 900 },
    // Each visit would fetch and hash everything again; who is about that allows it.
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: launchOptions(),
    // A trace doubles the time of every test. `npm run e2e -- --trace on` makes one of what failed.
    trace: 'off',
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort --base ${base}`,
    url: `http://127.0.0.1:${port}${base}`,
    reuseExistingServer: false,
  },
});
