import type { Locator, Page } from '@playwright/test';
import { type BuilderPage, type Endpoint, expect, test } from './page.ts';

const perimeter =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=DeleteImage&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=my-build-logs&orgBuckets=false';

// Neither policy can be seen as a whole.
test.use({ viewport: { width: 1440, height: 680 } });

/** Whether a lit line of the policy can be seen in its preview, as a whole. */
const isLitInView = (policy: Locator) =>
  policy.locator('.policy-text').evaluate((preview) => {
    const { top, bottom } = preview.getBoundingClientRect();
    return Array.from(preview.querySelectorAll('.policy-line-lit')).some((lit) => {
      const box = lit.getBoundingClientRect();
      // The plain text lights a statement as one box, Monaco each line.
      return Math.min(box.bottom, bottom) - Math.max(box.top, top) >= 18;
    });
  });

const previews: Readonly<
  Record<string, (builder: BuilderPage, complaints: string[]) => Promise<void>>
> = {
  Monaco: async (builder) => {
    await builder.open(perimeter);
    await builder.editorsShown();
  },
  'the plain text': async (builder, complaints) => {
    await builder.page.route(/policyView-[^/]*\.js/, (route) => route.abort());
    await builder.open(perimeter);
    await builder.showInterest();
    await expect(builder.page.getByText('The editor could not be loaded.').first()).toBeVisible();
    complaints.length = 0;
  },
};

/** Focuses a field that stands in view already, for which the browser does not scroll the page. */
async function focus(page: Page, label: string): Promise<void> {
  // By its role: a section may have the name of its field.
  const field = page
    .getByRole('combobox', { name: label, exact: true })
    .or(page.getByRole('textbox', { name: label, exact: true }));
  await field.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await field.focus();
  expect(await page.evaluate(() => scrollY)).toBe(before);
}

const fields: Readonly<Record<string, readonly Endpoint[]>> = {
  'Denied actions': ['imageBuilder'],
  'Bucket name': ['s3'],
  'Principal account, OU or organization IDs': ['imageBuilder', 's3'],
};

for (const [name, open] of Object.entries(previews)) {
  test(`in ${name} a field that gets the focus brings its lines into view, and the page stays`, async ({
    builder,
    page,
    complaints,
  }) => {
    await open(builder, complaints);
    for (const [label, endpoints] of Object.entries(fields)) {
      await focus(page, label);
      const at = await page.evaluate(() => scrollY);
      for (const endpoint of endpoints) {
        await expect.poll(() => isLitInView(builder.policy(endpoint)), label).toBe(true);
      }
      expect(await page.evaluate(() => scrollY), label).toBe(at);
    }
  });

  test(`in ${name} lines that can be seen already stay where they are, and typing moves nothing`, async ({
    builder,
    page,
    complaints,
  }) => {
    await open(builder, complaints);
    const policy = builder.policy('s3');
    await focus(page, 'Bucket name');
    await expect.poll(() => isLitInView(policy)).toBe(true);
    const at = await builder.scrolled('s3');
    expect(at).toBeGreaterThan(0);
    await focus(page, 'Environment');
    await expect.poll(() => isLitInView(policy)).toBe(true);
    await focus(page, 'Bucket name');
    await expect.poll(() => isLitInView(policy)).toBe(true);
    // Whoever scrolls away and types reads on where they are.
    await builder.scrollToTop('s3');
    await page.getByLabel('Bucket name').pressSequentially('-2');
    await expect.poll(() => builder.copied('s3')).toContain('my-build-logs-2');
    expect(await builder.scrolled('s3')).toBe(0);
  });
}

test('where one policy is shown at a time, it is one that the field in focus shapes', async ({
  builder,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await builder.open(perimeter);
  await builder.editorsShown();
  await expect(builder.policy('imageBuilder')).toBeVisible();
  await focus(page, 'Bucket name');
  await expect(page.getByRole('radio', { name: 'S3' })).toBeChecked();
  await expect.poll(() => isLitInView(builder.policy('s3'))).toBe(true);
  // Both have lines of it: the chosen one stays.
  await focus(page, 'Principal account, OU or organization IDs');
  await expect.poll(() => isLitInView(builder.policy('s3'))).toBe(true);
  await focus(page, 'Denied actions');
  await expect(builder.policy('imageBuilder')).toBeVisible();
  await expect.poll(() => isLitInView(builder.policy('imageBuilder'))).toBe(true);
});
