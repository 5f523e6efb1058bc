import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { Page } from '@playwright/test';
import { expect, openView, test } from './page.ts';
import { violations } from './violations.ts';

const formats = [
  'AWS CLI (bash)',
  'AWS CLI (PowerShell)',
  'CloudFormation (YAML)',
  'CloudFormation (JSON)',
  'Terraform',
  'CDK (TypeScript)',
  'CDK (Python)',
  'Pulumi (TypeScript)',
];

async function openApply(page: Page): Promise<void> {
  await openView(page, 'Deploy');
  await expect(page.getByRole('radio', { name: 'AWS CLI (bash)' })).toBeVisible();
}

async function copied(page: Page, name: RegExp): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name }).first().click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  return page.evaluate(() => navigator.clipboard.readText());
}

test('every format holds the policies that are shown', async ({ builder, page }) => {
  await builder.open();
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await openApply(page);
  for (const format of formats) {
    if (format.startsWith('CDK')) {
      await page.getByRole('radio', { name: 'Update existing' }).check();
      await page.getByRole('radio', { name: format }).check();
      await expect(
        page.getByText(/^A CDK stack changes only endpoints that it defines/),
      ).toBeVisible();
      await page.getByRole('radio', { name: 'Create new' }).check();
    }
    await page.getByRole('radio', { name: format }).check();
    await expect
      .poll(
        async () => (await page.locator('.output-file pre, .output-file .view-lines').count()) > 0,
      )
      .toBe(true);
    const texts: string[] = [];
    const files = await page
      .getByRole('group', { name: 'File', exact: true })
      .getByRole('radio')
      .all();
    for (const file of files.length > 0 ? files : [undefined]) {
      await file?.check();
      texts.push(await copied(page, /^Copy .*\./));
    }
    expect(texts.join('\n'), format).toContain('my-build-logs');
    expect(texts.join('\n'), format).toContain('imagebuilder:DeleteImage');
  }
});

test('IDs go where they belong; without them the script says so and does not run', async ({
  builder,
  page,
}) => {
  await builder.open();
  await openApply(page);
  expect(await copied(page, /^Copy .*\.sh$/)).toContain('REPLACE_WITH_S3_ENDPOINT_ID');
  await page.getByLabel('S3 endpoint ID').fill('vpce-0123456789abcdef0');
  await expect.poll(() => copied(page, /^Copy .*\.sh$/)).toContain('vpce-0123456789abcdef0');
  await page.getByLabel('S3 endpoint ID').fill('vpce-$(reboot)');
  await expect(page.getByText(/is not such an ID; a placeholder stands in/)).toBeVisible();
  await expect.poll(() => copied(page, /^Copy .*\.sh$/)).not.toContain('reboot');
  await page.getByRole('radio', { name: 'Create new' }).check();
  await page.getByLabel('VPC ID').fill('vpc-0123456789abcdef0');
  await page.getByLabel('Route table IDs').fill('rtb-0aaaaaaaaaaaaaaaa, rtb-0bbbbbbbbbbbbbbbb');
  const script = await copied(page, /^Copy .*\.sh$/);
  expect(script).toContain('create-vpc-endpoint');
  expect(script).toContain('rtb-0bbbbbbbbbbbbbbbb');
  expect(await violations(page)).toEqual([]);
});

test('nothing is handed over while a field is wrong', async ({ builder, page }) => {
  await builder.open();
  await openApply(page);
  await page.getByLabel('Bucket name').fill('Not A Bucket');
  await expect(page.getByText(/Fix the highlighted fields to generate these files/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download all (.zip)' })).toBeDisabled();
  await page.getByRole('radio', { name: 'Image Builder', exact: true }).check();
  await expect(page.getByRole('button', { name: 'Download all (.zip)' })).toBeEnabled();
});

test('everything comes in one archive that another program opens', async ({ builder, page }) => {
  await builder.open();
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await openApply(page);
  const s3 = await builder.copied('s3');
  const imageBuilder = await builder.copied('imageBuilder');
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all (.zip)' }).click();
  const download = await starting;
  expect(download.suggestedFilename()).toBe('image-builder-endpoint-policies.us-east-1.zip');
  const zip = await JSZip.loadAsync(await readFile(await download.path()));
  const read = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  expect(await read('policies/s3-endpoint-policy.us-east-1.prod.json')).toBe(s3);
  expect(await read('policies/imagebuilder-endpoint-policy.us-east-1.prod.json')).toBe(
    imageBuilder,
  );
  const folders = new Set(Object.keys(zip.files).map((path) => path.split('/')[0]));
  expect(folders).toEqual(
    new Set([
      'README.md',
      'policies',
      'form.txt',
      'repository',
      'cdk-typescript',
      'cdk-python',
      'cli-bash',
      'cli-powershell',
      'cloudformation-yaml',
      'cloudformation-json',
      'terraform',
      'pulumi-typescript',
    ]),
  );
  expect(await read('cdk-python/endpoint_policies.py')).toContain('S3_POLICY = {');
  expect(await read('cli-bash/compare-endpoint-policies.sh')).toContain('it is still so');
  expect(await read('repository/pre-commit')).toContain('check endpoint-policies/policies');
  expect(await read('form.txt')).toContain('buckets=my-build-logs:w');
  const readme = await read('README.md');
  const address = new URL(page.url());
  expect(readme).toContain(`<${address.origin}${address.pathname}`);
  expect(readme).toContain('buckets=my-build-logs:w');
  expect(readme).toContain('AWS');
  expect(readme).toMatch(/catalogue of Image Builder actions of \d{4}-\d{2}-\d{2}/);
  expect(readme).toContain('## Findings');
  for (const heading of ['Image Builder endpoint policy, in words', 'Checks', 'Files']) {
    expect(readme).toContain(`## ${heading}\n`);
  }
  // The JSON of the files, as it is.
  expect(readme).toContain(`\`\`\`json\n${s3}\`\`\`\n`);
});

test('further regions get a table of what differs, a folder each, one module and one template', async ({
  builder,
  page,
}) => {
  await builder.open();
  await openApply(page);
  const also = page.getByLabel('Also for these regions');
  await also.fill('eu-central-1 nowhere');
  await expect(page.getByText('Not a region code: nowhere.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'What differs' })).toHaveCount(0);
  await also.fill('eu-central-1, cn-north-1');
  const table = page.getByRole('table', { name: 'What differs' });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByRole('row', { name: /^cn-north-1/ })).toContainText(
    'cn.com.amazonaws.cn-north-1.imagebuilder',
  );
  expect(await violations(page)).toEqual([]);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download for 3 regions' }).click();
  const zip = await JSZip.loadAsync(await readFile(await (await downloading).path()));
  expect(Object.keys(zip.files)).toEqual([
    'regions.md',
    'us-east-1/imagebuilder-endpoint-policy.us-east-1.prod.json',
    'us-east-1/s3-endpoint-policy.us-east-1.prod.json',
    'eu-central-1/imagebuilder-endpoint-policy.eu-central-1.prod.json',
    'eu-central-1/s3-endpoint-policy.eu-central-1.prod.json',
    'cn-north-1/imagebuilder-endpoint-policy.cn-north-1.prod.json',
    'cn-north-1/s3-endpoint-policy.cn-north-1.prod.json',
    'terraform/endpoint-policies/main.tf',
    'terraform/main.tf',
    'cloudformation/stack-set.template.yaml',
  ]);
  const told = await zip.file('regions.md')?.async('string');
  expect(told).toContain('| cn-north-1 | aws-cn<br>China |');
  expect(told).toContain('Made from this form:');
  expect(told).toContain('To roll back');
  await page.getByRole('button', { name: 'All in the partition: AWS Regions' }).click();
  await expect(table.getByRole('row')).toHaveCount(35);
});

test('a review fits a pull request: link, words with sources, checks, what is open, JSON', async ({
  builder,
  page,
}) => {
  await builder.open();
  await openView(page, 'Review');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  const text = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(text).toContain('# Endpoint policies for EC2 Image Builder');
  const sheet = await text();
  expect(sheet).toContain('#v=2&region=us-east-1');
  expect(sheet).toContain('Names of buckets: catalogue of 2026-12-05.');
  expect(sheet).toMatch(/\(https:\/\/docs\.aws\.amazon\.com\/[^)]+\) \(verified in the source\)/);
  expect(sheet).toContain('Build checks: ');
  expect(sheet).toContain('### Not set\n\n- External credentials create an image');
  expect(sheet).toContain(await builder.copied('s3'));
  expect(sheet).not.toContain('## Files');
});

for (const [width, columns] of [
  [1440, 1],
  [1280, 1],
  [1024, 4],
  [390, 2],
] as const) {
  test(`at ${width} the eight formats stand in whole rows`, async ({ builder, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await builder.open();
    await openView(page, 'Deploy');
    const radios = page.getByRole('group', { name: 'Format' }).getByRole('radio');
    await expect(radios).toHaveCount(8);
    const lefts = await radios.evaluateAll((all) =>
      all.map((radio) => Math.round(radio.getBoundingClientRect().left)),
    );
    for (const left of new Set(lefts)) {
      expect(lefts.filter((each) => each === left)).toHaveLength(8 / columns);
    }
    // One file at a time.
    await expect(page.locator('.apply-output .output-file')).toHaveCount(1);
  });
}

test('of several files the chosen one is shown', async ({ builder, page }) => {
  await builder.open();
  await openApply(page);
  await page.getByRole('radio', { name: 'roll-back-endpoint-policies.sh' }).check();
  await expect(page.locator('.apply-output .output-file')).toHaveCount(1);
  expect(await copied(page, /^Copy .*\.sh$/)).toContain('roll');
  await page.getByRole('radio', { name: 'Terraform' }).check();
  await expect(page.getByRole('button', { name: /^Copy .*\.tf$/ })).toBeVisible();
});

test('after a merge nobody is said to be cut off, and the rollback holds what was imported', async ({
  builder,
  page,
}) => {
  const current = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::acme-*' },
    ],
  };
  await builder.open();
  await openApply(page);
  const notes = page.locator('.apply-notes');
  await expect(notes).toContainText('is cut off, for other workloads too');
  await openView(page, 'Import & compare');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const buffer = Buffer.from(JSON.stringify(current));
  await (await choosing).setFiles({ name: 'policy.json', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(builder.policy('s3').getByText(/1 imported statement as it was/)).toBeVisible();
  await openApply(page);
  await expect(notes).toContainText('nothing that was allowed is cut off');
  await expect(notes).not.toContainText('is cut off, for other workloads too');
  expect(await copied(page, /^Copy .*\.sh$/)).toContain('nothing that was allowed is cut off');
  await page.getByRole('radio', { name: 'roll-back-endpoint-policies.sh' }).check();
  const rollBack = await copied(page, /^Copy roll-back.*\.sh$/);
  const [, text = ''] =
    /put_back_imported "\$s3_endpoint_id" <<'POLICY'\n([^]*?)\nPOLICY/.exec(rollBack) ?? [];
  expect(JSON.parse(text)).toEqual(current);
});
