import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }],
});
const failure =
  'Step timed out while verifying the Systems Manager Agent availability on the target instance(s)';

interface Given {
  readonly files?: readonly { readonly name: string; readonly content: string }[];
  readonly text?: string;
}

/** Drags something over an element, tells what is shown, and drops it unless it is only to be seen. */
const drag = (page: Page, given: Given, onto: string, end: 'drop' | 'leave' = 'drop') =>
  page
    .locator(onto)
    .first()
    .evaluate(
      async (target, { given: { files = [], text }, end: last }) => {
        const dataTransfer = new DataTransfer();
        for (const { name, content } of files) dataTransfer.items.add(new File([content], name));
        if (text !== undefined) dataTransfer.setData('text/plain', text);
        const init = { dataTransfer, bubbles: true, cancelable: true };
        const over = !target.dispatchEvent(new DragEvent('dragover', init));
        // React draws what is said in the next task.
        await new Promise((resolve) => setTimeout(resolve, 50));
        const shown = document.querySelector('.drop-anywhere')?.textContent ?? '';
        const type = last === 'drop' ? 'drop' : 'dragleave';
        const taken = !target.dispatchEvent(new DragEvent(type, init));
        return { over, shown, taken };
      },
      { given, end },
    );

const taken = {
  over: true,
  shown: 'Drop it here: a policy, an error or log, a link, or a saved form',
  taken: true,
};
const left = { over: false, shown: '', taken: false };
const target = (page: Page) => page.locator('.drop-anywhere');
const box = (page: Page) => page.getByRole('dialog', { name: 'Paste anything' });

test.beforeEach(async ({ builder, page }) => {
  await builder.open();
  await expect(page.getByRole('button', { name: 'Paste anything' })).toBeVisible();
});

test('a file is taken wherever it is dropped, and the focus stays where it was', async ({
  page,
}) => {
  const region = page.getByRole('combobox', { name: 'Region' });
  await region.focus();
  const given = { files: [{ name: 'policy.json', content: policy }] };
  expect(await drag(page, given, 'main', 'leave')).toMatchObject({ over: true });
  await expect(target(page)).toHaveCount(0);
  await expect(region).toBeFocused();
  expect(await drag(page, given, 'main')).toEqual(taken);
  await expect(target(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
});

test('a text that is dropped on a heading is a failure explained', async ({ page }) => {
  expect(await drag(page, { text: failure }, 'h1')).toEqual(taken);
  const trouble = page.getByRole('tabpanel', { name: 'Troubleshoot' });
  await expect(trouble.getByRole('textbox')).toHaveValue(failure);
});

test('a field keeps the text that is dropped into it, and gives a file on', async ({ page }) => {
  const field = '[aria-label="Bucket name"]';
  expect(await drag(page, { text: 'my-build-logs' }, field)).toEqual(left);
  const given = { files: [{ name: 'build.log', content: failure }] };
  expect(await drag(page, given, field)).toEqual(taken);
  await expect(
    page.getByRole('tabpanel', { name: 'Troubleshoot' }).getByRole('textbox'),
  ).toHaveValue(failure);
});

test('what is dragged within the page is not taken', async ({ page }) => {
  await page.locator('h1').dispatchEvent('dragstart');
  expect(await drag(page, { text: 'of this page' }, 'h1')).toEqual(left);
  await page.locator('h1').dispatchEvent('dragend');
});

test('several files are refused in the box, with the reason', async ({ page }) => {
  const files = [
    { name: 'a.json', content: policy },
    { name: 'b.json', content: policy },
  ];
  await drag(page, { files }, 'main');
  await expect(box(page).getByRole('status')).toContainText('Several files came at once (2)');
});

test('what is no text is refused in the box, with the reason', async ({ page }) => {
  await drag(page, { files: [{ name: 'photo.png', content: '\u0089PNG\0\0' }] }, 'main');
  await expect(box(page).getByRole('status')).toContainText('photo.png');
  await expect(box(page).getByRole('status')).toContainText('is not text');
});

test('the open box takes what is dropped anywhere on it; another dialog takes nothing', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Paste anything' }).click();
  const given = { files: [{ name: 'policy.json', content: policy }] };
  expect(await drag(page, given, 'dialog h2')).toEqual({ over: true, shown: '', taken: true });
  await expect(box(page).getByRole('textbox', { name: 'Text' })).toHaveValue(policy);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Commands', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await drag(page, given, 'dialog');
  await expect(target(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeHidden();
});

test('in Japanese', async ({ page }) => {
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByRole('button', { name: '何でも貼り付け' })).toBeVisible();
  const { shown } = await drag(page, { text: failure }, 'h1', 'leave');
  expect(shown).toContain('ここにドロップ');
});
