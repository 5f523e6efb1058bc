import type { Browser } from '@playwright/test';
import { expect, test } from './page.ts';

/** `npm run coldloads` opens the page 300 times in each language. */
const times = Number(process.env['COLD_LOADS'] ?? 3);

/** Longer than the parts take by themselves; milliseconds. */
const longestDelay = 120;

/** Opens the page where it has never been seen; its parts come in another order each time. Gives what is wrong then. */
async function load(browser: Browser, address: string, locale: string): Promise<readonly string[]> {
  const context = await browser.newContext({ locale, serviceWorkers: 'block' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  // The words of a language are among them.
  await page.route('**/assets/*.js', async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, Math.random() * longestDelay);
    });
    await route.continue();
  });
  await page.goto(address);
  const crash = page.locator('.crash');
  // What comes last: the engine's answers, and what is found in the policies.
  const answers = page.getByText(/^(?:Build checks|ビルドの検証): \d/);
  for (const last of [answers, page.locator('.problems')]) {
    await expect(last.or(crash).first()).toBeVisible();
  }
  for (const screen of await crash.all()) complaints.push(await screen.innerText());
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2));
  await context.close();
  return complaints;
}

for (const locale of ['en-US', 'ja-JP']) {
  test(`cold loads in ${locale} end without an error`, async ({ browser, baseURL }) => {
    test.setTimeout(times * 15_000);
    for (let number = 1; number <= times; number += 1) {
      const complaints = await load(browser, baseURL ?? '', locale);
      expect(complaints, `load ${number}`).toEqual([]);
    }
  });
}
