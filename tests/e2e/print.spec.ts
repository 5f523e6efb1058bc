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
    // A marker that points to the side would say that it is closed.
    await expect(review.locator('.words-why summary').first()).toHaveCSS('list-style-type', 'none');
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

test('a review of a form with an error says so where a reviewer signs, on paper too', async ({
  builder,
  page,
}) => {
  // Two fields of the S3 policy are in error; the Image Builder policy is as it should be, but for AWS's images.
  await builder.open(
    'v=2&region=us-west-2&environment=prod&principals=o-a1b2c3d4e5&resources=o-a1b2c3d4e5&deniedActions=DeleteImage&managedResources=components&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023,patch&buckets=My_Logs:w&orgBuckets=false&s3EndpointType=gateway&catalog=2026-12-05&view=review',
  );
  const review = page.getByRole('tabpanel', { name: 'Review' });
  await expect(review.getByRole('definition')).toHaveText([
    /^[\da-f]{8}$/,
    'none until it is fixed',
  ]);
  const open = review.getByRole('region', { name: 'Open points' });
  await expect(open.getByRole('listitem')).toContainText([
    'Error S3: Fix Download bundles',
    'Error S3: Fix Your buckets',
    'Warning Image Builder: No statement allows GetImage',
    'Note Image Builder: aws:ResourceOrgID might be missing',
  ]);
  await expect(open).not.toContainText('Every check passes');
  await expect(open).toContainText('Fix the highlighted fields to run the checks.');
  await page.emulateMedia({ media: 'print' });
  const words = review.getByRole('region', { name: 'S3 endpoint policy, in words' });
  await expect
    .poll(() => words.locator('.policy-blocked').innerText())
    .toContain('Fix Download bundles, Your buckets to use this policy.');
});

test('the gravest open point comes first, as in the list of problems', async ({
  builder,
  page,
}) => {
  await builder.open(
    `${form.replace('GetComponent,PutImagePolicy', 'PutImagePolicy').replace('components,images', 'components')}&view=review`,
  );
  const open = page
    .getByRole('tabpanel', { name: 'Review' })
    .getByRole('region', { name: 'Open points' });
  await expect(open.getByRole('listitem')).toContainText([
    'Error Image Builder: No statement allows GetImage',
    'Warning Image Builder: Denying PutImagePolicy',
    'Note Image Builder: aws:ResourceOrgID',
    'Note Image Builder: With a custom policy',
  ]);
});

test('a line of JSON that is too long goes on further in than it began, on screen and on paper', async ({
  builder,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await builder.open(`${form}&view=review`);
  const long = page
    .getByRole('tabpanel', { name: 'Review' })
    .locator('.json-line')
    .filter({ hasText: 'ec2imagebuilder-managed-resources-us-west-2-prod' });
  const starts = () =>
    long.evaluate((line) => {
      const text = document.createRange();
      text.selectNodeContents(line);
      if (line.firstChild) text.setStart(line.firstChild, line.textContent.search(/\S/));
      const [first = 0, ...others] = Array.from(text.getClientRects(), ({ left }) => left);
      const character = Number.parseFloat(getComputedStyle(line).fontSize) * 0.6;
      return [...new Set(others.map((left) => Math.round((left - first) / character)))];
    });
  await expect.poll(starts).toEqual([2]);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(starts).toEqual([2]);
});

test('a statement is shown among the words of a review, and once on paper', async ({
  builder,
  page,
}) => {
  await builder.open(`${form}&view=review`);
  const words = page.getByRole('region', { name: 'S3 endpoint policy, in words' });
  await words.getByRole('button', { name: 'Show statement 1' }).click();
  const shown = words.locator('code', { hasText: 'ec2imagebuilder-toe' });
  await expect(shown).toBeVisible();
  expect(JSON.parse(await shown.innerText())).toHaveProperty('Effect', 'Allow');
  await expect(page.getByRole('tab', { name: 'Review' })).toHaveAttribute('aria-selected', 'true');
  await page.emulateMedia({ media: 'print' });
  await expect(shown).toBeHidden();
});
