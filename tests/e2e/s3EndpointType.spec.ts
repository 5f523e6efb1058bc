import type { Page } from '@playwright/test';
import { expect, openView, test } from './page.ts';
import { violations } from './violations.ts';

const interfaceLink =
  'v=2&region=eu-west-1&environment=prod&principals=&resources=&deniedActions=DeleteImage&managedResources=components&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=&buckets=&orgBuckets=false&s3EndpointType=interface&catalog=2026-11-24';

const type = (page: Page, name = 'S3 endpoint type') => page.getByRole('combobox', { name });

/** What the AWS CLI prints of an endpoint of S3 whose policy names a role. */
const described = (endpointType: string) =>
  JSON.stringify({
    VpcEndpoints: [
      {
        VpcEndpointId: 'vpce-0123456789abcdef0',
        VpcEndpointType: endpointType,
        ServiceName: 'com.amazonaws.us-east-1.s3',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'Team',
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::111122223333:role/team' },
              Action: 's3:GetObject',
              Resource: 'arn:aws:s3:::acme-data/*',
            },
          ],
        }),
      },
    ],
  });

async function openFile(page: Page, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const chooser = await choosing;
  await chooser.setFiles({
    name: 'endpoints.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

test('the type of the S3 endpoint is one choice that the page follows', async ({
  builder,
  page,
}) => {
  await builder.open();
  await builder.showAdvanced();
  const s3 = builder.policy('s3');
  await expect(s3.getByText('Gateway endpoint', { exact: true })).toBeVisible();
  await type(page).selectOption({ label: 'Interface endpoint' });
  await expect(s3.getByText('Interface endpoint', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/&s3EndpointType=interface&/);
  await type(page).focus();
  await expect(page.getByText('An IPv4 endpoint serves no s3.dualstack names.')).toBeVisible();

  await openView(page, 'Deploy');
  await page.getByRole('radio', { name: 'Create new' }).check();
  await page.getByRole('radio', { name: 'S3', exact: true }).check();
  await expect(page.getByRole('textbox', { name: 'Subnet IDs' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Route table IDs' })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Terraform' }).check();
  const terraform = async () => {
    await page.getByRole('button', { name: 'Copy endpoint-policies.tf' }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await expect.poll(terraform).toContain('private_dns_only_for_inbound_resolver_endpoint = false');
  await page.getByRole('radio', { name: /^Only for inbound resolvers/ }).check();
  await expect.poll(terraform).toContain('private_dns_only_for_inbound_resolver_endpoint = true');
  await expect(page.getByText(/only where the VPC has an S3 gateway endpoint/)).toBeVisible();

  await openView(page, 'Troubleshoot');
  const row = page.locator('.companions').getByRole('row', { name: /\.s3 / });
  await expect(row.getByText('Interface endpoint')).toBeVisible();
  await expect(page.getByText(/An S3 interface endpoint needs private DNS/)).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Control+z');
  await openView(page, 'Policies');
  await expect(s3.getByText('Gateway endpoint', { exact: true })).toBeVisible();
});

test('a link brings the type, and what is no type blocks the S3 policy only', async ({
  builder,
  page,
}) => {
  await builder.open(interfaceLink);
  await expect(page.locator('.advanced > summary')).toContainText('S3 endpoint type');
  await builder.showAdvanced();
  await expect(type(page)).toHaveValue('interface');
  await builder.open(interfaceLink.replace('=interface', '=GatewayLoadBalancer'));
  await expect(type(page)).toHaveValue('GatewayLoadBalancer');
  await expect(type(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(builder.copyButton('s3')).toBeDisabled();
  await expect(builder.copyButton('imageBuilder')).toBeEnabled();
  await type(page).selectOption({ label: 'Gateway endpoint' });
  await expect(builder.copyButton('s3')).toBeEnabled();
});

test('an imported policy brings the type of its endpoint', async ({ builder, page }) => {
  await builder.open();
  await builder.showAdvanced();
  await openView(page, 'Import & compare');
  await openFile(page, described('Interface'));
  // On a gateway it would be an error to name a role.
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
  await expect(page.getByText(/The Principal of a gateway endpoint/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(type(page)).toHaveValue('interface');
  await expect(builder.policy('s3').getByText(/1 imported statement/)).toBeVisible();
  // One step back for both.
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(type(page)).toHaveValue('gateway');
  await expect(builder.policy('s3').getByText(/1 imported statement/)).toHaveCount(0);

  await openView(page, 'Import & compare');
  await openFile(page, described('Gateway'));
  await expect(page.getByText(/The Principal of a gateway endpoint/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(type(page)).toHaveValue('gateway');
});

test('in Japanese, too', async ({ builder, page }) => {
  await builder.open(`${interfaceLink}&lang=ja`);
  await builder.showAdvanced();
  await expect(type(page, 'S3 エンドポイントのタイプ')).toHaveValue('interface');
  await expect(
    builder.page
      .getByRole('region', { name: 'S3 エンドポイントポリシー', exact: true })
      .getByText('インターフェイス型', { exact: true }),
  ).toBeVisible();
  await type(page, 'S3 エンドポイントのタイプ').focus();
  await expect(page.getByText(/IPv4 のエンドポイントは s3\.dualstack/)).toBeVisible();
});
