import { openViewById } from './openEverything.ts';
import { expect, test } from './page.ts';

const form =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=GetComponent,PutImagePolicy&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=my-build-logs&orgBuckets=false';

// As wide as A4 within its margins, at 96 px an inch.
test.use({ viewport: { width: 688, height: 1000 }, colorScheme: 'dark' });

for (const language of ['en', 'ja'] as const) {
  test(`a review on paper holds link, date, fingerprints, both policies in full, reasons and open points, in light colors, in ${language}`, async ({
    builder,
    page,
  }) => {
    await page.clock.setFixedTime('2026-11-28T12:00:00Z');
    await builder.open(`lang=${language}&${form}`);
    const review = await openViewById(page, 'review');
    await expect(review.locator('.review-json')).toHaveCount(2);
    await page.emulateMedia({ media: 'print' });
    await expect(review).toContainText('principals=o-a1b2c3d4e5');
    await expect(review).toContainText('2026');
    await expect(review.locator('dd code')).toHaveText([/^[\da-f]{8}$/, /^[\da-f]{8}$/]);
    const written = await review.locator('.review-json').allInnerTexts();
    expect(written.map((text) => Object.keys(JSON.parse(text) as object))).toEqual([
      ['Version', 'Statement'],
      ['Version', 'Statement'],
    ]);
    await expect(review.locator('.words-why li').first()).toBeVisible();
    await expect(review).toContainText('GetComponent');
    await expect(review).toContainText('RequestLimitExceeded');
    await expect(review.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('contentinfo')).toBeHidden();
    const { wider, background } = await page.evaluate(() => ({
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      background: getComputedStyle(document.querySelector('.workbench') ?? document.body)
        .backgroundColor,
    }));
    expect(wider).toBeLessThanOrEqual(0);
    expect(background).toBe('rgba(0, 0, 0, 0)');
  });
}
