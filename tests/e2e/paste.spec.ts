import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';
import { violations } from './violations.ts';

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'OurBuckets',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::acme-*/*',
    },
  ],
});

const terraform = `resource "aws_vpc_endpoint" "s3" {
  service_name = "com.amazonaws.us-west-2.s3"
  policy       = <<EOF
${policy}
EOF
}`;

const failure =
  'Step timed out while verifying the Systems Manager Agent availability on the target instance(s)';

const link =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=DeleteComponent,DeleteImage&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=&orgBuckets=false';

/** Presses Ctrl+V with this in the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+V');
}

const opener = (page: Page) => page.getByRole('button', { name: 'Paste anything' });
const box = (page: Page) => page.getByRole('dialog', { name: 'Paste anything' });

test.beforeEach(async ({ builder, page }) => {
  await builder.open();
  await expect(opener(page)).toBeVisible();
});

test('a policy that is pasted beside every field is in the import, from wherever it is kept', async ({
  builder,
  page,
}) => {
  await paste(page, terraform);
  const importing = page.getByRole('tabpanel', {
    name: 'Import & compare',
  });
  await expect(importing.getByRole('heading', { name: 'S3 endpoint policy' })).toBeVisible();
  await importing.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(builder.policy('s3').getByText(/1 imported statement as it was/)).toBeVisible();
});

test('a failure that is pasted beside every field is explained', async ({ page }) => {
  await paste(page, failure);
  const trouble = page.getByRole('tabpanel', { name: 'Troubleshoot' });
  await expect(trouble.getByRole('textbox')).toHaveValue(failure);
  await expect(trouble.getByRole('status').first()).not.toBeEmpty();
});

test('on a phone the answer is in view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await paste(page, failure);
  const trouble = page.getByRole('tabpanel', { name: 'Troubleshoot' });
  await expect(trouble.getByRole('status').first().locator('strong')).toBeInViewport();
});

test('a field keeps what is pasted into it', async ({ page }) => {
  const field = page.getByLabel('Bucket name');
  await field.focus();
  await paste(page, 'my-build-logs');
  await expect(field).toHaveValue('my-build-logs');
  await expect(box(page)).toBeHidden();
});

test('a link is offered, and opened as any link is; Back returns', async ({ page, builder }) => {
  await paste(page, `See https://policies.example/#${link}.`);
  await expect(box(page).getByText('A link to this page.')).toBeVisible();
  await box(page).getByRole('button', { name: 'Open the link' }).click();
  await expect(box(page)).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue(/us-west-2/);
  await expect(builder.policy('imageBuilder')).toContainText('o-a1b2c3d4e5');
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue(/us-east-1/);
});

test('a link is compared with the form as it stands', async ({ page }) => {
  await paste(page, `#${link}`);
  await box(page).getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(box(page)).toBeHidden();
  const compared = page.getByRole('tabpanel', { name: 'Import & compare' });
  await expect(compared.getByRole('table', { name: 'Fields that differ' })).toBeVisible();
  await expect(compared.getByText(/^Not equal/).first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue(/us-east-1/);
});

test('the values of a form fill it, unless one is invalid', async ({ page }) => {
  const inputs = {
    region: 'us-west-2',
    environment: 'prod',
    principals: ['o-a1b2c3d4e5'],
    resources: ['o-a1b2c3d4e5'],
    deniedActions: ['DeleteImage'],
    managedResources: ['components'],
    managedOnlyForOrg: false,
    awsServices: false,
    ssmAgent: true,
    downloads: ['al2023'],
    buckets: [],
    orgBuckets: false,
    s3EndpointType: 'gateway',
    catalog: '2026-11-24',
  };
  await opener(page).click();
  const text = box(page).getByRole('textbox', { name: 'Text' });
  await text.fill(JSON.stringify({ ...inputs, region: 'no region' }));
  await expect(box(page).getByText(/but some are invalid/)).toBeVisible();
  await expect(box(page).getByRole('button', { name: 'Fill the form' })).toBeDisabled();
  await text.fill(JSON.stringify(inputs));
  await box(page).getByRole('button', { name: 'Fill the form' }).click();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue(/us-west-2/);
});

test('what is unknown is said to be, with the reason', async ({ page }) => {
  await paste(page, 'Dear all, the endpoint is there.');
  await expect(box(page).getByRole('status')).toContainText('doesn’t know this text');
  await expect(box(page).getByRole('status')).toContainText('No policy was found');
});

test('with the keyboard alone: opened by its keys, closed by Escape, the focus where it was', async ({
  page,
}) => {
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(box(page).getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.insertText(policy);
  await expect(box(page).getByRole('status')).toContainText('1 policy: S3 endpoint policy.');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(opener(page)).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('paste');
  await page.keyboard.press('Enter');
  await expect(box(page)).toBeVisible();
});

test('in Japanese', async ({ page }) => {
  await page.getByRole('button', { name: '日本語' }).click();
  await page.getByRole('button', { name: '何でも貼り付け' }).click();
  const shown = page.getByRole('dialog', { name: '何でも貼り付け' });
  await shown.getByRole('textbox', { name: 'テキスト' }).fill(policy);
  await expect(shown.getByRole('status')).toContainText('1 個のポリシー');
});

test('what is pasted into the open box beside its field is in it; another dialog takes nothing', async ({
  page,
}) => {
  await opener(page).click();
  await box(page).getByRole('button', { name: 'Close' }).focus();
  await paste(page, policy);
  await expect(box(page).getByRole('textbox', { name: 'Text' })).toHaveValue(policy);
  await expect(box(page).getByRole('status')).toContainText('1 policy: S3 endpoint policy.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Commands', exact: true }).click();
  const commands = page.getByRole('dialog');
  await commands.getByRole('heading').first().click();
  await paste(page, policy);
  await page.keyboard.press('Escape');
  await expect(commands).toBeHidden();
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeHidden();
});

test('a link says which fields differ, with both values, and opening it can be undone', async ({
  page,
}) => {
  await paste(page, `#${link}`);
  const fields = box(page).getByRole('table', { name: 'Fields that differ' });
  await expect(fields.getByRole('row', { name: 'Region us-west-2 us-east-1' })).toBeVisible();
  await expect(fields.getByRole('row', { name: /Amazon Linux 2023/ })).toBeVisible();
  await expect(fields.getByRole('row', { name: /^Environment/ })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await box(page).getByRole('button', { name: 'Open the link' }).click();
  const region = page.getByRole('combobox', { name: 'Region' });
  await expect(region).toHaveValue(/us-west-2/);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(region).toHaveValue(/us-east-1/);
  await expect(page).toHaveURL(/region=us-east-1/);
  await paste(page, page.url());
  await expect(box(page)).toContainText('Every field has the same value on this page.');
});

test('a link says in Japanese which fields differ', async ({ page }) => {
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByRole('button', { name: '何でも貼り付け' })).toBeVisible();
  await paste(page, `#${link}`);
  const fields = page.getByRole('table', { name: '値が異なる項目' });
  await expect(fields.getByRole('row', { name: 'リージョン us-west-2 us-east-1' })).toBeVisible();
});
