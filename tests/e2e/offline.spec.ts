import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BuilderPage, expect, openView, test } from './page.ts';
import { builtPage, buildVersion, VersionedServer } from './versionedServer.ts';

let server: VersionedServer;
let address: string;

test.use({
  serviceWorkers: 'allow',
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright demands a pattern here
  baseURL: async ({}, use) => {
    server = new VersionedServer(builtPage);
    address = await server.start();
    await use(address);
    await server.stop();
  },
});

const offer = (page: Page) => page.getByRole('status', { name: 'New version' });
const version = (page: Page) => page.getByRole('contentinfo').getByText(/^Version /);

/** The worker has got everything and serves this page. */
const ready = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });

const look = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

const caches = (page: Page) =>
  page.evaluate(async () => (await globalThis.caches.keys()).toSorted());

test('after one visit everything works without a network', async ({ builder, page, context }) => {
  await builder.open();
  await ready(page);
  await server.stop();
  await context.setOffline(true);
  server.asked.length = 0;

  const next = new BuilderPage(await context.newPage());
  await next.page.goto(
    `${address}#v=1&region=eu-central-1&environment=prod&principalOrgIds=&resourceOrgIds=&deniedActions=&managedResources=components&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=&logBucket=&orgBuckets=false`,
  );
  await next.editorsShown();
  await expect(next.page.getByRole('combobox', { name: 'Region' })).toHaveValue('eu-central-1');
  // The policy engine, the words, the symptoms, what is saved: each its own chunk.
  await expect(next.page.getByText(/Build checks: \d+\/\d+/)).toBeVisible();
  await openView(next.page, 'Review');
  await expect(next.page.locator('.words')).toBeVisible();
  await openView(next.page, 'Troubleshoot');
  await expect(next.page.locator('.companions')).toBeVisible();
  await next.page.getByRole('button', { name: 'Saved…' }).click();
  await next.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  expect(await next.copied('s3')).toContain('eu-central-1');
  // Monaco's worker, which no feature of ours starts today.
  expect(await next.page.evaluate(startWorker)).toBe('started');
  const started = next.page.waitForEvent('download');
  await next.page.getByText('About', { exact: true }).click();
  await next.page.getByRole('link', { name: 'Source code' }).click();
  expect((await started).suggestedFilename()).toBe('source.zip');
  for (const [documentation, name] of [
    ['findings.html', 'Deny stops a build step'],
    ['findings.ja.html', 'Deny がビルドのステップを妨げる'],
  ] as const) {
    await next.page.goto(`${address}${documentation}`);
    await expect(next.page.getByRole('article', { name })).toBeVisible();
  }
  await next.page.goto(`${address}index.html?from=bookmark`);
  await expect(next.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(server.asked).toEqual([]);
});

/** Starts Monaco's worker as Monaco would: a chunk that does not arrive is an error. */
async function startWorker(): Promise<string> {
  const { MonacoEnvironment: environment } = globalThis as unknown as {
    MonacoEnvironment: { getWorker: (id: string, label: string) => Worker | Promise<Worker> };
  };
  const worker = await environment.getWorker('', 'test');
  const outcome = await Promise.race([
    new Promise<string>((resolve) => {
      worker.addEventListener('error', () => resolve('failed'), { once: true });
    }),
    new Promise<string>((resolve) => {
      setTimeout(() => resolve('started'), 1500);
    }),
  ]);
  worker.terminate();
  return outcome;
}

test.describe('a new version', { tag: '@thorough' }, () => {
  // One after another in one worker: the other version is built once.
  test.describe.configure({ mode: 'default' });
  let changed: string;
  test.beforeAll(async () => {
    changed = await buildVersion('9.9.9');
  });

  test('is offered, not forced; old tabs go on with their own parts until they are loaded again', async ({
    builder,
    page,
    context,
  }) => {
    await builder.open();
    await ready(page);
    const old = (await version(page).textContent()) ?? '';
    const other = new BuilderPage(await context.newPage());
    await other.open();
    await page.getByRole('textbox', { name: 'Bucket name' }).fill('Not A Bucket');

    server.serve(changed);
    await look(page);
    await expect(offer(page)).toContainText('A new version is ready.');
    await expect(offer(other.page)).toBeVisible();
    // Whoever only reloads, or opens another tab, stays with the version they have, and all of it.
    await other.page.reload();
    await expect(version(other.page)).toHaveText(old);
    await other.editorsShown();

    await offer(page).getByRole('button', { name: 'Reload' }).click();
    await expect(version(page)).toHaveText('Version 9.9.9');
    await expect(page.getByRole('textbox', { name: 'Bucket name' })).toHaveValue('Not A Bucket');
    await builder.editorsShown();

    // The other tab is still the old page, and loads an old part that the host has no more.
    await expect(version(other.page)).toHaveText(old);
    await openView(other.page, 'Review');
    await expect(other.page.locator('.words li').first()).toBeVisible();
    expect(await caches(page)).toHaveLength(2);
    await expect(offer(other.page)).toBeVisible();
    await offer(other.page).getByRole('button', { name: 'Reload' }).click();
    await expect(version(other.page)).toHaveText('Version 9.9.9');

    // Once nobody can need the old version it is let go of, whoever else is open.
    await expect.poll(() => caches(page)).toHaveLength(1);
    await openView(other.page, 'Troubleshoot');
    await expect(other.page.locator('.companions')).toBeVisible();
  });

  test('comes by itself once every old page is closed', async ({ builder, page }) => {
    await builder.open();
    await ready(page);
    server.serve(changed);
    await look(page);
    await expect(offer(page)).toBeVisible();
    await page.goto('about:blank');
    await expect
      .poll(
        async () => {
          await builder.open();
          const shown = await version(page).textContent();
          await page.goto('about:blank');
          return shown;
        },
        { timeout: 30_000 },
      )
      .toBe('Version 9.9.9');
  });

  test('of which a part is missing is not taken, and nothing is mixed', async ({
    builder,
    page,
    complaints,
  }) => {
    await builder.open();
    await ready(page);
    const old = (await version(page).textContent()) ?? '';
    const listed = await readFile(join(changed, 'service-worker.js'), 'utf8');
    const [monaco = ''] = listed.match(/assets\/policyView-[\w-]+\.css/) ?? [];
    server.missing.add(monaco).add('index.html').add('');
    server.serve(changed);
    // The browser may tell of the install that failed.
    await look(page).catch(() => undefined);
    const done = async () => (await navigator.serviceWorker.ready).installing === null;
    await expect.poll(() => page.evaluate(done)).toBe(true);
    await expect(offer(page)).toBeHidden();
    await builder.open();
    await expect(version(page)).toHaveText(old);
    await builder.editorsShown();
    complaints.splice(0, complaints.length, ...complaints.filter((each) => !each.includes('404')));

    server.missing.clear();
    await look(page);
    await expect(offer(page)).toBeVisible();
  });
});

test('where the worker is refused the page goes on and says nothing', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: address, serviceWorkers: 'block' });
  const page = await context.newPage();
  const builder = new BuilderPage(page);
  await builder.open();
  await builder.editorsShown();
  await page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
  await expect(builder.policy('s3').locator('.view-lines')).toContainText('my-build-logs');
  await expect(offer(page)).toBeHidden();
  await context.close();
});

interface Manifest {
  readonly name: string;
  readonly short_name: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly purpose?: string;
  }[];
}

/** What browsers ask of a page before they offer to install it; what one of them says differs by version. */
test('@thorough the page can be installed', async ({ builder, page, context }) => {
  await builder.open();
  const link = page.locator('link[rel="manifest"]');
  const manifestAddress = new URL((await link.getAttribute('href')) ?? '', page.url());
  // Not by the page, whose content security policy lets it connect to nothing.
  const get = (href: string) => context.request.get(href);
  const manifest = (await (await get(manifestAddress.href)).json()) as Manifest;
  expect(manifest.name).not.toBe('');
  expect(manifest.short_name).not.toBe('');
  expect(['standalone', 'minimal-ui', 'fullscreen']).toContain(manifest.display);
  const start = new URL(manifest.start_url, manifestAddress);
  const scope = new URL(manifest.scope, manifestAddress);
  expect(start.href.startsWith(scope.href)).toBe(true);
  expect(page.url().startsWith(scope.href)).toBe(true);

  // Each icon is what the manifest says that it is; one of them is large, one may be cut to any shape.
  const png = manifest.icons.filter(({ type }) => type === 'image/png');
  for (const { src, sizes } of png) {
    const image = await (await get(new URL(src, manifestAddress).href)).body();
    // Width and height stand at the same place in every PNG.
    expect(`${image.readUInt32BE(16)}x${image.readUInt32BE(20)}`, src).toBe(sizes);
  }
  expect(png.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(png.map(({ purpose = 'any' }) => purpose)).toEqual(
    expect.arrayContaining(['any', 'maskable']),
  );

  // The worker controls what is started, and answers for it without a network.
  await ready(page);
  await server.stop();
  await context.setOffline(true);
  const started = await context.newPage();
  const answer = await started.goto(start.href);
  expect(answer?.status()).toBe(200);
  expect(answer?.fromServiceWorker()).toBe(true);
  await expect(started.getByRole('heading', { level: 1 })).toBeVisible();
  const worker = await started.evaluate(() => navigator.serviceWorker.controller?.scriptURL);
  expect(worker).toBe(new URL('service-worker.js', scope).href);
});
