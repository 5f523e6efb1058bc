import { expect, test } from './page.ts';

const old =
  'v=1&region=us-east-2&environment=prod&principalOrgIds=&resourceOrgIds=&deniedActions=&managedResources=&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=patchManager&logBucket=&orgBuckets=false';

test('a link of an older catalogue keeps its names, says what has changed, and takes the newest with one click', async ({
  builder,
  page,
}) => {
  await builder.open(old);
  const date = page.getByLabel('Catalogue date');
  await expect(date).toHaveValue('2026-11-24');
  expect(await builder.copied('s3')).toContain('patch-baseline-snapshot-us-east-2/*');
  expect(await builder.copied('s3')).not.toContain('aws-patch-manager');
  await expect(page.getByText(/^Since then, in us-east-2: /)).toBeVisible();
  await page.getByRole('button', { name: 'Use the names of 2026-12-05' }).click();
  await expect(date).toHaveValue('2026-12-05');
  await expect
    .poll(() => builder.copied('s3'))
    .toContain('aws-patch-manager-us-east-2-552881074/*');
  await expect(page).toHaveURL(/&catalog=2026-12-05$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(date).toHaveValue('2026-11-24');
  await expect(page.getByText(/^Since then, in us-east-2: /)).toBeVisible();
});

test('a new form has the newest names, and the footer leads to them as data', async ({
  builder,
  page,
  request,
}) => {
  await builder.open();
  await expect(page.getByLabel('Catalogue date')).toHaveValue('2026-12-05');
  await page.getByText('About', { exact: true }).click();
  const link = page.getByRole('link', { name: 'Bucket names of 2026-12-05' });
  const data = await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(await data.text()).toContain('aws-patch-manager-us-east-2-552881074');
});
