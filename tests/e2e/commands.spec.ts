import type { Page } from '@playwright/test';
import { type BuilderPage, expect, test } from './page.ts';

const list = (page: Page) => page.getByRole('dialog', { name: 'Commands and their keys' });
const search = (page: Page) => list(page).getByRole('combobox', { name: 'Search commands' });
const option = (page: Page, name: string) => list(page).getByRole('option', { name });
const listButton = (page: Page) => page.getByRole('button', { name: 'Commands and their keys' });
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

for (const key of ['?', 'Control+k']) {
  test(`${key} opens the list, Escape closes it and gives the focus back`, async ({
    builder,
    page,
  }) => {
    await opened(builder);
    await page.getByRole('button', { name: 'Copy link' }).focus();
    await page.keyboard.press(key);
    await expect(search(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
  });
}

test('a command is found by its words, chosen by arrow keys and run by Enter', async ({
  builder,
  page,
}) => {
  await opened(builder);
  await page.keyboard.press('?');
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

test('each command says its keys', async ({ builder, page }) => {
  await opened(builder);
  await listButton(page).click();
  for (const [name, keys] of [
    ['Copy Image Builder policy', 'CI'],
    ['Copy link to this form', 'CL'],
    ['Undo', 'Ctrl+Z'],
    ['Redo', 'Ctrl+Shift+Z'],
    ['Show commands', '?Ctrl+K'],
  ] as const) {
    await expect(option(page, name).locator('.command-keys')).toHaveText(keys);
  }
});

test('letters one after the other copy, share and lead to every part', async ({
  builder,
  page,
}) => {
  await opened(builder);
  await page.keyboard.press('c');
  await page.keyboard.press('i');
  await said(page, 'Image Builder policy copied.');
  expect(await clipboard(page)).toContain('imagebuilder:*');
  await page.keyboard.press('c');
  await page.keyboard.press('l');
  await said(page, 'Link copied.');
  expect(await clipboard(page)).toBe(page.url());
  for (const [letter, name] of [
    ['c', 'Deploy'],
    ['i', 'Import & compare'],
    ['w', 'Review'],
    ['t', 'Troubleshoot'],
  ] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await expect(page.getByRole('tabpanel', { name })).toBeFocused();
  }
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.locator('#view-checks')).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page.locator('#view-policies')).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('combobox', { name: 'Preset' })).toBeFocused();
});

test('where text is entered, letters are text; Ctrl+K opens the list all the same', async ({
  builder,
  page,
}) => {
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
  await page.keyboard.type('import the policy');
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

test('letters can be turned off, for good; Ctrl+K stays', async ({ builder, page }) => {
  await opened(builder);
  await page.keyboard.press('?');
  await list(page).getByRole('checkbox', { name: 'Letter keys and ?' }).uncheck();
  await expect(option(page, 'Copy S3 policy').locator('kbd')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(list(page)).toBeHidden();
  await opened(builder);
  await page.keyboard.press('?');
  await expect(list(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(list(page).getByRole('checkbox', { name: 'Letter keys and ?' })).not.toBeChecked();
  await list(page).getByRole('checkbox', { name: 'Letter keys and ?' }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(search(page)).toBeFocused();
});

test('a command that leads nowhere says why, in the list and by its keys', async ({
  builder,
  page,
}) => {
  await opened(builder);
  await logBucket(page).fill('Not A Bucket');
  await listButton(page).click();
  await expect(option(page, 'Copy S3 policy')).toHaveAttribute('aria-disabled', 'true');
  await expect(option(page, 'Copy S3 policy')).toContainText('has an error');
  await expect(option(page, 'Copy link')).toContainText('A field has an error.');
  await expect(option(page, 'Redo')).toContainText('Nothing to redo.');
  await option(page, 'Copy S3 policy').click({ force: true });
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.keyboard.press('s');
  await said(page, 'A field that affects this policy has an error.');
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

test('language, colors and kept forms are commands', async ({ builder, page }) => {
  await opened(builder);
  await page.keyboard.press('?');
  await option(page, 'Switch between light and dark').click();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await page.keyboard.press('?');
  await option(page, 'Show saved drafts').click();
  await expect(page.getByRole('dialog', { name: 'Saved drafts' })).toBeVisible();
  // Letters are not for what lies behind a dialog.
  await page.keyboard.press('?');
  await expect(list(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await option(page, 'Switch to Japanese').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.keyboard.press('?');
  const japanese = page.getByRole('dialog', { name: 'コマンドとショートカットキー' });
  await expect(japanese.getByRole('option', { name: 'S3 ポリシーをコピー' })).toBeVisible();
  await japanese.getByRole('option', { name: '英語に切り替え' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
