import type { Locator, Page } from '@playwright/test';
import { openViewById, type View } from '../openEverything.ts';
import { type BuilderPage, expect } from '../page.ts';

/** Something that the page can show. */
export interface State {
  /** Brings it about, in an English page; gives what must then be seen in every language and size. */
  readonly bring: (builder: BuilderPage) => Promise<Locator>;
  /** Which policy is shown where there is room for one only; S3's unless said. */
  readonly policy?: 'imageBuilder';
  /** What the browser complains about in this state, and may. */
  readonly complaints?: RegExp;
}

export type States = Readonly<Record<string, State>>;

/** Only says that a file did not arrive. */
export const notArrived = /ERR_FAILED|Failed to fetch dynamically imported module/;

/** Opens a view, whatever the language, and waits for its code. */
export async function openView(page: Page, view: View): Promise<Locator> {
  // After a reload: a tab that is pressed before the page listens opens nothing.
  await expect(page.locator('#root')).toHaveAttribute('data-alive');
  const opened = await openViewById(page, view);
  await expect(opened.locator('> :not(h2)').first()).toBeVisible();
  return opened;
}

/** Hands a text over as a file, past the editor, which would complete brackets while somebody types. */
export async function importText({ page }: BuilderPage, text: string): Promise<Locator> {
  const opened = await openView(page, 'import');
  await expect(opened.locator('.view-lines')).toBeVisible();
  await opened.locator('input[type="file"]').setInputFiles({
    name: 'policy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  return opened;
}

/** Before a kept form's key. */
export const prefix = 'image-builder-endpoint-policies.draft.';

/** Waits until this browser has kept what was typed: half a second may be lost. */
export const kept = (page: Page, typed = 'my-build-logs') =>
  page.waitForFunction(
    ([start, wanted]) =>
      Object.entries(localStorage).some(
        ([key, text]) => key.startsWith(start) && String(text).includes(wanted),
      ),
    [prefix, typed] as const,
  );

/** Runs before the page's own scripts when it is opened anew. */
export async function reopen(builder: BuilderPage, before: () => void, fragment = '') {
  await builder.page.addInitScript(before);
  await builder.open(fragment);
  await builder.showInterest();
}
