import type { Page } from '@playwright/test';
import { expect, openView } from './page.ts';

/** What stands in place of a part that did not arrive. */
export const missing = 'This part could not be loaded.';

export const importing = 'Import & compare';

export const currentPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }],
});

/** Pastes a text into the part that imports, once its editor is there. */
export async function paste(page: Page, text: string): Promise<void> {
  await openView(page, importing);
  const section = page.getByRole('tabpanel', { name: importing });
  await expect(section.locator('.view-lines')).toBeVisible();
  await section.getByRole('textbox', { name: 'Current policy' }).focus();
  await page.keyboard.insertText(text);
}

/** Takes the expected complaints away; the rest stays. */
export function forgive(complaints: string[], expected: RegExp): void {
  const others = complaints.filter((each) => !expected.test(each));
  complaints.splice(0, complaints.length, ...others);
}
