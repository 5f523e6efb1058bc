import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

const undoButton = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const redoButton = (page: Page) => page.getByRole('button', { name: 'Redo', exact: true });
const logBucket = (page: Page) => page.getByRole('textbox', { name: 'Bucket name' });
const principals = (page: Page) =>
  page.getByRole('textbox', { name: 'Principal account, OU or organization IDs' });

/** Longer than what makes two changes of one text one step, by the clock of the page. */
const rest = (page: Page) => page.clock.fastForward(800);

test('a preset chosen over wrong text loses nothing', async ({ builder, page }) => {
  await builder.open();
  await expect(builder.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true');
  await principals(page).fill('ou-1, o-BAD');
  await builder.choosePreset('Empty');
  await expect(principals(page)).toHaveValue('');
  await undoButton(page).click();
  await expect(principals(page)).toHaveValue('ou-1, o-BAD');
  await expect(
    page.getByText('“o-BAD” is not an account, an OU or an organization.'),
  ).toBeVisible();
  await expect(undoButton(page)).toBeFocused();
  await redoButton(page).click();
  await expect(principals(page)).toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Preset' })).toHaveValue('empty');
  await expect(redoButton(page)).toHaveAttribute('aria-disabled', 'true');
});

test('what is undone is said, and the buttons name what comes next', async ({ builder, page }) => {
  await builder.open();
  await expect(builder.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await builder.chooseRegion('eu-central-1');
  await expect(undoButton(page)).toHaveAccessibleDescription(/^Undo: Region \(/);
  await undoButton(page).click();
  await expect(page.getByRole('status').filter({ hasText: 'Undone: Region.' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('us-east-1');
  await expect(redoButton(page)).toHaveAccessibleDescription(/^Redo: Region \(/);
});

test('typing is undone by rests, in the field, with the caret where the text changed', async ({
  builder,
  page,
}) => {
  await page.clock.install();
  await builder.open();
  await expect(builder.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  // At once, since a slow machine may rest between two keys.
  await logBucket(page).focus();
  await page.keyboard.insertText('my-');
  await rest(page);
  await page.keyboard.insertText('logs');
  await page.keyboard.press('Control+z');
  await expect(logBucket(page)).toHaveValue('my-');
  await expect(logBucket(page)).toBeFocused();
  await page.keyboard.insertText('builds');
  await expect(logBucket(page)).toHaveValue('my-builds');
  expect(await builder.copied('s3')).toContain('arn:aws:s3:::my-builds/*');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(logBucket(page)).toHaveValue('');
  await page.keyboard.press('Control+Shift+z');
  await expect(logBucket(page)).toHaveValue('my-');
  await page.keyboard.press('Control+y');
  await expect(logBucket(page)).toHaveValue('my-builds');
});

test('the caret stays in the middle of a text', async ({ builder, page }) => {
  await page.clock.install();
  await builder.open();
  await expect(builder.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await principals(page).fill('o-aaaaaaaaaa\no-cccccccccc');
  await rest(page);
  await principals(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(12, 12));
  await page.keyboard.insertText('\no-bbbbbbbbbb');
  await page.keyboard.press('Control+z');
  await expect(principals(page)).toHaveValue('o-aaaaaaaaaa\no-cccccccccc');
  await page.keyboard.type('X');
  await expect(principals(page)).toHaveValue('o-aaaaaaaaaaX\no-cccccccccc');
});

test('from another field, the keys lead to the field that changed', async ({ builder, page }) => {
  await builder.open();
  await expect(builder.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await logBucket(page).fill('my-build-logs');
  await builder.showAdvanced();
  await page.getByRole('checkbox', { name: 'Requests from AWS services' }).check();
  // A closed group opens for it.
  await page.locator('.advanced > summary').click();
  await principals(page).focus();
  await page.keyboard.press('Control+z');
  const services = page.getByRole('checkbox', { name: 'Requests from AWS services' });
  await expect(services).not.toBeChecked();
  await expect(services).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(logBucket(page)).toHaveValue('');
  await expect(logBucket(page)).toBeFocused();
});

test('the read-only editors do not swallow the keys', async ({ builder, page }) => {
  await builder.open();
  await expect(builder.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await builder.editorsShown();
  await logBucket(page).fill('my-build-logs');
  await builder
    .policy('s3')
    .locator('.view-lines')
    .click({ position: { x: 200, y: 5 } });
  await page.keyboard.press('Control+z');
  await expect(logBucket(page)).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(logBucket(page)).toHaveValue('my-build-logs');
});

test('a text that is not the form’s is undone by the browser', async ({ builder, page }) => {
  await builder.open();
  await expect(builder.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await logBucket(page).fill('my-build-logs');
  const search = page.getByRole('combobox', { name: 'Denied actions' });
  // By then the list has taken the place of the drawn input, with a history of its own.
  await builder.editorsShown();
  await search.pressSequentially('cancel');
  await page.keyboard.press('Control+z');
  await expect(search).not.toHaveValue('cancel');
  await expect(logBucket(page)).toHaveValue('my-build-logs');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Saved…' }).click();
  const name = page.getByRole('dialog').getByLabel('Name', { exact: true });
  await name.pressSequentially('Mine');
  await page.keyboard.press('Control+z');
  await expect(name).not.toHaveValue('Mine');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await expect(logBucket(page)).toHaveValue('my-build-logs');
});

test('links opened in place and steps Back are undone like any change', async ({
  builder,
  page,
}) => {
  await builder.open();
  await expect(builder.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await logBucket(page).fill('my-build-logs');
  await builder.choosePreset('Empty');
  await expect(page).toHaveURL(/managedResources=&/);
  await page.goBack();
  await expect(logBucket(page)).toHaveValue('my-build-logs');
  await page.evaluate(() => {
    location.hash = location.hash.replace('my-build-logs', 'another-bucket');
  });
  await expect(logBucket(page)).toHaveValue('another-bucket');
  await undoButton(page).click();
  await expect(logBucket(page)).toHaveValue('my-build-logs');
  await expect(page).toHaveURL(/&buckets=my-build-logs:w&/);
  await undoButton(page).click();
  await expect(page.getByRole('combobox', { name: 'Preset' })).toHaveValue('empty');
});

test('Reset asks nothing, since it can be undone', async ({ builder, page }) => {
  await builder.open();
  await expect(builder.page.getByRole('button', { name: 'Undo' })).toBeVisible();
  const reset = page.getByRole('button', { name: 'Reset', exact: true });
  await expect(reset).toHaveAttribute('aria-disabled', 'true');
  await builder.chooseRegion('eu-central-1');
  await logBucket(page).fill('Not A Bucket');
  await reset.click();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('us-east-1');
  await expect(logBucket(page)).toHaveValue('');
  await expect(reset).toHaveAttribute('aria-disabled', 'true');
  await undoButton(page).click();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('eu-central-1');
  await expect(logBucket(page)).toHaveValue('Not A Bucket');
});

test('a reload keeps the form as it stands, and ends its steps', async ({ builder, page }) => {
  await builder.open();
  await expect(undoButton(page)).toBeVisible();
  await builder.formIsKept();
  await logBucket(page).fill('Not A Bucket');
  await builder.chooseRegion('eu-central-1');
  await undoButton(page).click();
  await expect(logBucket(page)).toHaveValue('Not A Bucket');
  // What an earlier version has left there is no step either.
  await page.evaluate(() => sessionStorage.setItem('image-builder-endpoint-policies.steps', '{}'));
  await page.reload();
  await expect(logBucket(page)).toHaveValue('Not A Bucket');
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(redoButton(page)).toHaveAttribute('aria-disabled', 'true');
  await expect
    .poll(() => page.evaluate(() => Object.keys(sessionStorage).join()))
    .toBe('image-builder-endpoint-policies.tab');
  await logBucket(page).fill('my-build-logs');
  await undoButton(page).click();
  await expect(logBucket(page)).toHaveValue('Not A Bucket');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  const toggle = (page: Page, group: string) =>
    page.locator('.group-toggle').and(page.getByRole('button', { name: group }));

  for (const [what, group, change] of [
    ['a choice', 'Who', (page: Page) => page.getByRole('checkbox', { name: 'Workflows' }).check()],
    ['a text', 'Who', (page: Page) => principals(page).fill('o-a1b2c3d4e5')],
    ['a bucket', 'S3 access for builds', (page: Page) => logBucket(page).fill('my-build-logs')],
  ] as const) {
    test(`undo of ${what} opens the group that it is in, and no other`, async ({
      builder,
      page,
    }) => {
      await builder.open();
      await change(page);
      await toggle(page, 'Denied actions').click();
      await toggle(page, group).click();
      await expect(toggle(page, group)).toHaveAttribute('aria-expanded', 'false');
      await undoButton(page).click();
      await expect(toggle(page, group)).toHaveAttribute('aria-expanded', 'true');
      await expect(page.locator('[data-restored]').first()).toBeInViewport();
      await expect(toggle(page, 'Denied actions')).toHaveAttribute('aria-expanded', 'false');
    });
  }
});
