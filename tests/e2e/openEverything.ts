import type { Page } from '@playwright/test';
import { type BuilderPage, expect } from './page.ts';

const parts = {
  apply: 'Apply: commands and infrastructure code',
  import: 'Import: the policy an endpoint has already',
  words: 'Both policies in words',
  trouble: 'When a build fails',
} as const;

export const part = (page: Page, name: keyof typeof parts) =>
  page.getByRole('region', { name: parts[name], exact: true });

/** The whole page, with every part open and every editor there. */
export async function openEverything(builder: BuilderPage): Promise<void> {
  const { page } = builder;
  await builder.open();
  await builder.editorsShown();
  await expect(page.getByRole('button', { name: 'Commands and their keys' })).toBeVisible();
  await openParts(page);
  // The answers come last, and what is below them moves.
  await expect(page.getByText(/Build checks: \d+\/\d+ passed/)).toBeVisible();
  await expect(part(page, 'import').locator('.view-lines')).toBeVisible();
  await expect(
    part(page, 'apply').getByRole('button', { name: 'Download all (.zip)' }),
  ).toBeVisible();
  await expect(page.locator('.companions')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run' })).toBeVisible();
}

export async function openParts(page: Page): Promise<void> {
  // By the keyboard: what comes moves what is below it under the mouse.
  for (const summary of await page.locator('details.review > summary').all()) {
    await summary.press('Enter');
  }
}
