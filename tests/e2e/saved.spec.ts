import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Saved' });

async function openSaved(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Saved…' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function save(page: Page, name: string): Promise<void> {
  await dialog(page).getByLabel('Name', { exact: true }).fill(name);
  await dialog(page).getByRole('button', { name: 'Save this form' }).click();
  await expect(dialog(page).getByRole('button', { name: `Rename ${name}` })).toBeVisible();
}

const file = (text: string) => ({
  name: 'x.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test('a form gets a name, survives a reload, is renamed, exported, deleted and imported', async ({
  builder,
  page,
}) => {
  await builder.open();
  await builder.chooseRegion('eu-central-1');
  await page.getByLabel('Bucket name').fill('frankfurt-logs');
  await openSaved(page);
  await save(page, 'Frankfurt');
  await expect(dialog(page).getByText('Saved “Frankfurt” in this browser.')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).click();

  await builder.open();
  await builder.choosePreset('Frankfurt');
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('eu-central-1');
  await expect(page.getByLabel('Bucket name')).toHaveValue('frankfurt-logs');

  await openSaved(page);
  await dialog(page).getByRole('button', { name: 'Rename Frankfurt' }).click();
  await dialog(page).getByLabel('New name for Frankfurt').fill('Production');
  await dialog(page).getByRole('button', { name: 'Keep this name' }).click();
  const started = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Export named' }).click();
  const exported = await (await started).path();
  expect(JSON.parse(await readFile(exported, 'utf8'))).toMatchObject({
    version: 2,
    presets: [
      {
        name: 'Production',
        inputs: { region: 'eu-central-1', buckets: [{ name: 'frankfurt-logs' }] },
      },
    ],
  });
  await dialog(page).getByRole('button', { name: 'Delete Production' }).click();
  await expect(dialog(page).getByText('No named forms.')).toBeVisible();

  await dialog(page).locator('input[type=file]').setInputFiles(exported);
  await expect(dialog(page).getByText('Imported 1 form.')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Restore Production' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByLabel('Bucket name')).toHaveValue('frankfurt-logs');
});

test('a file that holds no forms is refused with a reason', async ({ builder, page }) => {
  await builder.open();
  await openSaved(page);
  const importing = dialog(page).locator('input[type=file]');
  await importing.setInputFiles(file('{'));
  await expect(dialog(page).getByText('The file is not JSON.')).toBeVisible();
  await importing.setInputFiles(file('{"presets": []}'));
  await expect(dialog(page).getByText('The file holds no saved forms.')).toBeVisible();
});

test('what a file says wrongly stands in its field, and closes what it shapes', async ({
  builder,
  page,
}) => {
  await builder.open();
  await openSaved(page);
  const inputs = {
    region: 'us-west-2',
    environment: 'prod',
    principals: ['o-A1B2C3D4E5'],
    resources: [],
    deniedActions: [],
    managedResources: ['components', 'pictures'],
    managedOnlyForOrg: false,
    awsServices: 'no',
    ssmAgent: true,
    downloads: [],
    buckets: [],
    orgBuckets: false,
    s3EndpointType: 'gateway',
    catalog: '2026-11-24',
  };
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({
      name: 'ours.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          format: 'image-builder-endpoint-policies/presets',
          version: 2,
          presets: [{ name: 'Ours', inputs }],
        }),
      ),
    });
  await expect(dialog(page).getByText('Imported 1 form.')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  // As the browser has kept it.
  await page.reload();
  await builder.choosePreset('Ours');
  const ids = page.getByLabel('Principal account, OU or organization IDs');
  await expect(ids).toHaveValue('o-A1B2C3D4E5');
  await expect(builder.copyButton('imageBuilder')).toBeDisabled();
  await expect(builder.copyButton('s3')).toBeEnabled();
  await ids.fill('o-a1b2c3d4e5');
  await page.getByRole('checkbox', { name: 'pictures' }).click();
  await expect(page.getByRole('checkbox', { name: 'pictures' })).toBeHidden();
  await expect(builder.copyButton('imageBuilder')).toBeDisabled();
  await page.getByRole('button', { name: 'Confirm Requests from AWS services' }).click();
  expect(await builder.copied('imageBuilder')).toContain('"aws:PrincipalOrgID": "o-a1b2c3d4e5"');
});

test('where storage is refused names still work, and the page says what is not kept', async ({
  builder,
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await builder.open();
  await openSaved(page);
  await save(page, 'Mine');
  await expect(dialog(page).getByText('Saved “Mine”')).toBeHidden();
  await expect(dialog(page).getByText('This browser doesn’t allow saving forms.')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('combobox', { name: 'Preset' })).toContainText('Mine');
});

test('a form is saved as it stands, wrong text included, and comes back with one undo', async ({
  builder,
  page,
}) => {
  await builder.open();
  const bucket = page.getByLabel('Bucket name');
  await bucket.fill('Not A Bucket');
  await openSaved(page);
  await save(page, 'Half done');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(bucket).toHaveValue('');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('restore draft');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: 'Restore Half done' }).click();
  await expect(bucket).toHaveValue('Not A Bucket');
  await expect(builder.copyButton('s3')).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(bucket).toHaveValue('');
});

test('a recent form gets a name, in the same list', async ({ builder, page }) => {
  await builder.open();
  await builder.chooseRegion('eu-west-1');
  await openSaved(page);
  await dialog(page)
    .getByRole('button', { name: /^Name eu-west-1 · prod/ })
    .click();
  await dialog(page)
    .getByLabel(/^New name for eu-west-1/)
    .fill('Dublin');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Restore Dublin' })).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: /^Restore eu-west-1/ })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Delete all recent' }).click();
  await expect(dialog(page).getByText('No recent forms.')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Restore Dublin' })).toBeVisible();
});

test('presets that an earlier version kept are in the list, and in the select', async ({
  builder,
  page,
}) => {
  const key = 'image-builder-endpoint-policies.presets';
  const inputs = {
    region: 'cn-north-1',
    environment: 'beta',
    principalOrgIds: ['o-a1b2c3d4e5'],
    resourceOrgIds: [],
    deniedActions: [],
    managedResources: [],
    managedOnlyForOrg: false,
    awsServices: false,
    ssmAgent: true,
    downloads: [],
    logBucket: 'beijing-logs',
    orgBuckets: false,
  };
  const presets = {
    format: 'image-builder-endpoint-policies/presets',
    version: 1,
    presets: [{ name: '北京', inputs }],
  };
  await builder.open();
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [
    key,
    JSON.stringify(presets),
  ] as const);
  await builder.open();
  await builder.choosePreset('北京');
  await expect(page.getByLabel('Bucket name')).toHaveValue('beijing-logs');
  await openSaved(page);
  await expect(dialog(page).getByText('cn-north-1 · beta · o-a1b2c3d4e5').first()).toBeVisible();
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBeNull();
});
