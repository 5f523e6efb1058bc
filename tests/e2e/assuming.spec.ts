import { expect, openView, test } from './page.ts';
import { violations } from './violations.ts';

const vpc = 'vpc-11112222';

/** Made for one VPC, and shut there for what builds fetch the agent from. */
const networked = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'OurNetwork',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceVpc': vpc } },
    },
    {
      Sid: 'NoAgent',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::amazon-ssm-us-east-1/*',
      Condition: { StringEquals: { 'aws:SourceVpc': vpc } },
    },
  ],
};

test('what nobody has said is taken for granted and said, on the board, in the table, in conflicts and differences, in both languages', async ({
  builder,
  page,
}) => {
  await builder.open();
  await openView(page, 'Import & compare');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const buffer = Buffer.from(JSON.stringify(networked));
  await (await choosing).setFiles({ name: 'policy.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Merge', exact: true }).click();

  const policy = builder.policy('s3');
  await expect(
    page
      .locator('.problems')
      .getByText(/NoAgent.* denies .*, as long as vpc-11112222 is the VPC of this endpoint\./),
  ).toBeVisible();

  await openView(page, 'Checks');
  const agent = page.getByRole('row', { name: /SSM Agent/ });
  await expect(agent).toContainText(`Only as long as ${vpc} is the VPC of this endpoint`);

  const table = page.getByRole('table', { name: 'Who can do what' });
  const foreignBucket = table
    .getByRole('row', { name: /^Unauthenticated/ })
    .getByRole('cell')
    .last();
  await expect(foreignBucket).toHaveText('allowed1');
  await expect(foreignBucket).toHaveAccessibleDescription(
    `Only as long as ${vpc} is the VPC of this endpoint; otherwise denied.`,
  );
  const notes = page.getByRole('group', { name: 'Who can do what' }).getByRole('listitem');
  await expect(notes).toHaveText([
    `Only as long as ${vpc} is the VPC of this endpoint; otherwise denied.`,
  ]);
  expect(await violations(page)).toEqual([]);

  await openView(page, 'Policies');
  await policy.getByRole('button', { name: 'Difference' }).click();
  const dialog = page.getByRole('dialog', { name: 'S3 endpoint policy: what changes' });
  await expect(
    dialog.getByText(
      /gains s3:GetObject on 3 buckets as long as vpc-11112222 is not the VPC of this endpoint\./,
    ),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '日本語' }).click();
  await expect(
    page.getByText(/^このエンドポイントの VPC が vpc-11112222 である場合、「.*拒否しています。/),
  ).toBeVisible();
  const note = `このエンドポイントの VPC が ${vpc} である場合の結果です。それ以外の場合は拒否されます。`;
  await expect(page.locator('.matrix-notes li')).toHaveText([note]);
  await page.getByRole('button', { name: '差分' }).first().click();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/^このエンドポイントの VPC が vpc-11112222 ではない場合、.*読み取り/),
  ).toBeVisible();
});
