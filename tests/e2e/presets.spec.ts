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
