import { type BuilderPage, type Endpoint, expect, openView, test } from './page.ts';

interface BadInput {
  readonly field: string;
  /** What the form calls it, where its control has a name of its own. */
  readonly label?: string;
  readonly role: 'textbox' | 'combobox';
  readonly typed: string;
  readonly confirm?: 'Enter' | 'Tab';
  readonly message: RegExp;
  readonly affected: readonly Endpoint[];
  /** What of it is shown afterwards, so that nothing typed is lost. */
  readonly kept: 'value' | 'text';
}

const cases: readonly BadInput[] = [
  {
    field: 'Region',
    role: 'combobox',
    typed: 'nowhere at all',
    message: /“nowhere at all” isn’t a region code\. Expected .* for example us-west-2/,
    affected: ['imageBuilder', 's3'],
    kept: 'value',
  },
  {
    field: 'Region',
    role: 'combobox',
    typed: 'europe',
    confirm: 'Tab',
    message: /“europe” isn’t a region code/,
    affected: ['imageBuilder', 's3'],
    kept: 'value',
  },
  {
    field: 'Principal account, OU or organization IDs',
    label: 'principals',
    role: 'textbox',
    typed: 'ou-ab12-11111111',
    message:
      /is the ID of an OU without its path\. Expected an account ID \(.*\), an OU path \(.*\) or an organization ID \(.*\)/,
    affected: ['imageBuilder'],
    kept: 'value',
  },
  {
    field: 'Resource account, OU or organization IDs',
    label: 'resources',
    role: 'textbox',
    typed: 'o-SHOUTING',
    message: /“o-SHOUTING” is not an account, an OU or an organization/,
    affected: ['imageBuilder'],
    kept: 'value',
  },
  {
    field: 'Denied actions',
    role: 'combobox',
    typed: 'Delete-Image!',
    confirm: 'Enter',
    message: /“Delete-Image!” is not an action name\. Expected .* for example DeleteImage/,
    affected: ['imageBuilder'],
    kept: 'text',
  },
  {
    field: 'Bucket name',
    label: 'Your buckets',
    role: 'textbox',
    typed: 's3://My_Bucket/logs',
    message: /is more than a bucket name\. Expected .* for example my-build-logs/,
    affected: ['s3'],
    kept: 'value',
  },
];

for (const { field, label = field, role, typed, confirm, message, affected, kept } of cases) {
  test(`${field}: “${typed}” is explained, marks what it affects, and is not lost`, async ({
    builder,
    page,
  }) => {
    await builder.open();
    const before = await builder.copied('s3');
    const control = page.getByRole(role, { name: field });
    await control.fill(typed);
    if (confirm) await page.keyboard.press(confirm);
    await expect(page.getByText(message)).toBeVisible();
    if (kept === 'value') await expect(control).toHaveValue(typed);
    else await expect(page.getByText(typed, { exact: true })).toBeVisible();
    for (const endpoint of ['imageBuilder', 's3'] as const) {
      await expectUsable(builder, endpoint, !affected.includes(endpoint));
    }
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeDisabled();
    if (!affected.includes('s3')) expect(await builder.copied('s3')).toBe(before);
    // The marked policy leads back to the field.
    if (affected.length === 0) return;
    await (await builder.problems()).getByRole('button', { name: `Go to ${label}` }).click();
    await expect(control).toBeFocused();
  });
}

async function expectUsable(builder: BuilderPage, endpoint: Endpoint, usable: boolean) {
  await expect(builder.copyButton(endpoint)).toBeEnabled({ enabled: usable });
  await builder.expectDownload(endpoint, usable);
  await expect(builder.policy(endpoint)).toHaveAttribute('data-unfit', String(!usable));
}

test('an organization ID that is wrong also marks the S3 policy once that policy asks for it', async ({
  builder,
  page,
}) => {
  await builder.open();
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await page.getByLabel('Principal account, OU or organization IDs').fill('o-wrong');
  await expectUsable(builder, 's3', false);
});

const capitals =
  'v=2&region=us-west-2&environment=prod&principals=O-A1B2C3D4E5&resources=&deniedActions=DeleteImage&managedResources=components&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=&buckets=&orgBuckets=false&s3EndpointType=gateway&catalog=2026-12-05';

for (const { what, width, height, fragment, label, role, name } of [
  {
    what: 'an ID in capitals on a phone',
    width: 390,
    height: 844,
    fragment: capitals,
    label: 'Principal account, OU or organization IDs',
    role: 'textbox',
    name: 'Principal account, OU or organization IDs',
  },
  {
    what: 'a bundle that is below the fold',
    width: 1440,
    height: 900,
    fragment: capitals.replace('O-A1B2C3D4E5', '').replace('downloads=', 'downloads=awscli'),
    label: 'Download bundles',
    role: 'group',
    name: 'Download bundles',
  },
  {
    what: 'a region',
    width: 1024,
    height: 768,
    fragment: capitals.replace('O-A1B2C3D4E5', '').replace('us-west-2', 'nowhere at all'),
    label: 'Region',
    role: 'combobox',
    name: 'Region',
  },
] as const) {
  test(`what waits for a field leads to it: ${what}`, async ({ builder, page }) => {
    await page.setViewportSize({ width, height });
    await builder.open(fragment);
    const field = page.getByRole(role, { name, exact: true });
    for (const view of ['Checks', 'Deploy']) {
      await openView(page, view);
      await page
        .getByRole('tabpanel', { name: view })
        .getByRole('button', { name: `Go to ${label}` })
        .click();
      await expect(field).toBeFocused();
      await expect(field).toBeInViewport();
    }
    // So does the line that stands in every view.
    await openView(page, 'Review');
    await page
      .locator('.status-line')
      .getByRole('button', { name: `Go to ${label}` })
      .click();
    await expect(field).toBeFocused();
  });
}

test('what waits for many fields names the first three, and the next as one is mended', async ({
  builder,
  page,
}) => {
  // Cut off within its third value: eleven more fields wait to be confirmed.
  await builder.open('v=2&region=us-west-2&environment=pro');
  const principals = 'Go to Principal account, OU or organization IDs';
  const resources = 'Go to Resource account, OU or organization IDs';
  for (const view of ['Checks', 'Deploy']) {
    await openView(page, view);
    const ways = page.getByRole('tabpanel', { name: view }).getByRole('button', { name: /^Go to/ });
    await expect(ways).toHaveText(['Go to Environment', principals, resources]);
  }
  await page.getByRole('combobox', { name: 'Environment' }).selectOption('prod');
  for (const view of ['Checks', 'Deploy']) {
    await openView(page, view);
    const ways = page.getByRole('tabpanel', { name: view }).getByRole('button', { name: /^Go to/ });
    await expect(ways).toHaveText([principals, resources, 'Go to Denied actions']);
  }
});

for (const { field, fragment, use, control, mended } of [
  {
    field: 'an ID in capitals, which both lists hold',
    fragment: capitals.replace('resources=', 'resources=111122223333,O-A1B2C3D4E5'),
    use: 'Use o-a1b2c3d4e5',
    control: 'Resource account, OU or organization IDs',
    mended: '111122223333\no-a1b2c3d4e5',
  },
  {
    field: 'an action with its prefix',
    fragment: capitals
      .replace('O-A1B2C3D4E5', '')
      .replace('DeleteImage', 'DeleteImage,imagebuilder:PutImagePolicy'),
    use: 'Use PutImagePolicy',
    control: 'Environment',
    mended: 'prod',
  },
  {
    field: 'a region',
    fragment: capitals.replace('O-A1B2C3D4E5', '').replace('us-west-2', 'US-WEST-2'),
    use: 'Use us-west-2',
    control: 'Region',
    mended: 'us-west-2',
  },
] as const) {
  test(`the list of problems takes what was meant, and nothing else: ${field}`, async ({
    builder,
    page,
  }) => {
    await builder.open(fragment);
    const problems = await builder.problems();
    await problems.getByRole('button', { name: use }).first().click();
    await expect(problems.getByRole('button', { name: /^Use/ })).toHaveCount(0);
    await expect(builder.copyButton('imageBuilder')).toBeEnabled();
    expect(await builder.copied('imageBuilder')).toContain('imagebuilder:DeleteImage');
    await expect(page.getByLabel(control, { exact: true })).toHaveValue(mended);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(problems.getByRole('button', { name: use }).first()).toBeVisible();
  });
}

for (const lang of ['en', 'ja']) {
  test(`a link that was cut off leaves Copy and the status line whole, in ${lang}`, async ({
    builder,
    page,
  }) => {
    for (const environment of ['pro', 'prod']) {
      await page.setViewportSize({ width: 390, height: 844 });
      await builder.open(
        `v=2&region=us-west-2&environment=${environment}&view=policies&lang=${lang}`,
      );
      await expect(page.locator('.problem').first()).toBeVisible();
      await expect(page.locator('.copy-wide')).toBeVisible();
      const overlap = () =>
        page.evaluate(() => {
          const edge = (selector: string) =>
            document.querySelector(selector)?.getBoundingClientRect();
          return (edge('.copy-wide')?.bottom ?? 0) - (edge('.view-bar')?.top ?? 0);
        });
      await expect.poll(overlap).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1024, height: 768 });
      const lines = () =>
        page
          .locator('.access-summary')
          .evaluate((line) => line.clientHeight / parseFloat(getComputedStyle(line).lineHeight));
      await expect.poll(lines).toBeLessThan(2);
    }
  });
}

test('files wait for the fields of their own policies alone', async ({ builder, page }) => {
  await builder.open();
  await page.getByLabel('Bucket name').fill('Not A Bucket');
  await page.getByLabel('Principal account, OU or organization IDs').fill('o-wrong');
  await openView(page, 'Deploy');
  const deploy = page.getByRole('tabpanel', { name: 'Deploy' });
  const bucket = deploy.getByRole('button', { name: 'Go to Your buckets' });
  await expect(bucket).toBeVisible();
  await deploy.getByRole('radio', { name: 'Image Builder', exact: true }).check();
  await expect(bucket).toHaveCount(0);
  await expect(deploy.getByRole('button', { name: /^Go to Principal/ })).toBeVisible();
});

test('the address keeps the last form that was in order', async ({ builder, page }) => {
  await page.clock.install();
  await builder.open();
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await expect(page).toHaveURL(/buckets=my-build-logs:w/);
  await page.getByLabel('Bucket name').fill('My Build Logs');
  await expect(builder.copyButton('s3')).toBeDisabled();
  await page.clock.fastForward(600);
  await expect(page).toHaveURL(/buckets=my-build-logs:w/);
});

test('screen readers are told which fields need attention once typing rests', async ({
  builder,
  page,
}) => {
  await builder.open();
  await page.getByLabel('Bucket name').fill('X');
  const status = page.getByRole('status').filter({ hasText: 'Check Your buckets.' });
  await expect(status).toBeAttached();
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await expect(
    page.getByRole('status').filter({ hasText: /^All fields are valid\.$/ }),
  ).toBeAttached();
});
