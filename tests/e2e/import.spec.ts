import type { Page } from '@playwright/test';
import { type BuilderPage, expect, openView, test } from './page.ts';
import { violations } from './violations.ts';

const link =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=DeleteComponent,DeleteImage&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=&orgBuckets=false';

/** As a VPC has it whose S3 endpoint serves other workloads, too. */
const shared = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Repositories',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::al2023-repos-us-west-2-de612dc2/*',
    },
    {
      Sid: 'OurBuckets',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::acme-*', 'arn:aws:s3:::acme-*/*'],
    },
  ],
};

async function openImport(page: Page): Promise<void> {
  await openView(page, 'Import & compare');
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
}

/** Opens a file as a person does who has saved what the CLI printed. */
async function openFile(page: Page, text: string, name = 'policy.json'): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** The form of the link, with the shared policy read and not yet used. */
async function openShared(builder: BuilderPage): Promise<void> {
  await builder.open(link);
  await openImport(builder.page);
  await openFile(builder.page, JSON.stringify(shared));
}

const merge = (page: Page) => page.getByRole('button', { name: 'Merge', exact: true }).click();

interface Document {
  readonly Statement: readonly { readonly Sid: string; readonly Resource: unknown }[];
}

test('a shared policy stays as it is, gets what builds need, and travels in the link', async ({
  builder,
  page,
}) => {
  await openShared(builder);
  await merge(page);
  await expect(
    builder.policy('s3').getByText('2 imported statements as they were, 1 statement added'),
  ).toBeVisible();

  const text = await builder.copied('s3');
  const merged = JSON.parse(text) as Document;
  expect(merged.Statement.slice(0, 2)).toEqual(shared.Statement);
  // The AL2023 packages are open already, so only the other reads are added.
  expect(merged.Statement.slice(2).map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
    [
      'AllowImageBuilderAccessToAppAndComponentBuckets',
      [
        'arn:aws:s3:::ec2imagebuilder-toe-us-west-2-prod/*',
        'arn:aws:s3:::ec2imagebuilder-managed-resources-us-west-2-prod/components/*',
        'arn:aws:s3:::amazon-ssm-us-west-2/*',
      ],
    ],
  ]);
  await expect(page.getByText('Build checks: 8/8 passed')).toBeVisible();

  // Where it was taken in, it is still told what is.
  await openView(page, 'Import & compare');
  const view = page.getByRole('tabpanel', { name: 'Import & compare' });
  await expect(
    view.getByRole('heading', { name: 'S3 endpoint policy', exact: true }),
  ).toBeVisible();
  await expect(view.getByRole('status').first()).toHaveText(
    'Merged: 2 imported statements as they were, 1 statement added.',
  );
  await view.getByRole('button', { name: 'Replace it instead' }).click();
  await expect(view.getByText('This would replace the imported policy')).toBeVisible();
  await view.getByRole('button', { name: 'Merge instead' }).click();
  await expect(view.getByRole('button', { name: 'Remove' })).toBeVisible();
  await openView(page, 'Policies');

  await expect.poll(() => page.url()).toContain('s3Base=');
  const address = page.url();
  await builder.open(new URL(address).hash.slice(1));
  await expect(builder.policy('s3').getByText('2 imported statements')).toBeVisible();
  expect(await builder.copied('s3')).toBe(text);

  await builder.policy('s3').getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => page.url()).not.toContain('s3Base=');
  expect(await builder.copied('s3')).not.toContain('OurBuckets');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(builder.policy('s3').getByText('2 imported statements')).toBeVisible();
  expect(await builder.copied('s3')).toBe(text);
});

test('a merged policy follows the form', async ({ builder, page }) => {
  await openShared(builder);
  await merge(page);
  await expect(builder.policy('s3').getByText('2 imported statements')).toBeVisible();
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await expect(builder.policy('s3').getByText('2 statements added')).toBeVisible();
  expect(await builder.copied('s3')).toContain('arn:aws:s3:::my-build-logs/*');
  // The company's own buckets are open in the imported policy: nothing has to be added for one.
  await page.getByLabel('Bucket name').fill('acme-logs');
  await expect(builder.policy('s3').getByText('1 statement added')).toBeVisible();
});

test('the difference is told in words and line by line', async ({ builder, page }) => {
  await openShared(builder);
  await merge(page);
  await builder.policy('s3').getByRole('button', { name: 'Difference' }).click();
  const dialog = page.getByRole('dialog', { name: 'S3 endpoint policy: what changes' });
  await expect(
    dialog.getByText('Anyone in this VPC gains s3:GetObject on 3 buckets.'),
  ).toBeVisible();
  await expect(dialog.getByText('Nothing that was allowed is denied.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Current policy' })).toBeAttached();
  await expect(dialog.getByRole('textbox', { name: 'New policy' })).toBeAttached();
  await page.keyboard.press('Escape');
  await builder.policy('s3').getByRole('button', { name: 'Replace it instead' }).click();
  await expect(
    builder.policy('s3').getByText('This would replace the imported policy of 2 statements.'),
  ).toBeVisible();
  expect(await builder.copied('s3')).not.toContain('OurBuckets');
  await builder.policy('s3').getByRole('button', { name: 'Difference' }).click();
  await expect(dialog.getByText(/acme-/).first()).toBeVisible();
  await expect(dialog.getByText('Nothing that was allowed is denied.')).toHaveCount(0);
});

test('“Compare only” shows the difference, and then what it is about', async ({
  builder,
  page,
}) => {
  await openShared(builder);
  await page.getByRole('button', { name: 'Compare only', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'S3 endpoint policy: what changes' });
  await expect(dialog.getByText(/acme-/).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Policies' })).toBeFocused();
  await expect(
    builder.policy('s3').getByText('This would replace the imported policy of 2 statements.'),
  ).toBeVisible();
});

test('the faults of AWS’s own example are named, repaired and mended by clicks', async ({
  builder,
  page,
}) => {
  const faulty = [
    '{',
    '\u00a0\u00a0\u00a0\u00a0"Version": "2012-10-17",',
    '    "Statement": [',
    '        {',
    '            "Effect": "Allow",',
    '            "Action": "imagebuilder:*",',
    '            "Resource": "*",',
    '        },',
    '        {',
    '            "Effect": "Deny",',
    '            "Action": [ "imagebuilder: DeleteImage" ],',
    '            "Resource": "*",',
    '        }',
    '    ]',
    '}',
  ].join('\n');
  await builder.open(link);
  await openImport(page);
  await openFile(page, faulty);
  await expect(page.getByText(/4 no-break spaces and 2 trailing commas/)).toBeVisible();
  await page.getByRole('button', { name: 'Fix', exact: true }).click();
  const findings = page.locator('.import .findings');
  await expect(findings.getByText(/Principal/).first()).toBeVisible();
  for (
    let left = await findings.getByRole('button', { name: 'Fix it' }).count();
    left > 0;
    left--
  ) {
    await findings.getByRole('button', { name: 'Fix it' }).first().click();
    await expect(findings.getByRole('button', { name: 'Fix it' })).toHaveCount(left - 1);
  }
  await expect(findings.locator('.finding-error')).toHaveCount(0);
});

test('of many endpoints one is chosen, and the text tells which policy is whose', async ({
  builder,
  page,
}) => {
  const listing = {
    VpcEndpoints: [
      {
        VpcEndpointId: 'vpce-0aaaaaaaaaaaaaaaa',
        ServiceName: 'com.amazonaws.us-west-2.imagebuilder',
        VpcEndpointType: 'Interface',
        PolicyDocument: JSON.stringify({
          Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
        }),
      },
      {
        VpcEndpointId: 'vpce-0bbbbbbbbbbbbbbbb',
        ServiceName: 'com.amazonaws.us-west-2.s3',
        VpcEndpointType: 'Gateway',
        PolicyDocument: JSON.stringify(shared),
      },
    ],
  };
  await builder.open(link);
  await openImport(page);
  await openFile(page, JSON.stringify(listing, null, 4));
  await page.getByRole('radio', { name: /vpce-0bbbbbbbbbbbbbbbb/ }).check();
  await merge(page);
  // The text holds the other endpoint's policy, too: it need not be pasted again.
  const opened = page.getByRole('tabpanel', { name: 'Import & compare' });
  await expect(opened.getByText('2 imported statements')).toBeVisible();
  await expect(page.getByRole('radio', { name: /vpce-0aaaaaaaaaaaaaaaa/ })).toBeChecked();
  await expect(opened.locator('.import-result')).toBeFocused();
  await page.getByRole('button', { name: 'Replace it', exact: true }).click();
  await expect(
    builder.policy('imageBuilder').getByText('This would replace the imported policy'),
  ).toBeVisible();
  await expect(builder.policy('s3').getByText('2 imported statements')).toBeVisible();
  await openView(page, 'Deploy');
  await expect(page.getByLabel('Image Builder endpoint ID')).toHaveValue('vpce-0aaaaaaaaaaaaaaaa');
  await expect(page.getByLabel('S3 endpoint ID')).toHaveValue('vpce-0bbbbbbbbbbbbbbbb');
});

test('of two policies for the same endpoint one is used, and the text has served', async ({
  builder,
  page,
}) => {
  const s3 = (VpcEndpointId: string) => ({
    VpcEndpointId,
    ServiceName: 'com.amazonaws.us-west-2.s3',
    PolicyDocument: JSON.stringify(shared),
  });
  await builder.open(link);
  await openImport(page);
  const VpcEndpoints = [s3('vpce-0aaaaaaaaaaaaaaaa'), s3('vpce-0bbbbbbbbbbbbbbbb')];
  await openFile(page, JSON.stringify({ VpcEndpoints }));
  await merge(page);
  await expect(builder.policy('s3').getByText('2 imported statements')).toBeVisible();
});

test('a template in YAML is read, with its tags', async ({ builder, page }) => {
  const template = [
    'Resources:',
    '  S3Endpoint:',
    '    Type: AWS::EC2::VPCEndpoint',
    '    Properties:',
    '      VpcId: !Ref Vpc',
    '      ServiceName: !Sub com.amazonaws.${AWS::Region}.s3',
    '      PolicyDocument:',
    '        Version: "2012-10-17"',
    '        Statement:',
    '          - Effect: Allow',
    '            Principal: "*"',
    '            Action: s3:GetObject',
    '            Resource: !Sub arn:${AWS::Partition}:s3:::acme-${AWS::Region}/*',
  ].join('\n');
  await builder.open(link);
  await openImport(page);
  await openFile(page, template, 'template.yaml');
  await merge(page);
  await expect(builder.policy('s3').getByText('1 imported statement as it was')).toBeVisible();
  expect(await builder.copied('s3')).toContain('arn:aws:s3:::acme-us-west-2/*');
});

test('a document that this builder made fills the form', async ({ builder, page }) => {
  await builder.open(link.replace('DeleteComponent,DeleteImage', 'Delete*'));
  const own = await builder.copied('imageBuilder');
  await builder.open(link.replaceAll('o-a1b2c3d4e5', 'o-zzzzzzzzzz'));
  await openImport(page);
  await openFile(page, own);
  await page.getByRole('button', { name: 'Fill the form with it' }).click();
  await expect(page.getByLabel('Principal account, OU or organization IDs')).toHaveValue(
    'o-a1b2c3d4e5',
  );
  expect(await builder.copied('imageBuilder')).toBe(own);
});

test('a Deny that defeats a build is a conflict, shown with its statement', async ({
  builder,
  page,
}) => {
  const perimeter = {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Everything', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
      {
        Sid: 'OnlyOurOrganization',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      },
    ],
  };
  await builder.open(link);
  await openImport(page);
  await openFile(page, JSON.stringify(perimeter));
  await merge(page);
  const conflict = (await builder.problems())
    .getByRole('listitem')
    .filter({ hasText: 'OnlyOurOrganization' })
    .first();
  await expect(conflict.getByRole('img', { name: 'Error' })).toBeVisible();
  await expect(conflict.getByRole('button', { name: /^S3, line \d+$/ })).toBeVisible();
  await expect(page.getByText(/Build checks: [0-7]\/8 passed/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('a megabyte of nonsense is refused at once, by file and by paste', async ({
  builder,
  page,
}) => {
  await builder.open(link);
  await openImport(page);
  await openFile(page, '['.repeat(1_048_576));
  await expect(page.getByText(/1048576 characters/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Current policy' }).first().focus();
  await page.evaluate((text) => navigator.clipboard.writeText(text), 'x'.repeat(1_000_001));
  await page.keyboard.press('Control+V');
  await expect(page.getByText(/1000001 characters/)).toBeVisible();
  await page.getByLabel('Bucket name').fill('still-alive');
  expect(await builder.copied('s3')).toContain('still-alive');
});

test('the editor proposes what a policy may hold', async ({ builder, page }) => {
  await builder.open(link);
  await openImport(page);
  const editor = page.locator('.import .monaco-editor');
  await editor.click();
  await page.keyboard.insertText('{ "Statement": [ { "Effect": "" } ] }');
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 31; steps++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Space');
  await expect(page.locator('.suggest-widget').getByText('"Deny"')).toBeVisible();
});

test('AWS’s default policy is to be replaced, and a merge with it is no more than an offer', async ({
  builder,
  page,
}) => {
  const listing = {
    VpcEndpoints: [
      {
        VpcEndpointId: 'vpce-0bbbbbbbbbbbbbbbb',
        VpcId: 'vpc-0cccccccccccccccc',
        ServiceName: 'com.amazonaws.us-west-2.s3',
        VpcEndpointType: 'Gateway',
        PolicyDocument:
          '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
      },
    ],
  };
  await builder.open(link);
  await openImport(page);
  await openFile(page, JSON.stringify(listing));
  await expect(page.getByText('This is the AWS default policy')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toHaveClass(/outlined/i);
  await page.getByRole('button', { name: 'Replace it' }).click();
  // Whoever replaces what allows everything asks for no comparison.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    builder.policy('s3').getByText('This would replace the imported policy of 1 statement.'),
  ).toBeVisible();
  // What the text says of its endpoint is where commands need it.
  await openView(page, 'Deploy');
  await expect(page.getByLabel('S3 endpoint ID')).toHaveValue('vpce-0bbbbbbbbbbbbbbbb');
  await page.getByLabel('S3 endpoint ID').fill('vpce-0dddddddddddddddd');
  await expect(page.getByLabel('S3 endpoint ID')).toHaveValue('vpce-0dddddddddddddddd');
  await page.getByRole('radio', { name: 'Create new' }).check();
  await expect(page.getByLabel('VPC ID')).toHaveValue('vpc-0cccccccccccccccc');
});

test('the result stands beside the text, and what an import changes below both', async ({
  builder,
  page,
}) => {
  await openShared(builder);
  const source = await page.locator('.import-text').boundingBox();
  const result = await page.getByRole('button', { name: 'Merge', exact: true }).boundingBox();
  expect(result?.x).toBeGreaterThan((source?.x ?? 0) + (source?.width ?? 0));
  await merge(page);
  await openView(page, 'Import & compare');
  const changes = page.getByRole('region', { name: 'S3 endpoint policy: what changes' });
  await expect(changes).toContainText('Anyone in this VPC gains s3:GetObject on 3 buckets.');
  await expect(changes.getByRole('textbox', { name: 'Current policy' })).toBeAttached();
  // It follows the form.
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await expect(changes).toContainText('my-build-logs');
});
