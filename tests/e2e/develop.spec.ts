import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { expect, openPart, test as watched } from './page.ts';

/** The page as `npm run dev` serves it, from the sources, the first time on a machine. */
const test = watched.extend<{ developed: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands a pattern here
  developed: async ({}, use) => {
    const cacheDir = await mkdtemp(join(tmpdir(), 'develop-'));
    const server = await createServer({
      cacheDir,
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0 },
    });
    await server.listen();
    await use(server.resolvedUrls?.local[0] ?? '');
    await server.close();
    await rm(cacheDir, { recursive: true });
  },
  baseURL: ({ developed }, use) => use(developed),
});

/** The server bundles packages at the first request, and reads each module as it is asked for. */
const eventually = expect.configure({ timeout: 90_000 });

test('while developing the whole page is there: answers, a merge, a comparison', async ({
  builder,
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto('./');
  await eventually(page.getByText(/Build checks: \d+\/\d+ passed/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
  await builder.showInterest();
  const policy = builder.policy('s3');
  await eventually(policy.locator('.view-lines')).toContainText('my-build-logs');
  const importing = 'Import: the policy an endpoint has already';
  await openPart(page, importing);
  const section = page.getByRole('region', { name: importing });
  await eventually(section.locator('.view-lines')).toBeVisible();
  await section.getByRole('textbox', { name: 'Current policy' }).focus();
  const present = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' };
  await page.keyboard.insertText(JSON.stringify({ Version: '2012-10-17', Statement: [present] }));
  await eventually(page.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await eventually(policy.getByText(/^Merged:/)).toBeVisible();
  await policy.getByRole('button', { name: 'Difference' }).click();
  const dialog = page.getByRole('dialog');
  await eventually(dialog.locator('.difference-words li').first()).toBeVisible();
});
