import { openViewById, viewNames } from './openEverything.ts';
import { BuilderPage, expect, openView, showForm, test } from './page.ts';
import { violations } from './violations.ts';
import type { Locator, Page, Response } from '@playwright/test';

const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]{2}/u;

const language = (page: Page) => page.evaluate(() => document.documentElement.lang);

async function openEverything(page: Page): Promise<void> {
  for (const view of viewNames.toReversed()) await openViewById(page, view);
  await expect(page.locator('.words')).toBeAttached();
  await expect(page.locator('.companions')).toBeAttached();
}

/** The policy that an S3 endpoint has; its quotation marks are a word processor's. */
const present =
  '{“Version”: “2012-10-17”, “Statement”: [{“Sid”: “Team”, “Effect”: “Allow”, “Principal”: “*”, “Action”: “s3:GetObject”, “Resource”: “arn:aws:s3:::acme-data/*”}]}';

/** What of a part is said in three English words or more, code and commands aside. */
const englishIn = (part: Locator): Promise<readonly string[]> =>
  part.evaluate((root) => {
    const code = 'code, pre, textarea, .policy-editor';
    const said: string[] = [];
    for (const element of [root, ...root.querySelectorAll('*')]) {
      if (element.closest(code)) continue;
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) said.push(...(node.textContent ?? '').split('\n'));
      }
      for (const name of ['aria-label', 'title', 'placeholder']) {
        said.push(element.getAttribute(name) ?? '');
      }
    }
    return said.filter(
      (text) => /[A-Za-z]{2,}( [a-z]{2,}){2}/.test(text) && !/^(aws|npx|cdk) /.test(text),
    );
  });

async function takeInPresentPolicy(page: Page): Promise<Locator> {
  await openView(page, 'インポートと比較');
  const section = page.locator('#view-import');
  const choosing = page.waitForEvent('filechooser');
  await section.getByRole('button', { name: 'ファイルを開く' }).click();
  const chooser = await choosing;
  await chooser.setFiles({
    name: 'policy.json',
    mimeType: 'text/plain',
    buffer: Buffer.from(present),
  });
  return section;
}

test('a reader of English loads no Japanese', async ({ builder, page }) => {
  const scripts: Promise<{ url: string; text: string }>[] = [];
  const read = (response: Response) => {
    if (!response.url().endsWith('.js')) return;
    scripts.push(response.text().then((text) => ({ url: response.url(), text })));
  };
  page.on('response', read);
  await builder.open();
  await builder.editorsShown();
  await openEverything(page);
  // What still comes after the test could not be read any more.
  await page.waitForLoadState('networkidle');
  page.off('response', read);
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
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await openEverything(page);
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByLabel('バケット名')).toHaveValue('my-build-logs');
  expect(await language(page)).toBe('ja');
  await expect(page).toHaveTitle('EC2 Image Builder のエンドポイントポリシー');
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', kana);
  await expect(page).toHaveURL(/&lang=ja$/);
  await expect(page.locator('.words')).toContainText('読み取りを許可します。');
  await openViewById(page, 'failure');
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
      const heading = document.querySelector('h1');
      // What the build has drawn is English and stays hidden.
      const shown = heading?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (heading?.textContent && shown === true) headings.push(heading.textContent);
    }).observe(document, { attributes: true, childList: true, subtree: true, characterData: true });
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
  // By its name: the editors bring alerts of their own.
  const report = page.getByRole('alert', { name: 'リンクに無効な値があります' });
  await expect(report).toContainText('リンクが不完全です。');
  await expect(report).not.toContainText('lang');
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
    await expect(page).toHaveURL(/orgBuckets=false/);
    await expect(page).not.toHaveURL(/lang=/);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('combobox', { name: 'Region' })).toBeVisible();
    await builder.open();
    expect(await language(page)).toBe('en');
  });

  test('problems, findings, answers and the editor speak Japanese', async ({ builder, page }) => {
    await builder.open();
    await builder.showInterest();
    await builder.page.locator('.view-lines').first().waitFor();
    await page.getByLabel('バケット名').fill('s3://x');
    await expect(page.getByText(/「s3:\/\/x」にはバケット名以外のものが/)).toBeVisible();
    await page.getByLabel('バケット名').fill('');
    await expect(page.getByText('問題はありません')).toBeVisible();
    await openView(page, 'レビュー');
    await expect(page.getByText(/RequestLimitExceeded など、/).first()).toBeVisible();
    await openView(page, '検証');
    await expect(page.locator('.board').first()).toContainText('により許可されます。');
    await openView(page, 'ポリシー');
    // An editor that was hidden is there again a moment later.
    await expect(async () => {
      await page.locator('.monaco-editor textarea').first().focus();
      await page.keyboard.press('Control+f');
      await expect(page.getByPlaceholder('検索').first()).toBeVisible({ timeout: 2000 });
    }).toPass();
  });

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`axe finds nothing, and nothing is cut off, at ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const builder = new BuilderPage(page);
      await builder.open();
      await builder.showInterest();
      await expect(page.locator('.view-lines').first()).toBeAttached();
      await openEverything(page);
      await showForm(page);
      await page.getByLabel('バケット名').fill('Not A Bucket');
      expect(await violations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }

  test('@thorough import, merge and difference speak Japanese', async ({ builder, page }) => {
    await builder.open();
    const section = await takeInPresentPolicy(page);
    await expect(section.getByText(/曲線の引用符 \d+ 個/)).toBeVisible();
    expect(await englishIn(section)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await section.getByRole('button', { name: '修正' }).click();
    await expect(section.getByText('必要なものを追加します。')).toBeVisible();
    expect(await englishIn(section)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await section.getByRole('button', { name: 'マージ', exact: true }).click();

    const policy = page.getByRole('region', { name: 'S3 エンドポイントポリシー', exact: true });
    await expect(
      policy.getByText(/^マージ済み: インポートした 1 個のステートメント/),
    ).toBeVisible();
    await policy.getByText('実行した内容').click();
    await expect(policy.getByText(/として追加しました。/).first()).toBeVisible();
    expect(await englishIn(policy)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const cutOff = () =>
      policy
        .locator('.imported .MuiAlert-message')
        .evaluate((told) => told.scrollWidth - told.clientWidth);
    await expect.poll(cutOff).toBe(0);
    await policy.getByRole('button', { name: '差分' }).click();
    const dialog = page.getByRole('dialog', { name: 'S3 エンドポイントポリシー: 変更点' });
    await expect(dialog.getByText(/の読み取りが許可されるようになります。/).first()).toBeVisible();
    expect(await englishIn(dialog)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  test('@thorough every format is handed over in Japanese; its files stay as they are', async ({
    builder,
    page,
  }) => {
    await builder.open();
    await openView(page, 'デプロイ');
    const section = page.getByRole('tabpanel', { name: 'デプロイ' });
    await section
      .getByLabel('VPC ID')
      .or(section.getByLabel('S3 エンドポイント ID'))
      .first()
      .fill('x');
    await expect(section.getByText(/この項目の ID ではないため/)).toBeVisible();
    for (const mode of ['新規作成', '既存を更新']) {
      await section.getByRole('radio', { name: mode }).check();
      for (const format of await section
        .getByRole('group', { name: '形式' })
        .getByRole('radio')
        .all()) {
        await format.check();
        await expect(section.locator('.output-file').first()).toBeVisible();
        expect(await englishIn(section)).toEqual([]);
      }
    }
    expect(await violations(page)).toEqual([]);
    await section.getByRole('radio', { name: 'Terraform' }).check();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await section
      .getByRole('button', { name: /\.tf をコピー$/ })
      .first()
      .click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('# Not tested against a live AWS account');
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toMatch(kana);
  });

  test('@thorough undo names what it does, and what was kept comes back, in Japanese', async ({
    builder,
    page,
  }) => {
    await builder.open();
    const undo = page.getByRole('button', { name: '元に戻す', exact: true });
    await expect(undo).toHaveAccessibleDescription(/^元に戻す操作はありません \(/);
    await page.getByLabel('バケット名').fill('my-build-logs');
    await expect(undo).toHaveAccessibleDescription(/^元に戻す: 自社のバケット \(/);
    await undo.click();
    await expect(page.getByText('元に戻しました: 自社のバケット。')).toBeVisible();
    await page.getByRole('button', { name: 'やり直す', exact: true }).click();
    await expect(page.getByLabel('バケット名')).toHaveValue('my-build-logs');
    await expect(page).toHaveURL(/buckets=my-build-logs:w/);

    await builder.open();
    const notice = page.getByRole('status', { name: '復元した下書き' });
    await expect(notice).toContainText('を復元しました。');
    await expect(page.getByLabel('バケット名')).toHaveValue('my-build-logs');
    expect(await englishIn(notice)).toEqual([]);
    await page.getByRole('button', { name: '保存済み…' }).click();
    const dialog = page.getByRole('dialog', { name: '保存済み' });
    await expect(dialog.getByText('us-east-1 · prod · プリンシパルなし')).toBeVisible();
    expect(await englishIn(dialog)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

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
