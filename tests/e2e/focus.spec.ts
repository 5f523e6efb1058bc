import type { Page } from '@playwright/test';
import { type FocusMark, focusMark } from './focusMark.ts';
import { openEverything } from './openEverything.ts';
import { type BuilderPage, expect, test } from './page.ts';
import { kept } from './states/state.ts';

// Two pictures of each control.
test.describe.configure({ timeout: 240_000 });

/** Of controls that look the same, this many are measured. */
const alike = 2;

/** Names the looks of what has the focus; nothing where that is the page itself. */
const looksOfFocused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const seen = element.dataset['walked'] !== undefined;
    element.dataset['walked'] = '';
    const type = element.getAttribute('type') ?? '';
    const looks = [element.tagName, type, element.className, element.parentElement?.className];
    return { seen, looks: looks.join() };
  });

/** Walks by Tab until everything was visited, and measures how the focus shows. */
async function marks(page: Page, most = 400): Promise<readonly FocusMark[]> {
  const eye = await page.context().newPage();
  const found: FocusMark[] = [];
  const measured = new Map<string, number>();
  let left = 0;
  for (let step = 0; step < most && left < 2; step++) {
    const focused = await looksOfFocused(page);
    if (focused?.seen === true) break;
    // From the last control the focus leaves the page; from there it comes back to the first.
    if (!focused) left += 1;
    const before = measured.get(focused?.looks ?? '') ?? 0;
    if (focused && before < alike) {
      measured.set(focused.looks, before + 1);
      const mark = await focusMark(page, eye);
      if (mark) found.push(mark);
    }
    await page.keyboard.press('Tab');
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
    expect(found.length).toBeGreaterThan(35);
    expect(tooFaint(found)).toEqual([]);
  });

  test(`every control of a dialog shows its focus at 3:1: ${look}`, async ({ builder, page }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    for (const open of dialogs) {
      await builder.open();
      await open(builder);
      await expect(page.getByRole('dialog')).toBeVisible();
      // From here on by keyboard, which is what shows the focus.
      await page.keyboard.press('Tab');
      const found = await marks(page, 40);
      expect(found.length).toBeGreaterThan(2);
      expect(tooFaint(found)).toEqual([]);
    }
  });
}

const dialogs: readonly ((builder: BuilderPage) => Promise<void>)[] = [
  async ({ page }) => {
    await page.getByRole('button', { name: 'Commands', exact: true }).click();
  },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Saved…' }).click();
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Mine');
    await page.getByRole('button', { name: 'Save this form' }).click();
    await expect(page.getByRole('button', { name: 'Delete Mine' })).toBeVisible();
  },
  async (builder) => {
    const { page } = builder;
    await page.getByLabel('Bucket name').fill('my-build-logs');
    await kept(page);
    await builder.open();
    await page.getByRole('button', { name: 'Saved…' }).click();
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
  const found = await marks(page);
  expect(found.length).toBeGreaterThan(20);
  expect(tooFaint(found)).toHaveLength(found.length);
});
