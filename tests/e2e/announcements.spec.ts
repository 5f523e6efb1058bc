import type { Locator, Page } from '@playwright/test';
import { type BuilderPage, expect, test } from './page.ts';
import { fillStorage, offerNewVersion } from './lateNotices.ts';
import { importText, notArrived, openView, prefix } from './states/state.ts';

interface Heard {
  readonly text: string;
  readonly lang: string;
}

/**
 * Notes what a screen reader is told: what changes in a live region that is there already and can be
 * reached, and every alert. What a region brings along when it comes is passed over by some of them.
 */
function listen(): void {
  const heard: Heard[] = [];
  Object.assign(globalThis, { heard });
  const regions = '[role="status"], [role="alert"], [aria-live]';
  const known = new WeakSet<Element>();
  const told = new WeakMap<Element, string>();
  const tell = (region: Element) => {
    const text = region.textContent.replaceAll(/\s+/g, ' ').trim();
    if (text === '' || told.get(region) === text || region.closest('[inert]')) return;
    // What lies behind a dialog cannot be reached.
    const modal = document.querySelector('dialog:modal');
    if (modal && !modal.contains(region)) return;
    told.set(region, text);
    heard.push({ text, lang: region.closest('[lang]')?.getAttribute('lang') ?? '' });
  };
  const observe = () => {
    for (const region of document.querySelectorAll(regions)) {
      const alerts = region.getAttribute('role') === 'alert';
      if (known.has(region) || alerts) tell(region);
      else told.set(region, region.textContent.replaceAll(/\s+/g, ' ').trim());
      known.add(region);
    }
  };
  new MutationObserver(observe).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}

const expected = {
  en: {
    lang: 'en',
    copied: 'S3 policy copied.',
    downloaded: /^Downloaded s3-.*\.json\.$/,
    linkCopied: 'Link copied.',
    faulty: 'Check Your buckets. Copy and download are off for S3 endpoint policy.',
    sound: 'All fields are valid.',
    undone: 'Undone: Your buckets.',
    redone: 'Redone: Your buckets.',
    reset: 'All fields are back to their defaults.',
    nothing: 'Nothing to redo',
    engine: /^Build checks: 4\/\d/,
    found: '2 commands',
    importFault: /Line 1, column \d+: /,
    imported: 'S3 endpoint policy: current policy imported.',
    merged: /^Merged: /,
    removed: 'S3 endpoint policy: imported policy removed.',
    saved: 'Saved “Mine” in this browser.',
    notJson: 'The file is not JSON.',
    used: 'Restored Mine.',
    broughtBack: /^Restored us-east-1/,
    forgotten: 'Deleted 1 form.',
    answer: /denied/,
    unknown: /No known/,
    bundle: /^Downloaded image-builder-endpoint-policies\..*\.zip\.$/,
    link: 'Some values in this link are invalid',
    version: 'A new version is ready. Your form stays.',
    notSaved: 'This browser doesn’t save what you enter',
    missing: 'This part could not be loaded.',
  },
  ja: {
    lang: 'ja',
    copied: 'S3 ポリシーをコピーしました。',
    downloaded: /^s3-.*\.json をダウンロードしました。$/,
    linkCopied: 'リンクをコピーしました。',
    faulty:
      '次の項目を確認してください: 自社のバケット。 S3 エンドポイントポリシーのコピーとダウンロードはできません。',
    sound: '入力エラーはありません。',
    undone: '元に戻しました: 自社のバケット。',
    redone: 'やり直しました: 自社のバケット。',
    reset: 'すべての項目をデフォルト値に戻しました。',
    nothing: 'やり直す操作はありません',
    engine: /^ビルドの検証: 4\/\d+ 件 合格/,
    found: 'コマンド 2 件',
    importFault: /1 行目、\d+ 列目: /,
    imported: 'S3 エンドポイントポリシー: 現在のポリシーをインポートしました。',
    merged: /^マージ済み: /,
    removed: 'S3 エンドポイントポリシー: インポートしたポリシーを削除しました。',
    saved: '「Mine」をこのブラウザに保存しました。',
    notJson: 'ファイルが JSON ではありません。',
    used: 'Mine を復元しました。',
    broughtBack: /^us-east-1 .*を復元しました。$/,
    forgotten: 'フォーム 1 件を削除しました。',
    answer: /拒否/,
    unknown: /このエラーは登録されていません。/,
    bundle: /^image-builder-endpoint-policies\..*\.zip をダウンロードしました。$/,
    link: 'リンクに無効な値があります',
    version: '新しいバージョンを使用できます。',
    notSaved: 'このブラウザでは入力内容を保存できません。',
    missing: 'この部分を読み込めませんでした。',
  },
} as const;

type Sentences = (typeof expected)['en' | 'ja'];

/** Waits until it was said, in the language of the page. */
async function said(page: Page, sentence: string | RegExp, { lang }: Sentences): Promise<void> {
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
  const fits = (text: string) =>
    typeof sentence === 'string' ? text.includes(sentence) : sentence.test(text);
  await expect
    .poll(async () => {
      const all = await heard();
      return all.some((each) => fits(each.text) && each.lang === lang) || all;
    }, String(sentence))
    .toBe(true);
}

async function press(control: Locator, key = 'Enter'): Promise<void> {
  await control.focus();
  await control.page().keyboard.press(key);
}

/** Where a button that was pressed is gone, the focus is somewhere else in the page. */
const focusIsKept = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);

const copyButton = (page: Page) => page.locator('#policy-s3 .policy-actions button').first();
const logBucket = (page: Page) => page.locator('#bucket-0-name');

async function fill(page: Page, text: string): Promise<void> {
  await logBucket(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

const allowed = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::x/*' },
  ],
});

for (const say of Object.values(expected)) {
  const { lang } = say;

  /** With the parts that come after the first screen. */
  const open = async (builder: BuilderPage, fragment = '') => {
    await builder.open(fragment);
    await builder.showInterest();
    await expect(builder.page.locator('#form-undo')).toBeVisible();
    await expect(builder.page.locator('.header [aria-keyshortcuts="Control+K"]')).toBeVisible();
  };

  test.describe(`in ${lang}`, () => {
    test.use({ locale: lang === 'en' ? 'en-US' : 'ja-JP' });
    test.beforeEach(({ page }) => page.addInitScript(listen));

    test('what is handed over, and what is wrong, is announced', async ({ builder, page }) => {
      await open(builder);
      await press(copyButton(page));
      await said(page, say.copied, say);
      await press(page.locator('#policy-s3 .policy-actions button').nth(1));
      await press(page.getByRole('menuitem').first());
      await said(page, say.downloaded, say);
      await press(page.locator('.header > .MuiButton-outlined'));
      await said(page, say.linkCopied, say);
      await fill(page, 'Not A Bucket');
      await said(page, say.faulty, say);
      // At the field: what is wrong, in full.
      await expect(logBucket(page)).toHaveAttribute('aria-invalid', 'true');
      const described = (await logBucket(page).getAttribute('aria-describedby')) ?? '';
      await expect(page.locator(`#${described} .field-error`)).toContainText('Not A Bucket');
    });

    test('undo, redo and reset are announced', async ({ builder, page }) => {
      await open(builder);
      await fill(page, 'Not A Bucket');
      await said(page, say.faulty, say);
      await page.keyboard.press('Control+z');
      await said(page, say.undone, say);
      await said(page, say.sound, say);
      await page.keyboard.press('Control+Shift+z');
      await said(page, say.redone, say);
      await page.keyboard.press('Control+Shift+z');
      await said(page, say.nothing, say);
      await press(page.locator('.form-tools .MuiButton-root'));
      await said(page, say.reset, say);
    });

    test('a change of what the policies let through is announced', async ({ builder, page }) => {
      await open(builder);
      await expect(page.locator('.access-good')).toBeVisible();
      const denied = page.locator('#field-deniedActions');
      await denied.fill('GetComponent');
      await expect(page.getByRole('listbox')).toBeVisible();
      await denied.press('Enter');
      await expect(page.locator('.access-bad')).toBeVisible();
      const sum = (await page.locator('.access-bad [role="status"]').textContent()) ?? '';
      await said(page, sum, say);
    });

    test('a search for commands is announced', async ({ builder, page }) => {
      await open(builder);
      await page.keyboard.press('Control+k');
      await page.keyboard.type(lang === 'en' ? 'policy copy' : 'ポリシーをコピー');
      await said(page, say.found, say);
    });

    test('an import is announced, from its faults to its removal, and keeps the focus', async ({
      builder,
      page,
    }) => {
      await open(builder);
      const panel = await importText(builder, '{"Version": ');
      await said(page, say.importFault, say);
      await press(panel.locator('.import-source-actions button').nth(1));
      await focusIsKept(page);
      await panel.locator('input[type="file"]').setInputFiles({
        name: 'policy.json',
        mimeType: 'application/json',
        buffer: Buffer.from(allowed.replaceAll('"', '“')),
      });
      await press(panel.locator('.import-repair button'));
      await focusIsKept(page);
      await press(panel.locator('.import-actions button').first());
      await said(page, say.imported, say);
      await said(page, say.merged, say);
      await press(page.locator('#policy-s3 .imported-actions button').last());
      await said(page, say.removed, say);
      await focusIsKept(page);
    });

    test('what is saved is announced within its dialog, and keeps the focus', async ({
      builder,
      page,
    }) => {
      await open(builder);
      await press(page.locator('.saved-button'));
      const dialog = page.getByRole('dialog');
      const name = dialog.locator('#saved-name');
      const save = dialog.locator('.saved-name [type="submit"]');
      // Refused without a name: the focus goes to the field, which says why.
      await press(save);
      await expect(name).toBeFocused();
      await expect(dialog.locator('#saved-name-help')).not.toBeEmpty();
      await name.fill('Mine');
      await press(save);
      await said(page, say.saved, say);
      await dialog.locator('input[type="file"]').setInputFiles({
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{'),
      });
      await said(page, say.notJson, say);
      await press(dialog.locator('.saved-forms .MuiIconButton-root').first());
      await page.keyboard.press('Escape');
      await focusIsKept(page);
      await press(dialog.locator('.saved-forms .MuiButton-root').first());
      await said(page, say.used, say);
      await focusIsKept(page);
    });

    test('kept forms are announced', async ({ builder, page }) => {
      await open(builder);
      await fill(page, 'my-build-logs');
      await page.waitForFunction(
        (start) => Object.keys(localStorage).some((key) => key.startsWith(start)),
        prefix,
      );
      await press(page.locator('.saved-button'));
      await press(page.locator('.saved-forms .MuiButton-root').first());
      await said(page, say.broughtBack, say);
      await press(page.locator('.saved-button'));
      await press(page.locator('.saved-forms .MuiIconButton-root').last());
      await said(page, say.forgotten, say);
      await focusIsKept(page);
    });

    test('answers are announced', async ({ builder, page }) => {
      await open(builder);
      await openView(page, 'checks');
      const ask = page.locator('form.ask');
      await ask.locator('#ask-action').fill('s3:PutObject');
      await ask.locator('#ask-resource').fill('arn:aws:s3:::elsewhere/x');
      await press(ask.locator('[type="submit"]'));
      const answer = (
        await ask.locator('.ask-answer .verdict, .ask-answer > *').first().innerText()
      ).trim();
      expect(answer).not.toBe('');
      await said(page, say.answer, say);
      const trouble = await openView(page, 'failure');
      await trouble.locator('#failure-text').fill('xyzzy');
      const unknown = await trouble.locator('.failure-answer > p').innerText();
      await said(page, unknown, say);
      const apply = await openView(page, 'deploy');
      await press(apply.locator('.apply-all button'));
      await said(page, say.bundle, say);
      await apply.locator('.apply-ids input').first().fill('not one');
      const first = apply.locator('.apply-ids input').first();
      const described = (await first.getAttribute('aria-describedby')) ?? '';
      await expect(apply.locator(`#${described}.field-error`)).toContainText('not one');
    });

    test('what is wrong with a link is announced, and its report gives the focus back', async ({
      builder,
      page,
    }) => {
      await open(builder, 'v=1&region=x');
      await said(page, say.link, say);
      await logBucket(page).focus();
      await page.locator('.link-report .MuiIconButton-root').click();
      await expect(logBucket(page)).toBeFocused();
    });

    test('what comes late is announced, and gives the focus back', async ({ builder, page }) => {
      await page.addInitScript(fillStorage);
      await page.addInitScript(offerNewVersion);
      await open(builder);
      await said(page, say.version, say);
      await fill(page, 'my-build-logs');
      await said(page, say.notSaved, say);
      const notices = page.locator('.notice-late');
      await expect(notices).toHaveCount(2);
      await notices.first().locator('.MuiIconButton-root').click();
      await expect(notices).toHaveCount(1);
      await expect(logBucket(page)).toBeFocused();
      await notices.locator('.MuiIconButton-root').click();
      await expect(logBucket(page)).toBeFocused();
    });

    test('a part that does not come is announced', async ({ builder, page, complaints }) => {
      await page.route(/WordsPanel-[^/]*\.js/, (route) => route.abort());
      await open(builder);
      await page.locator('#view-review-tab').press('Enter');
      await said(page, say.missing, say);
      const others = complaints.filter((each) => !notArrived.test(each));
      complaints.splice(0, complaints.length, ...others);
    });

    test('the other language is announced in that language', async ({ builder, page }) => {
      await open(builder);
      const other = lang === 'en' ? expected.ja : expected.en;
      const sentence = {
        en: 'The page is now in English.',
        ja: 'ページを日本語で表示しています。',
      };
      await press(page.locator('.header .language'));
      await said(page, sentence[other.lang], other);
      await expect(page.locator('.header .language')).toBeFocused();
      await press(page.locator('.header .language'));
      await said(page, sentence[lang], say);
    });
  });
}
