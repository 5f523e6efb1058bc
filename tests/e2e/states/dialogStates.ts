import type { Page } from '@playwright/test';
import { expect } from '../page.ts';
import { kept, prefix, reopen, type States } from './state.ts';

const dialog = (page: Page) => page.getByRole('dialog');

const openSaved = async (page: Page) => {
  await page.getByRole('button', { name: 'Saved…' }).click();
  await expect(dialog(page)).toBeVisible();
};

const save = async (page: Page, name: string) => {
  await dialog(page).getByLabel('Name', { exact: true }).fill(name);
  await dialog(page).getByRole('button', { name: 'Save this form' }).click();
};

const openCommands = async (page: Page) => {
  await page.getByRole('button', { name: 'Commands', exact: true }).click();
  await expect(dialog(page).getByRole('option').first()).toBeVisible();
};

/** Dialogs, each in what it can hold. */
export const dialogStates: States = {
  'with nothing saved': {
    bring: async ({ page }) => {
      await openSaved(page);
      return dialog(page);
    },
  },
  'with named forms, one being renamed to nothing': {
    bring: async ({ page }) => {
      await openSaved(page);
      await save(page, 'Mine');
      await save(
        page,
        'One with a name as long as a name may ever be, and no space: ' + 'x'.repeat(30),
      );
      await dialog(page).getByRole('button', { name: 'Rename Mine' }).click();
      await dialog(page).getByLabel('New name for Mine').fill('');
      return dialog(page).locator('.saved-forms .field-error');
    },
  },
  'with a form that got no name': {
    bring: async ({ page }) => {
      await openSaved(page);
      await dialog(page).getByRole('button', { name: 'Save this form' }).click();
      return dialog(page).locator('#saved-name-help');
    },
  },
  'with named forms that are not stored, and a file refused': {
    bring: async (builder) => {
      const { page } = builder;
      await reopen(builder, () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await openSaved(page);
      await save(page, 'Mine');
      await dialog(page)
        .locator('input[type="file"]')
        .setInputFiles({ name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from('{') });
      await expect(dialog(page).getByText('The file is not JSON.')).toBeVisible();
      return dialog(page).locator('.field-warning');
    },
  },
  'with forms kept, one unreadable': {
    bring: async (builder) => {
      const { page } = builder;
      await page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
      await kept(page);
      await page.evaluate((key) => localStorage.setItem(`${key}0000000000000000`, '{'), prefix);
      await builder.open();
      await page.getByRole('banner').getByRole('button', { name: 'Saved…' }).click();
      await expect(dialog(page).getByText('Couldn’t be read')).toBeVisible();
      return dialog(page).locator('.saved-forms li').nth(1);
    },
  },
  'with the commands open, some leading nowhere': {
    bring: async ({ page }) => {
      await page.getByRole('textbox', { name: 'Bucket name' }).fill('Not A Bucket');
      await openCommands(page);
      return page.locator('.command-why').first();
    },
  },
  'with a search for commands that finds none': {
    bring: async ({ page }) => {
      await openCommands(page);
      await page.keyboard.type('xyzzy');
      return page.locator('.command-none');
    },
  },
  'with a text to copy by hand': {
    bring: async (builder) => {
      const { page } = builder;
      await reopen(builder, () => {
        Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
      });
      await builder.copyButton('s3').click();
      return dialog(page).locator('textarea');
    },
  },
};
