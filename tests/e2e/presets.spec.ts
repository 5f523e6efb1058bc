import { readFile } from 'node:fs/promises';
import { expect, test } from './page.ts';

test('a built-in preset keeps the region and the organization that stand in the form', async ({
  builder,
  page,
}) => {
  await builder.open();
  await builder.chooseRegion('ap-northeast-1');
  await page.getByLabel('Principal account, OU or organization IDs').fill('o-a1b2c3d4e5');
  await builder.choosePreset('Organization perimeter');
  const policy = await builder.copied('imageBuilder');
  expect(policy).toContain('"aws:PrincipalOrgID": "o-a1b2c3d4e5"');
  expect(policy).toContain('"aws:ResourceOrgID": "o-a1b2c3d4e5"');
  expect(policy).toContain('arn:aws:imagebuilder:ap-northeast-1:aws:component/*');
  expect(policy).not.toContain('Deny');
});

test('where no organization is known yet, an example stands in and says so', async ({
  builder,
  page,
}) => {
  await builder.open();
  await builder.choosePreset('Strict data perimeter');
  await expect(page.getByText(/“o-exampleorgid” is only an example/).first()).toBeVisible();
  expect(await builder.copied('imageBuilder')).toContain('"o-exampleorgid"');
});

test('every built-in preset gives two policies', async ({ builder, page }) => {
  await builder.open();
  const select = page.getByRole('combobox', { name: 'Preset' });
  const names = await select.locator('option').allInnerTexts();
  expect(names).toEqual([
    'AWS’s documented example',
    'Organization perimeter',
    'Private Linux build (AL2023)',
    'Private Windows build',
    'Strict data perimeter',
    'Empty',
  ]);
  for (const name of names) {
    await builder.choosePreset(name);
    await expect(select.locator('option:checked')).toHaveText(name);
    for (const endpoint of ['imageBuilder', 's3'] as const) {
      expect(JSON.parse(await builder.copied(endpoint))).toHaveProperty('Statement');
    }
  }
});

test('own presets are saved, survive a reload, are renamed, exported, deleted and imported', async ({
  builder,
  page,
}) => {
  await builder.open();
  await builder.chooseRegion('eu-central-1');
  await page.getByLabel('Bucket name').fill('frankfurt-logs');
  await page.getByRole('button', { name: 'Your presets…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your presets' });
  await dialog.getByLabel('Name').fill('Frankfurt');
  await dialog.getByRole('button', { name: 'Save these choices' }).click();
  await expect(dialog.getByText('Saved “Frankfurt” in this browser.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await builder.open();
  await builder.choosePreset('Frankfurt');
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('eu-central-1');
  await expect(page.getByLabel('Bucket name')).toHaveValue('frankfurt-logs');

  await page.getByRole('button', { name: 'Your presets…' }).click();
  await dialog.getByRole('button', { name: 'Rename Frankfurt' }).click();
  await dialog.getByLabel('New name for Frankfurt').fill('Production');
  await dialog.getByRole('button', { name: 'Keep this name' }).click();
  const started = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export as JSON' }).click();
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
  await dialog.getByRole('button', { name: 'Delete Production' }).click();
  await expect(dialog.getByText('None saved yet.')).toBeVisible();

  await dialog.locator('input[type=file]').setInputFiles(exported);
  await expect(dialog.getByText('Imported 1 preset.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Use Production' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Bucket name')).toHaveValue('frankfurt-logs');
});

test('a file that is no preset file is refused with a reason', async ({ builder, page }) => {
  await builder.open();
  await page.getByRole('button', { name: 'Your presets…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your presets' });
  const importing = dialog.locator('input[type=file]');
  const file = (text: string) => ({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await importing.setInputFiles(file('{'));
  await expect(dialog.getByText('The file is not JSON.')).toBeVisible();
  await importing.setInputFiles(file('{"presets": []}'));
  await expect(dialog.getByText('The file holds no presets.')).toBeVisible();
});

test('what a preset file says wrongly stands in its field, and closes what it shapes', async ({
  builder,
  page,
}) => {
  await builder.open();
  await page.getByRole('button', { name: 'Your presets…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your presets' });
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
  await dialog.locator('input[type=file]').setInputFiles({
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
  await expect(dialog.getByText('Imported 1 preset.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
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

test('where storage is refused presets still work, and the page says what is not kept', async ({
  builder,
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await builder.open();
  await page.getByRole('button', { name: 'Your presets…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Your presets' });
  await dialog.getByLabel('Name').fill('Mine');
  await dialog.getByRole('button', { name: 'Save these choices' }).click();
  await expect(dialog.getByText('This browser doesn’t allow saving presets.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('combobox', { name: 'Preset' })).toContainText('Mine');
});
