import type { Page } from '@playwright/test';
import { BuilderPage, expect, test } from './page.ts';

const list = (page: Page) => page.getByRole('dialog', { name: 'Commands', exact: true });
const search = (page: Page) => list(page).getByRole('combobox', { name: 'Search commands' });
const option = (page: Page, name: string) => list(page).getByRole('option', { name });
const listButton = (page: Page) => page.getByRole('button', { name: 'Commands', exact: true });
const logBucket = (page: Page) => page.getByLabel('Bucket name');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page, sentence: string) =>
  expect(page.getByRole('status').filter({ hasText: sentence }).first()).toBeVisible();

/** Keys work once the button is there, which comes after the first screen. */
async function opened(builder: BuilderPage): Promise<void> {
  await builder.open();
  await expect(listButton(builder.page)).toBeVisible();
  // The answers come last, and what is below them moves.
  await expect(builder.page.getByText(/Build checks: \d+\/\d+ passed/)).toBeVisible();
}

test('Ctrl+K opens the list, Escape closes it and gives the focus back', async ({
  builder,
  page,
}) => {
  await opened(builder);
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await page.keyboard.press('Control+k');
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
});

test('a command is found by its words, chosen by arrow keys and run by Enter', async ({
  builder,
  page,
}) => {
  await opened(builder);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('policy copy');
  await said(page, '2 commands');
  await expect(option(page, 'Copy Image Builder policy')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(option(page, 'Copy S3 policy')).toHaveAttribute('aria-selected', 'true');
  const active = await search(page).getAttribute('aria-activedescendant');
  await expect(option(page, 'Copy S3 policy')).toHaveAttribute('id', active ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(option(page, 'Copy Image Builder policy')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeHidden();
  await said(page, 'S3 policy copied.');
  expect(await clipboard(page)).toContain('s3:GetObject');
});

for (const [typed, format] of [
  ['terraform', 'Terraform'],
  ['powershell', 'AWS CLI (PowerShell)'],
] as const) {
  test(`${typed} opens Deploy on that format`, async ({ builder, page }) => {
    await opened(builder);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('tabpanel', { name: 'Deploy' }).getByRole('radio', { name: format }),
    ).toBeChecked();
  });
}

test('what has keys says them; without a keyboard nothing does', async ({
  builder,
  page,
  browser,
}) => {
  await opened(builder);
  await listButton(page).click();
  await expect(option(page, 'Undo').locator('kbd')).toHaveText('Ctrl+Z');
  await expect(option(page, 'Redo').locator('kbd')).toHaveText('Ctrl+Shift+Z');
  await expect(list(page)).toContainText('arrow keys');

  const phone = await browser.newContext({ hasTouch: true, isMobile: true });
  const touched = new BuilderPage(await phone.newPage());
  await opened(touched);
  await expect(
    touched.page.getByRole('button', { name: 'Undo', exact: true }),
  ).toHaveAccessibleDescription('Nothing to undo');
  await listButton(touched.page).click();
  await expect(option(touched.page, 'Undo')).toBeVisible();
  await expect(list(touched.page).locator('kbd')).toHaveCount(0);
  await expect(touched.page.getByRole('dialog')).not.toContainText('arrow keys');
  await phone.close();
});

test('letters are no keys of commands', async ({ builder, page }) => {
  await opened(builder);
  await page.getByRole('button', { name: 'Copy link' }).focus();
  for (const key of ['?', 'c', 'i', 'g', 'p']) await page.keyboard.press(key);
  await expect(list(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
});

for (const [typed, command, shown] of [
  ['terraform', 'Deploy with Terraform', 'Deploy'],
  ['merge', 'Import & compare', 'Import & compare'],
  ['review', 'Review: both policies', 'Review'],
  ['time-out', 'Troubleshoot a failed build', 'Troubleshoot'],
] as const) {
  test(`“${typed}” leads to ${shown}`, async ({ builder, page }) => {
    await opened(builder);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await expect(option(page, command)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tabpanel', { name: shown })).toBeFocused();
  });
}

for (const [typed, command, part] of [
  ['fingerprint', 'Fingerprints of both policies', '.fingerprints'],
  ['console', 'Steps in the console', '.console-steps'],
  ['rollback', 'Rollback script', '.output-file[aria-label="roll-back-endpoint-policies.sh"]'],
  ['preflight', 'Preflight checks in the build subnet', '#apply-foreign-bucket'],
  ['simulate', 'Simulate a request', '#ask-principal'],
  ['checklist', 'Endpoints that a private build needs', '.companions'],
] as const) {
  test(`“${typed}” leads to the very thing, not only to its view`, async ({ builder, page }) => {
    await opened(builder);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await expect(option(page, command)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page.locator(part)).toBeFocused();
    await expect(page.locator(part)).toBeInViewport();
  });
}

test('“print” prints the review, once it is there', async ({ builder, page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => {
      document.title = document.querySelector('.review-json') ? 'printed' : 'too early';
    };
  });
  await opened(builder);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('print');
  await expect(option(page, 'Print the review')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('printed');
});

test('what no command matches is said', async ({ builder, page }) => {
  await opened(builder);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xyzzy');
  await expect(list(page).getByRole('status')).toHaveText('No command matches “xyzzy”.');
});

test('Ctrl+K opens the list where text is entered, too', async ({ builder, page }) => {
  await opened(builder);
  await logBucket(page).focus();
  await page.keyboard.type('ci?gp');
  await expect(logBucket(page)).toHaveValue('ci?gp');
  await expect(list(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(list(page)).toBeHidden();
  await expect(logBucket(page)).toBeFocused();
});

test('Ctrl+K opens the list from a preview and from the import editor', async ({
  builder,
  page,
}) => {
  await opened(builder);
  await builder.editorsShown();
  await builder.policy('s3').locator('.view-lines').click();
  await page.keyboard.press('Control+k');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('import compare');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('tabpanel', { name: 'Import & compare' });
  await expect(panel.locator('.view-lines')).toBeVisible();
  await panel.locator('.view-lines').click();
  await page.keyboard.type('ci?');
  await page.keyboard.press('Control+k');
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.type('x');
  await expect(panel.locator('.view-lines')).toContainText('ci?x');
});

test('a command that leads nowhere says why', async ({ builder, page }) => {
  await opened(builder);
  await logBucket(page).fill('Not A Bucket');
  await listButton(page).click();
  await expect(option(page, 'Copy S3 policy')).toHaveAttribute('aria-disabled', 'true');
  await expect(option(page, 'Copy S3 policy')).toContainText('has an error');
  await expect(option(page, 'Copy link')).toContainText('A field has an error.');
  await expect(option(page, 'Redo')).toContainText('Nothing to redo.');
  await option(page, 'Copy S3 policy').click({ force: true });
  await expect(list(page)).toBeVisible();
});

test('undo, redo and reset are commands', async ({ builder, page }) => {
  await opened(builder);
  await logBucket(page).fill('my-build-logs');
  const run = async (command: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(command);
    await page.keyboard.press('Enter');
  };
  await run('undo');
  await expect(logBucket(page)).toHaveValue('');
  await said(page, 'Undone: Your buckets.');
  await run('redo');
  await expect(logBucket(page)).toHaveValue('my-build-logs');
  await run('reset');
  await expect(logBucket(page)).toHaveValue('');
});

test('language, colors and what is saved are commands', async ({ builder, page }) => {
  await opened(builder);
  await page.keyboard.press('Control+k');
  await option(page, 'Switch between light and dark').click();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await page.keyboard.press('Control+k');
  await option(page, 'Show what is saved').click();
  await expect(page.getByRole('dialog', { name: 'Saved' })).toBeVisible();
  // No key is for what lies behind a dialog.
  await page.keyboard.press('Control+k');
  await expect(list(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await option(page, 'Switch to Japanese').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.keyboard.press('Control+k');
  const japanese = page.getByRole('dialog', { name: 'コマンド' });
  await expect(japanese.getByRole('option', { name: 'S3 ポリシーをコピー' })).toBeVisible();
  await japanese.getByRole('option', { name: '英語に切り替え' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
