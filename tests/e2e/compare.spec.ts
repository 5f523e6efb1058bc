import type { Locator, Page } from '@playwright/test';
import { link } from './link.ts';
import { expect, openView, test } from './page.ts';
import { kept } from './states/state.ts';
import { violations } from './violations.ts';

const view = (page: Page) => page.getByRole('tabpanel', { name: 'Import & compare' });
const box = (page: Page) =>
  view(page).getByRole('textbox', { name: 'Link, saved form, or policy to compare with' });
const policy = (page: Page, name: 'Image Builder' | 'S3'): Locator =>
  view(page).getByRole('region', { name: `${name} endpoint policy`, exact: true });
const fields = (page: Page) => view(page).getByRole('table', { name: 'Fields that differ' });

async function openCompare(page: Page): Promise<void> {
  await openView(page, 'Import & compare');
  await view(page).getByRole('radio', { name: 'Compare forms' }).check();
  await expect(box(page)).toBeVisible();
}

async function compareWith(page: Page, text: string): Promise<void> {
  await openCompare(page);
  await box(page).fill(text);
}

test('a second link: the fields, what changes for requests, and the lines, either way', async ({
  builder,
  page,
}) => {
  await builder.open(link());
  await compareWith(page, `See https://policies.example/#${link({ downloads: 'al2023' })}.`);
  await expect(fields(page).getByRole('row')).toHaveCount(2);
  await expect(fields(page)).toContainText('Amazon Linux 2023');
  await expect(policy(page, 'Image Builder')).toContainText('Identical.');
  const s3 = policy(page, 'S3');
  await expect(s3).toContainText('Not equal: 1 change.');
  await expect(s3).toContainText('Anyone in this VPC gains s3:GetObject');
  await expect(s3).toContainText('Nothing that was allowed is denied.');
  await expect(s3.getByRole('textbox', { name: 'On this page' })).toBeAttached();
  await expect(s3.getByRole('textbox', { name: 'In the other form' })).toBeAttached();
  // The first change is in view, wherever the text has it.
  await s3.locator('.difference-text').scrollIntoViewIfNeeded();
  await expect(s3.locator('.line-insert').first()).toBeInViewport();
  expect(await violations(page)).toEqual([]);
  await view(page).getByRole('radio', { name: 'from the other to this page' }).check();
  await expect(s3).toContainText('Anyone in this VPC loses s3:GetObject');
  await expect(s3).not.toContainText('gains');
  const headings = fields(page).getByRole('columnheader');
  await expect(headings).toHaveText(['Field', 'In the other form', 'On this page']);
});

test('texts that differ and mean the same are said to, plainly', async ({ builder, page }) => {
  const both = { resources: 'o-a1b2c3d4e5,o-zz99yy88xx', principals: 'o-a1b2c3d4e5,o-zz99yy88xx' };
  await builder.open(link(both));
  await compareWith(page, `#${link({ ...both, principals: 'o-zz99yy88xx,o-a1b2c3d4e5' })}`);
  await expect(policy(page, 'Image Builder')).toContainText('Equal in meaning; the texts differ.');
  await expect(policy(page, 'S3')).toContainText('Identical.');
  await expect(view(page)).toContainText('Every field has the same value');
});

test('taking the other form over is one step, which Undo takes back', async ({ builder, page }) => {
  const other = link({ region: 'eu-central-1', deniedActions: 'DeleteImage', ssmAgent: 'false' });
  await builder.open(link());
  const before = await builder.copied('s3');
  await compareWith(page, `#${other}`);
  await expect(fields(page).getByRole('row')).toHaveCount(4);
  // Nothing in the view scrolls by itself, so that a wheel goes through.
  const hidden = await view(page)
    .locator('.difference-words')
    .evaluateAll((lists) => lists.map((list) => list.scrollHeight - list.clientHeight));
  expect(hidden).toEqual([0, 0]);
  await view(page).getByRole('button', { name: 'Use the other form’s values' }).click();
  await expect(view(page)).toContainText('Every field has the same value');
  await expect(policy(page, 'S3')).toContainText('Identical.');
  expect(await builder.copied('s3')).toContain('eu-central-1');
  await expect.poll(() => page.url()).toContain('region=eu-central-1');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(fields(page).getByRole('row')).toHaveCount(4);
  expect(await builder.copied('s3')).toBe(before);
});

for (const [what, text, why] of [
  ['with an ID that is none', link({ principals: 'o-1' }), '“o-1” is not an account'],
  ['that was cut off', link().slice(0, -60), 'The link is incomplete'],
  ['of nothing', 'Dear all, the endpoint is there.', 'No policy was found'],
] as const) {
  test(`a text ${what} is refused beside its box, and nothing is compared`, async ({
    builder,
    page,
  }) => {
    await builder.open(link());
    const before = await builder.copied('s3');
    await compareWith(page, text);
    const said = view(page).locator('.compare-said');
    await expect(said).toContainText(why);
    await expect(said).toContainText('Expected a whole link to this page');
    await expect(said).toContainText('#v=2&region=us-west-2');
    // What is wrong, and below it what is expected.
    const starts = await said
      .locator('.field-error > p')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
    expect(new Set(starts).size).toBe(1);
    await expect(policy(page, 'S3')).toHaveCount(0);
    await expect(
      view(page).getByRole('button', { name: 'Use the other form’s values' }),
    ).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    expect(await builder.copied('s3')).toBe(before);
  });
}

test('a link to the comparison opens it, and leaves the form alone', async ({ builder, page }) => {
  const other = link({ downloads: 'al2023', s3EndpointType: 'interface' });
  await builder.open(link());
  const before = await builder.copied('s3');
  await compareWith(page, `#${other}`);
  await expect(fields(page)).toBeVisible();
  await view(page).getByRole('button', { name: 'Copy link to this comparison' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('compare=');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await builder.open(new URL(copied).hash.slice(1));
  await expect(fields(page).getByRole('row')).toHaveCount(3);
  await expect(policy(page, 'S3')).toContainText('Not equal');
  expect(await builder.copied('s3')).toBe(before);
  await expect(page.locator('.link-report')).toHaveCount(0);
});

test('a link with a comparison that was cut off says so, and opens its form', async ({
  builder,
  page,
}) => {
  await builder.open(`${link()}&compare=${encodeURIComponent(link().slice(0, -60))}`);
  await expect(page.locator('.link-report')).toContainText('so nothing is compared');
  expect(await builder.copied('s3')).toContain('us-west-2');
  await expect(page.getByRole('tab', { name: 'Policies' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a preset, a saved form and a policy can be chosen in its place', async ({
  builder,
  page,
}) => {
  await builder.open(link());
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await kept(page);
  await openCompare(page);
  const choice = view(page).getByRole('combobox', { name: 'Or choose a form' });
  await choice.selectOption('Strict data perimeter');
  await expect(fields(page).getByRole('row', { name: /^Denied actions/ })).toBeVisible();
  await expect(policy(page, 'Image Builder')).toContainText('Not equal');
  await expect(box(page)).toHaveValue(/^#v=2&region=us-west-2/);
  await expect(choice.locator('optgroup[label="Recent"] option').first()).toBeAttached();
  const reports = {
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::reports/*',
      },
    ],
  };
  await box(page).fill(JSON.stringify(reports));
  await expect(policy(page, 'S3')).toContainText('Not equal');
  await expect(policy(page, 'Image Builder')).toContainText('holds no policy of this endpoint');
  await expect(fields(page)).toHaveCount(0);
  await view(page).getByRole('button', { name: 'Import this policy' }).click();
  await expect(view(page).getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
  // What was compared is there as it was left.
  await view(page).getByRole('radio', { name: 'Compare forms' }).check();
  await expect(box(page)).toHaveValue(JSON.stringify(reports));
});

test('while the form is in error its policy is not compared', async ({ builder, page }) => {
  await builder.open(link());
  await page.getByLabel('Bucket name').fill('Not A Bucket');
  await compareWith(page, `#${link({ environment: 'beta' })}`);
  await expect(policy(page, 'S3')).toContainText('Fix the highlighted fields to compare');
  await expect(policy(page, 'Image Builder')).toContainText('Identical.');
  await expect(
    view(page).getByRole('button', { name: 'Copy link to this comparison' }),
  ).toBeDisabled();
});

test('in Japanese, on a phone', async ({ builder, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const compared = encodeURIComponent(link({ downloads: 'al2023' }));
  await builder.open(`${link()}&lang=ja&compare=${compared}`);
  await expect(page.getByRole('table', { name: '値が異なる項目' })).toBeVisible();
  await expect(page.getByText('同じではありません: 1 件の変更。')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
});
