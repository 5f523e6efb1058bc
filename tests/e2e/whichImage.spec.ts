import { expect, openView, test } from './page.ts';

test('an image chooses its bundles, and says what no endpoint serves', async ({
  builder,
  page,
}) => {
  await builder.open();
  const which = page.getByRole('group', { name: 'Which image?' });
  const windows = which.getByRole('button', { name: 'Windows', exact: true });
  const linux = which.getByRole('button', { name: 'Amazon Linux 2023' });
  const bundles = page.getByRole('group', { name: 'Download bundles' });
  await windows.click();
  await linux.click();
  await expect(windows).toHaveAttribute('aria-pressed', 'true');
  await expect(linux).toHaveAttribute('aria-pressed', 'true');
  await expect(bundles.getByRole('checkbox', { checked: true })).toHaveCount(3);
  // By which image a bundle is chosen, unless its own name says so.
  await expect(bundles.getByText('Systems Manager and Patch Manager (Windows)')).toBeVisible();
  await expect(bundles.getByText('Windows downloads (STIG documents, too)')).toBeVisible();
  await expect(bundles.getByText('Amazon Linux 2023 packages', { exact: true })).toBeVisible();
  await expect(
    which.getByText(
      'Windows: no endpoint serves Windows Update; use a mirror in the VPC, a proxy or NAT.',
    ),
  ).toBeVisible();
  await expect(page).toHaveURL(/downloads=patchManager,windows,al2023/);
  // Whatever is set can be changed: half of it is shown as half.
  await bundles.getByRole('checkbox', { name: /Windows downloads/ }).uncheck();
  await expect(windows).toHaveAttribute('aria-pressed', 'mixed');
  await windows.click();
  await windows.click();
  await expect(page).toHaveURL(/downloads=al2023&/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(windows).toHaveAttribute('aria-pressed', 'true');
});

test('what has no bundle is told, and lets the agent in', async ({ builder, page }) => {
  await builder.open();
  const agent = page.getByRole('checkbox', { name: /SSM Agent/ });
  await agent.uncheck();
  const others = page.getByRole('button', { name: 'Ubuntu, RHEL, SUSE' });
  await others.click();
  await expect(others).toHaveAttribute('aria-pressed', 'true');
  await expect(agent).toBeChecked();
  await expect(page.getByText(/no endpoint serves Ubuntu’s archive, RHEL’s RHUI/)).toBeVisible();
  await others.click();
  await expect(page.getByText(/no endpoint serves Ubuntu/)).toHaveCount(0);
});

test('the presets of private builds light their image; in Japanese, too', async ({
  builder,
  page,
}) => {
  await builder.open('lang=ja');
  const which = page.getByRole('group', { name: '作成するイメージ' });
  await which.getByRole('button', { name: 'コンテナ' }).click();
  await expect(
    which.getByText(
      /コンテナ: Docker Hub、ECR Public、.*に到達できるエンドポイントはないため、ベースイメージはプライベート ECR リポジトリにコピーし、/,
    ),
  ).toBeVisible();
  await builder.open();
  await builder.choosePreset('privateWindows');
  await expect(page.getByRole('button', { name: 'Windows', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('an endpoint list follows the image and the region', async ({ builder, page }) => {
  await builder.open();
  await page.getByRole('button', { name: 'Windows from an ISO' }).click();
  await openView(page, 'Troubleshoot');
  const row = page.getByRole('row', { name: /com\.amazonaws\.us-east-1\.ec2 / });
  await expect(row).toContainText('yes');
  await expect(page.getByRole('row', { name: /ec2messages/ })).toHaveCount(1);
  await builder.chooseRegion('mx-central-1');
  await expect(page.getByRole('row', { name: /com\.amazonaws\.mx-central-1\.ec2 / })).toBeVisible();
  await expect(page.getByRole('row', { name: /ec2messages/ })).toHaveCount(0);
});
