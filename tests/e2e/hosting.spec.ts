import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { headersOf } from '../../build/hostingHeaders.ts';
import { BuilderPage, expect, openView, test } from './page.ts';
import { builtPage } from './versionedServer.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json',
};

/** A host that sends the sample headers of docs/hosting.md. */
function serve(): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname === '/' ? 'index.html' : pathname.slice(1);
    const file = join(builtPage, normalize(path));
    if (!file.startsWith(builtPage) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headersOf(path), 'content-type': type });
    createReadStream(file).pipe(response);
  });
}

let host: Server;
let address: string;

test.use({ serviceWorkers: 'allow' });

test.beforeAll(async () => {
  host = serve();
  await new Promise<void>((resolve) => {
    host.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});

test.afterAll(() => {
  host.closeAllConnections();
  host.close();
});

test.use({ baseURL: async ({ baseURL }, use) => use(address || baseURL) });

test('with the sample headers everything works: editors, workers, copying, offline', async ({
  builder,
  page,
  context,
}) => {
  await builder.open();
  await builder.editorsShown();
  const importing = 'Import & compare';
  await openView(page, importing);
  const region = page.getByRole('tabpanel', { name: importing });
  await expect(region.locator('.view-lines')).toBeVisible();
  await region.getByRole('textbox', { name: 'Current policy' }).focus();
  await page.keyboard.insertText('{"Statement": []}');
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
  // Nothing may read the clipboard here, the test neither.
  await builder.copyButton('s3').click();
  await expect(page.getByText('S3 policy copied.')).toBeVisible();
  await openView(page, 'Policies');
  expect((await builder.downloaded('s3')).text).toContain('my-build-logs');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() =>
    navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === 'activated'),
  );
  await context.setOffline(true);
  const again = new BuilderPage(page);
  await again.open();
  await again.editorsShown();
});

test('nobody frames it', async ({ page, complaints }) => {
  await page.setContent(`<iframe src="${address}"></iframe>`);
  await expect.poll(() => complaints.join('\n')).toContain('frame-ancestors');
  complaints.length = 0;
});

test('every file that is kept for ever is named by its content', () => {
  const named = /-[\w-]{8}\.(js|css|ttf)$/;
  const others = readdirSync(join(builtPage, 'assets')).filter((name) => !named.test(name));
  expect(others).toEqual([]);
});
