import { BuilderPage, expect, test } from './page.ts';
import { violations } from './violations.ts';
import type { Page } from '@playwright/test';

const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]{2}/u;

const language = (page: Page) => page.evaluate(() => document.documentElement.lang);

async function openEverything(page: Page): Promise<void> {
  for (const summary of await page.locator('details.review > summary').all()) await summary.click();
  await expect(page.locator('.words')).toBeVisible();
  await expect(page.locator('.companions')).toBeVisible();
}

test('a reader of English loads no Japanese', async ({ builder, page }) => {
  const scripts: Promise<{ url: string; text: string }>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    scripts.push(response.text().then((text) => ({ url: response.url(), text })));
  });
  await builder.open();
  await builder.editorsShown();
  await openEverything(page);
  const loaded = await Promise.all(scripts);
  expect(loaded.length).toBeGreaterThan(5);
  // Monaco has tables of letters; only our messages have the words of this field.
  const japanese = loaded.filter(({ text }) => /ポリシー|エンドポイント|キーワード/.test(text));
  expect(japanese.map(({ url }) => url)).toEqual([]);
});

test('Japanese is chosen, named, kept and left again; the form stays as it is', async ({
  builder,
  page,
}) => {
  await builder.open();
  await page.getByLabel('Log bucket').fill('my-build-logs');
  await openEverything(page);
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByLabel('ログバケット')).toHaveValue('my-build-logs');
  expect(await language(page)).toBe('ja');
  await expect(page).toHaveTitle('EC2 Image Builder のエンドポイントポリシー');
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', kana);
  await expect(page).toHaveURL(/&lang=ja$/);
  await expect(page.locator('.words')).toContainText('読み取りを許可します。');
  await expect(page.getByText(/ビルドインスタンスの AWSTOE が、/)).toBeVisible();

  await builder.open();
  expect(await language(page)).toBe('ja');
  await expect(page).toHaveURL(/&lang=ja$/);

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Image Builder endpoint policies',
  );
  expect(await language(page)).toBe('en');
  await expect(page).toHaveURL(/&lang=en$/);
});

test('a returning reader of Japanese sees no English before it', async ({ builder, page }) => {
  await builder.open();
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByRole('combobox', { name: 'リージョン' })).toBeVisible();
  await page.addInitScript(() => {
    const headings: string[] = [];
    Object.assign(globalThis, { headings });
    new MutationObserver(() => {
      const text = document.querySelector('h1')?.textContent;
      if (text) headings.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'リージョン' })).toBeVisible();
  const headings = await page.evaluate(
    () => (globalThis as unknown as { headings: readonly string[] }).headings,
  );
  expect([...new Set(headings)]).toEqual(['Image Builder エンドポイントポリシー']);
});

test('a link in Japanese opens in Japanese, is no fault, and is not kept', async ({
  builder,
  page,
}) => {
  await builder.open('v=1&region=eu-west-1&lang=ja');
  expect(await language(page)).toBe('ja');
  await expect(page.getByRole('alert')).toContainText('リンクが不完全です。');
  await expect(page.getByRole('alert')).not.toContainText('lang');
  await page.goto('about:blank');
  await builder.open();
  expect(await language(page)).toBe('en');
});

test('a language that cannot be loaded leaves the page as it is', async ({
  builder,
  page,
  complaints,
}) => {
  const chunk = /\/ja-[^/]*\.js$/;
  await page.route(chunk, (route) => route.abort());
  await builder.open();
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByText('The other language could not be loaded.')).toBeVisible();
  expect(await language(page)).toBe('en');
  await expect(page.getByRole('combobox', { name: 'Region' })).toBeVisible();
  expect(complaints.every((complaint) => complaint.includes('net::ERR_FAILED'))).toBe(true);
  complaints.length = 0;
  await page.unroute(chunk);
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByRole('combobox', { name: 'リージョン' })).toBeVisible();
});

test.describe('in a Japanese browser', () => {
  test.use({ locale: 'ja-JP' });

  test('the page is Japanese at the first visit; the link says so only when it is chosen', async ({
    builder,
    page,
  }) => {
    await builder.open();
    expect(await language(page)).toBe('ja');
    await expect(page).toHaveURL(/orgBuckets=false$/);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('combobox', { name: 'Region' })).toBeVisible();
    await builder.open();
    expect(await language(page)).toBe('en');
  });

  test('problems, findings, answers and the editor speak Japanese', async ({ builder, page }) => {
    await builder.open();
    await builder.page.locator('.view-lines').first().waitFor();
    await page.getByLabel('ログバケット').fill('s3://x');
    await expect(page.getByText(/「s3:\/\/x」にはバケット名以外のものが/)).toBeVisible();
    await page.getByLabel('ログバケット').fill('');
    await page.locator('details.findings > summary', { hasText: '注記 1 件' }).click();
    await expect(page.getByText(/RequestLimitExceeded など、/).first()).toBeVisible();
    await expect(page.locator('.board').first()).toContainText('により許可されます。');
    await page.locator('.monaco-editor textarea').first().focus();
    await page.keyboard.press('Control+f');
    await expect(page.getByPlaceholder('検索').first()).toBeVisible();
  });

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`axe finds nothing, and nothing is cut off, at ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const builder = new BuilderPage(page);
      await builder.open();
      await expect(page.locator('.view-lines').first()).toBeVisible();
      await openEverything(page);
      await page.getByLabel('ログバケット').fill('Not A Bucket');
      expect(await violations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }

  test('nothing is cut off at 320 wide', async ({ builder, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await builder.open();
    await openEverything(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
