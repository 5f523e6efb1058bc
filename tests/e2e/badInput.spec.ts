import { type BuilderPage, type Endpoint, expect, test } from './page.ts';

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
