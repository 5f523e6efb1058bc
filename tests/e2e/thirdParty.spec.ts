import { expect, openView, test } from './page.ts';
import { violations } from './violations.ts';

const link =
  'v=2&region=us-west-2&environment=prod&principals=o-a1b2c3d4e5&resources=o-a1b2c3d4e5&deniedActions=DeleteImage&managedResources=components&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=&buckets=my-build-logs:w,acme-artifacts/installers/:rl&orgBuckets=false&s3EndpointType=gateway&catalog=2026-12-05';

test('third-party components: a statement, rows, columns and what no policy can know yet', async ({
  builder,
  page,
}) => {
  await builder.open(link);
  const warning = page.getByText(/read from an S3 bucket that AWS names nowhere/);
  await expect(warning).toHaveCount(0);
  await page.getByRole('checkbox', { name: /^Third-party components/ }).check();
  await expect(warning).toHaveText(/^Third-party components are read/);
  await page.getByRole('checkbox', { name: 'Marketplace components' }).check();
  await expect(warning).toHaveText(/^Third-party components and Marketplace components are read/);
  await expect(page).toHaveURL(
    /&managedResources=components,thirdPartyComponents,marketplaceComponents&/,
  );
  const policy = JSON.parse(await builder.copied('imageBuilder')) as {
    readonly Statement: readonly { readonly Sid: string }[];
  };
  expect(policy.Statement.map(({ Sid }) => Sid)).toEqual([
    'AllowRequestsByOrgsIdentitiesToOrgsResources',
    'AllowAccessToEC2ImageBuilderComponents',
    'AllowAccessToThirdPartyComponents',
    'AllowAccessToMarketplaceComponents',
    'DenyListedActions',
  ]);
  await openView(page, 'Checks');
  await page
    .getByRole('button', { name: /checks passed$/ })
    .first()
    .click();
  await expect(page.getByText('The build role gets a third-party component')).toBeVisible();
  const matrix = page.getByRole('group', { name: 'Who can do what' });
  for (const column of [
    'Get a third-party component',
    'Get a Marketplace component',
    'Write your bucket my-build-logs',
    'Read your bucket acme-artifacts/installers',
    'List your bucket acme-artifacts/installers',
  ]) {
    await expect(matrix.getByRole('columnheader', { name: column })).toBeVisible();
  }
  expect(await violations(page)).toEqual([]);
});

test('in Japanese, too', async ({ builder, page }) => {
  await builder.open(
    `${link.replace('=components&', '=components,thirdPartyComponents&')}&lang=ja`,
  );
  await expect(page.getByText(/^サードパーティコンポーネントの内容は/)).toBeVisible();
  await openView(page, '検証');
  await page
    .getByRole('button', { name: /件の検証に合格$/ })
    .first()
    .click();
  await expect(page.getByText('ビルドロールがサードパーティコンポーネントを取得')).toBeVisible();
});
