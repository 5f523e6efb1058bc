import type { Page } from '@playwright/test';
import { type FocusMark, focusMark } from './focusMark.ts';
import { openEverything } from './openEverything.ts';
import { type BuilderPage, expect, test } from './page.ts';

// Two pictures of each control.
test.describe.configure({ timeout: 240_000 });

/** Walks by Tab from where the focus is until it leaves the page, or comes back to where it began. */
async function marks(page: Page, most = 400): Promise<readonly FocusMark[]> {
  const eye = await page.context().newPage();
  const found: FocusMark[] = [];
  const seen = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return true;
      const before = element.dataset['marked'] !== undefined;
      element.dataset['marked'] = '';
      return before;
    });
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    if (await seen()) break;
    const mark = await focusMark(page, eye);
    if (mark) found.push(mark);
  }
  await eye.close();
  return found;
}

const tooFaint = (found: readonly FocusMark[]) =>
  found
    .filter(({ contrasting, wanted }) => contrasting < wanted * 0.9)
    .map(
      ({ control, contrasting, wanted }) => `${control}: ${contrasting} of ${Math.round(wanted)}`,
    );

async function beginAtTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colors, light': { colorScheme: 'light', forcedColors: 'active' },
  'forced colors, dark': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

for (const [look, media] of Object.entries(looks)) {
  test(`every control shows its focus at 3:1, as much as a line around it: ${look}`, async ({
    builder,
    page,
  }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await openEverything(builder);
    await beginAtTop(page);
    const found = await marks(page);
    expect(found.length).toBeGreaterThan(60);
    expect(tooFaint(found)).toEqual([]);
  });

  test(`every control of a dialog shows its focus at 3:1: ${look}`, async ({ builder, page }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    for (const open of dialogs) {
      await builder.open();
      await open(builder);
      await expect(page.getByRole('dialog')).toBeVisible();
      const found = await marks(page, 40);
      expect(found.length).toBeGreaterThan(1);
      expect(tooFaint(found)).toEqual([]);
    }
  });
}

const dialogs: readonly ((builder: BuilderPage) => Promise<void>)[] = [
  async ({ page }) => {
    await page.getByRole('button', { name: 'Commands and their keys' }).click();
  },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Your presets…' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Mine');
    await page.getByRole('button', { name: 'Save these choices' }).click();
    await expect(page.getByRole('button', { name: 'Delete Mine' })).toBeVisible();
  },
  async ({ page }) => {
    await page.getByRole('contentinfo').getByRole('button', { name: 'Kept forms…' }).click();
  },
];

test('a page that shows no focus is found out', async ({ builder, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await builder.open();
  await builder.editorsShown();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      *, *::before, *::after { outline: none !important; box-shadow: none !important; }
      .MuiOutlinedInput-notchedOutline { border: 1px solid gray !important; }
      .skip-link { transform: none !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });
  await beginAtTop(page);
  const found = await marks(page, 30);
  expect(found.length).toBe(30);
  expect(tooFaint(found)).toHaveLength(30);
});
