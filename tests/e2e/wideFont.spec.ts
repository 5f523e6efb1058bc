import { launchOptions } from '../browser/chromium.mjs';
import { cutOff } from './cutOff.ts';
import { sizes, testLayout } from './layout.ts';
import { openEverything } from './openEverything.ts';
import { expect, test } from './page.ts';
import { smallTargets } from './smallTargets.ts';

test.use({ launchOptions: launchOptions('wide') });

testLayout([1024]);

for (const language of ['en', 'ja'] as const) {
  test(`in a wide font, in ${language}, nothing of the whole page is cut off at any size`, async ({
    builder,
    page,
  }) => {
    // Every part with its editor, at four sizes.
    test.setTimeout(120_000);
    await openEverything(builder);
    if (language === 'ja') await page.getByRole('button', { name: '日本語' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      expect(await cutOff(page), `${width} wide`).toEqual([]);
      expect(await smallTargets(page), `${width} wide`).toEqual([]);
    }
  });
}
