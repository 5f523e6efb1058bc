import type { Page } from '@playwright/test';
import { sizes } from './layout.ts';
import { openViewById } from './openEverything.ts';
import { expect, test } from './page.ts';
import { fillStorage, offerNewVersion } from './lateNotices.ts';

const form =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=GetComponent&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=my-build-logs&orgBuckets=false';

const worked = '.policy-text, .problems, .copy-wide, .form-column, .status-line, .view-bar';

/** The parts that people read or work in, of which the element covers some. */
const covered = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements, parts) => {
    const seen = (part: Element) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const pane = part.closest('.view')?.getBoundingClientRect();
      return {
        left,
        right,
        top: Math.max(top, pane?.top ?? top),
        bottom: Math.min(bottom, pane?.bottom ?? bottom),
      };
    };
    return elements.flatMap((element) => {
      const over = element.getBoundingClientRect();
      return Array.from(document.querySelectorAll(parts))
        .filter((part) => part.checkVisibility())
        .filter((part) => {
          const { top, bottom, left, right } = seen(part);
          const high = Math.min(bottom, over.bottom) - Math.max(top, over.top);
          return high > 1 && Math.min(right, over.right) - Math.max(left, over.left) > 1;
        })
        .map((part) => part.className);
    });
  }, worked);

for (const [width, height] of sizes) {
  const tag = width === 1440 || width === 390 ? '@main' : '@thorough';
  test(
    `at ${width}×${height} neither notices nor announcements cover what is worked with`,
    { tag },
    async ({ builder, page }) => {
      await page.addInitScript(fillStorage);
      await page.addInitScript(offerNewVersion);
      await page.setViewportSize({ width, height });
      await builder.open(form);
      await page.getByRole('textbox', { name: 'Bucket name' }).fill('other-build-logs');
      await expect(page.locator('.notice-late > div')).toHaveCount(2);
      expect(await covered(page, '.notice-late')).toEqual([]);

      await openViewById(page, 'policies');
      await expect(page.locator('.problem').first()).toBeVisible();
      expect(await covered(page, '.notice-late')).toEqual([]);

      const copy = page.getByRole('button', { name: /^Copy .+ policy$/ }).filter({ visible: true });
      await copy.first().click();
      await expect(page.locator('.announcement > span')).toHaveText(/copied/);
      expect(await covered(page, '.announcement > span')).toEqual([]);
    },
  );
}
