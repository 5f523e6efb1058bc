import type { Page } from '@playwright/test';
import { cutOff } from './cutOff.ts';
import { expect, test } from './page.ts';
import { buildPseudoLanguage, code } from './pseudoLanguage/buildPseudoLanguage.ts';
import { VersionedServer } from './versionedServer.ts';

let server: VersionedServer | undefined;
let url: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(600_000);
  server = new VersionedServer(await buildPseudoLanguage());
  url = await server.start();
});

test.afterAll(async () => {
  await server?.stop();
});

/** What is said in three English words or more; code and what AWS itself says aside. */
const englishOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const aside = 'code, pre, textarea, script, style, [lang="en"], .policy-editor, .monaco-editor';
    const said = Array.from(document.querySelectorAll('body *')).flatMap((element) => {
      if (element.closest(aside) || !element.checkVisibility()) return [];
      const texts = Array.from(element.childNodes)
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent ?? '');
      const named = ['aria-label', 'title', 'placeholder', 'alt'];
      return [...texts, ...named.map((name) => element.getAttribute(name) ?? '')];
    });
    return said.filter((text) => /[a-z]{3,}( [a-z]{2,}){2}/.test(text));
  });

async function expectWhole(page: Page, where: string): Promise<void> {
  expect.soft(await englishOn(page), `${where}: English`).toEqual([]);
  expect.soft(await cutOff(page), `${where}: cut off`).toEqual([]);
}

/** Every tab and every part that is folded, whatever they are called. */
async function openAll(page: Page, where: string): Promise<void> {
  for (const summary of await page.locator('details:not([open]) > summary').all()) {
    if (await summary.isVisible()) await summary.press('Enter');
  }
  await page.waitForLoadState('networkidle');
  await expectWhole(page, where);
}

for (const width of [1440, 390]) {
  test(`a language of longer words goes through every screen, ${width} px wide`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${url}#lang=${code}`);
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page.locator('#root')).toHaveAttribute('data-alive');
    await page.mouse.move(3, 3);
    await page.waitForLoadState('networkidle');
    await openAll(page, 'first screen');
    const tabs = await page.getByRole('tab').all();
    for (const [index, tab] of tabs.entries()) {
      if (!(await tab.isVisible())) continue;
      await tab.press('Enter');
      await openAll(page, `tab ${index + 1}`);
    }
    const openers = await page.locator('button[aria-haspopup="dialog"]').all();
    for (const opener of openers) {
      if (!(await opener.isVisible()) || !(await opener.isEnabled())) continue;
      const name = await opener.getAttribute('aria-label');
      await opener.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectWhole(page, `dialog of ${name}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
}

test('the page of findings is there in it, too', async ({ page }) => {
  await page.goto(`${url}findings.${code}.html`);
  await expect(page.locator('html')).toHaveAttribute('lang', code);
  expect(await cutOff(page)).toEqual([]);
});
