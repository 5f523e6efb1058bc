import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import samples from '../cases/links-base.json' with { type: 'json' };
import { BuilderPage, expect, openView, test } from './page.ts';

const filled =
  'v=2&region=eu-central-1&environment=beta&principals=o-a1b2c3d4e5&resources=o-f6g7h8i9j0&deniedActions=Delete*,TagResource&managedResources=components,images&managedOnlyForOrg=true&awsServices=true&ssmAgent=false&downloads=al2023,awsCli&buckets=my-build-logs:w&orgBuckets=true&s3EndpointType=gateway&catalog=2026-11-24';

test('the address mirrors the form once typing rests', async ({ builder, page }) => {
  await builder.open();
  await expect(page).toHaveURL(/#v=2&region=us-east-1&environment=prod&.*&catalog=[-\d]+$/);
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('textbox', { name: 'Bucket name' }).pressSequentially('my-build-logs');
  await expect(page).toHaveURL(/&buckets=my-build-logs:w&/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a link opens the same form and policies in a fresh browser', async ({
  builder,
  page,
  browser,
}) => {
  await builder.open(filled);
  const policies = [await builder.copied('imageBuilder'), await builder.copied('s3')];
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.endsWith(`#${filled}`)).toBe(true);

  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const other = new BuilderPage(await context.newPage());
  await other.page.goto(link);
  expect([await other.copied('imageBuilder'), await other.copied('s3')]).toEqual(policies);
  await expect(other.page.getByRole('combobox', { name: 'Region' })).toHaveValue('eu-central-1');
  await expect(other.page.getByRole('combobox', { name: 'Environment' })).toHaveValue('beta');
  await expect(other.page.getByLabel('Principal account, OU or organization IDs')).toHaveValue(
    'o-a1b2c3d4e5',
  );
  await expect(other.page.getByLabel('Resource account, OU or organization IDs')).toHaveValue(
    'o-f6g7h8i9j0',
  );
  await expect(other.page.getByText('Delete* · 9 actions')).toBeVisible();
  await expect(other.page.getByRole('checkbox', { name: /Amazon Linux 2023/ })).toBeChecked();
  await expect(other.page.getByRole('checkbox', { name: /SSM Agent/ })).not.toBeChecked();
  await expect(other.page.getByLabel('Bucket name')).toHaveValue('my-build-logs');
  await context.close();
});

test('bad parts of a link are reported by name and the good ones kept', async ({
  builder,
  page,
}) => {
  await builder.open(
    'v=1&region=eu-west-1&environment=staging&principalOrgIds=o-a1b2c3d4e5,nonsense&deniedActions=&logBucket=one&logBucket=two&toString=1&awsServices=maybe',
  );
  const report = page.getByRole('alert', { name: 'Some values in this link are invalid' });
  for (const name of ['environment', 'principals', 'logBucket', 'toString', 'awsServices']) {
    await expect(report).toContainText(name);
  }
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('eu-west-1');
  await expect(page.getByLabel('Principal account, OU or organization IDs')).toHaveValue(
    'o-a1b2c3d4e5\nnonsense',
  );
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(report).toBeHidden();
});

test('what a link says wrongly stands in its field, and closes what it shapes until it is mended', async ({
  builder,
  page,
}) => {
  await builder.open(filled.replace('o-a1b2c3d4e5', 'o-A1B2C3D4E5').replace('=beta', '=staging'));
  const ids = page.getByLabel('Principal account, OU or organization IDs');
  const environment = page.getByRole('combobox', { name: 'Environment' });
  await expect(ids).toHaveValue('o-A1B2C3D4E5');
  await expect(ids).toHaveAttribute('aria-invalid', 'true');
  await expect(
    page.getByText(/“o-A1B2C3D4E5” is an ID with capital letters/).first(),
  ).toBeVisible();
  await expect(environment).toHaveValue('staging');
  await expect(environment).toHaveAttribute('aria-invalid', 'true');
  for (const label of ['Environment', 'Principal account, OU or organization IDs']) {
    await expect(page.locator('.problem', { hasText: `Fix ${label} to use` })).toBeVisible();
  }
  await expectClosed(builder);
  const address = page.url();
  await environment.selectOption('beta');
  await expect(builder.copyButton('imageBuilder')).toBeDisabled();
  expect(page.url()).toBe(address);
  await ids.fill('o-a1b2c3d4e5');
  await expect(builder.copyButton('imageBuilder')).toBeEnabled();
  await expect(page).toHaveURL(`./#${filled}`);
});

test('a link that was cut off waits to be confirmed', async ({ builder, page }) => {
  await builder.open(filled.slice(0, filled.indexOf('&principals')));
  await expectClosed(builder);
  await page.getByRole('button', { name: 'Confirm Denied actions' }).click();
  await expect(page.getByRole('combobox', { name: 'Denied actions' })).toBeFocused();
  await expectClosed(builder);
  await page.reload();
  await expectClosed(builder);
  const report = page.getByRole('alert', { name: 'Some values in this link are invalid' });
  await report.getByRole('button', { name: 'Confirm the values shown' }).click();
  await expect(report).toBeHidden();
  await expect(builder.copyButton('imageBuilder')).toBeEnabled();
  await expect(builder.copyButton('s3')).toBeEnabled();
});

test('going back to such a link closes the policies as opening it does', async ({
  builder,
  page,
}) => {
  await builder.open(filled.replace('o-a1b2c3d4e5', 'o-A1B2C3D4E5'));
  await builder.choosePreset('Empty');
  await expect(builder.copyButton('imageBuilder')).toBeEnabled();
  await page.goBack();
  await expect(page.getByLabel('Principal account, OU or organization IDs')).toHaveValue(
    'o-A1B2C3D4E5',
  );
  await expectClosed(builder);
});

async function expectClosed(builder: BuilderPage) {
  for (const endpoint of ['imageBuilder', 's3'] as const) {
    await expect(builder.copyButton(endpoint)).toBeDisabled();
    await builder.expectDownload(endpoint, false);
  }
  await expect(builder.page.getByRole('button', { name: 'Copy link' })).toBeDisabled();
}

test('arrow keys in the list of presets make one entry in the history', async ({
  builder,
  page,
}) => {
  await builder.open();
  await page.getByLabel('Bucket name').fill('my-build-logs');
  const preset = page.getByRole('combobox', { name: 'Preset' });
  const entries = await page.evaluate(() => history.length);
  await preset.focus();
  for (const name of ['documentedExample', 'organizationPerimeter', 'privateLinux']) {
    await page.keyboard.press('ArrowDown');
    await expect(preset).toHaveValue(name);
  }
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  await page.goBack();
  await expect(preset).toHaveValue('custom');
  await expect(page.getByLabel('Bucket name')).toHaveValue('my-build-logs');
});

test('Back and Forward go between presets', async ({ builder, page }) => {
  await builder.open();
  const preset = page.getByRole('combobox', { name: 'Preset' });
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await builder.choosePreset('Private Linux build (AL2023)');
  await builder.choosePreset('Empty');
  await expect(page).toHaveURL(/managedResources=&/);
  await page.goBack();
  await expect(preset).toHaveValue('privateLinux');
  await expect(page.getByRole('checkbox', { name: /Amazon Linux 2023/ })).toBeChecked();
  await page.goBack();
  await expect(preset).toHaveValue('custom');
  await expect(page.getByLabel('Bucket name')).toHaveValue('my-build-logs');
  await page.goForward();
  await expect(preset).toHaveValue('privateLinux');
});

test('@thorough every frozen sample link opens', async ({ builder, page }) => {
  test.slow();
  interface Sample {
    readonly name: string;
    readonly fragment: string;
  }
  const file = new URL('../cases/links.json', import.meta.url);
  const samples = JSON.parse(readFileSync(file, 'utf8')) as readonly Sample[];
  expect(samples.length).toBeGreaterThan(10);
  for (const { fragment } of samples) {
    const link = fragment.replace(/^#/, '');
    await builder.open(link);
    const regions = new URLSearchParams(link).getAll('region');
    await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue(
      regions.length > 0 ? regions.join() : 'us-east-1',
    );
  }
});

test('@thorough hostile links neither crash, hang nor inject', async ({ builder, page }) => {
  test.slow();
  const hostile = [
    '__proto__=x&constructor=y&v=1',
    'v=1&logBucket=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    'v=1&region=%ff%fe%00',
    `v=1&principalOrgIds=${'o-a1b2c3d4e5,'.repeat(5000)}`,
    `v=1&deniedActions=${'*?'.repeat(400)}`,
    `v=1&${'x=1&'.repeat(20_000)}`,
    'a'.repeat(1_500_000),
    'v=1&v=1&region=us-west-2&region=us-west-2',
    '%',
    '&&&===',
    '#####',
    'v=999&region=us-west-2',
  ];
  page.on('dialog', () => expect('a dialog').toBe('none'));
  for (const fragment of hostile) {
    await builder.open(fragment);
    await expect(builder.copyButton('imageBuilder')).toBeDisabled();
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  }
});

test('what nobody foresaw is caught: the raw link is offered, and a reset', async ({
  page,
  complaints,
}) => {
  await page.addInitScript(() => {
    if (!location.hash.includes('region')) return;
    Object.defineProperty(globalThis, 'URLSearchParams', {
      get: () => {
        throw new Error('foreseen by nobody');
      },
    });
  });
  await page.goto(`./#${filled}`);
  await expect(page.getByRole('heading', { name: 'The page stopped working' })).toBeVisible();
  await expect(page.getByLabel('Current link')).toHaveValue(new RegExp('eu-central-1'));
  complaints.length = 0;
  const again = page.getByRole('button', { name: 'Start over with the defaults' });
  // As browsers do that limit how often the address may change.
  await page.evaluate(() => {
    history.replaceState = () => {
      // The prototype's own is there again for the next time.
      Reflect.deleteProperty(history, 'replaceState');
      throw new DOMException('too often', 'SecurityError');
    };
  });
  await again.click();
  await expect(page.getByRole('alert')).toContainText('The browser refused');
  await again.click();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('us-east-1');
});

test('a link may ask for a view, and the link that is copied there does', async ({
  builder,
  page,
}) => {
  await builder.open(`${filled}&view=review`);
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await expect(tab('Review')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('alert', { name: /invalid/ })).toBeHidden();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`#${filled}&view=review`);
  await page.goto('about:blank');
  await builder.open(`${filled}&view=nothing-of-this-page`);
  await expect(tab('Policies')).toHaveAttribute('aria-selected', 'true');
});

/** Longer than a link carries when it is packed: names that do not repeat. */
const longPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: Array.from({ length: 90 }, (_, index) => ({
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${createHash('sha256').update(String(index)).digest('hex').slice(0, 50)}/*`,
  })),
});

test('an imported policy that is too long for a link: said before it is copied, and where it is opened', async ({
  builder,
  page,
  browser,
}) => {
  await builder.open();
  // From half of the quota on.
  await expect(page.getByRole('contentinfo').locator('meter')).toHaveCount(0);
  await openView(page, 'Import & compare');
  const importing = page.getByRole('tabpanel', { name: 'Import & compare' });
  await importing.locator('input[type=file]').setInputFiles({
    name: 'policy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(longPolicy),
  });
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page).toHaveURL(/&s3Base=-$/);
  await expect(builder.policy('s3').getByText('links leave the imported policy out')).toBeVisible();
  const merged = await builder.copied('s3');
  await expect(page.getByRole('contentinfo').locator('meter')).toHaveCount(1);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const dialog = page.getByRole('dialog', { name: 'The link leaves something out' });
  await expect(dialog).toContainText('S3 endpoint policy');
  await dialog.getByRole('button', { name: 'Review: Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copy as Markdown' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await dialog.getByRole('button', { name: 'Deploy: all files (.zip)' }).click();
  await expect(page.getByRole('button', { name: 'Download all (.zip)' })).toBeVisible();
  await openView(page, 'Policies');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await dialog.getByRole('button', { name: 'Copy link without it' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  // Here it is still known, after a preset and Back as well as after a reload.
  await builder.choosePreset('Empty');
  await expect(page).toHaveURL(/managedResources=&/);
  await page.goBack();
  await expect(page).toHaveURL(/managedResources=components&/);
  expect(await builder.copied('s3')).toBe(merged);

  const context = await browser.newContext();
  const other = new BuilderPage(await context.newPage());
  await other.page.goto(link);
  await expect(other.page.getByText('The link left out the imported policy')).toBeVisible();
  await expect(other.copyButton('s3')).toBeDisabled();
  await expect(other.copyButton('imageBuilder')).toBeEnabled();
  await context.close();
});

test('a link with a longer policy is read, and stays as it is while it says what the form holds', async ({
  builder,
  page,
}) => {
  await builder.open(samples.find(({ name }) => name.startsWith('a base longer'))?.fragment);
  expect(await builder.copied('s3')).toContain('"Sid": "Team48"');
  await expect(page).toHaveURL(/&s3Base=.{2001,}$/);
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await expect(page).toHaveURL(/buckets=my-build-logs:w.*&s3Base=-$/);
  // What keeps the form comes after the first screen.
  await page.waitForFunction(() =>
    Object.values(localStorage).some((text) => String(text).includes('my-build-logs')),
  );
  await page.reload();
  expect(await builder.copied('s3')).toContain('"Sid": "Team48"');
});
