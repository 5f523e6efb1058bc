import { expect, openView, test } from './page.ts';
import { violations } from './violations.ts';

const perimeter =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=DeleteImage&managedResources=components&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=my-build-logs&orgBuckets=false';

/** As the editor draws them (src/app/ui/monaco/editorMetrics.ts). */
const lineHeight = 18;
const padding = 8;

for (const [width, height, lines] of [
  [1440, 900, 36],
  [1280, 720, 25],
] as const) {
  test(`the default form has no problems, and both policies show ${lines} lines at ${width}×${height}`, async ({
    builder,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await builder.open();
    await expect(page.getByText('No problems')).toBeVisible();
    for (const endpoint of ['imageBuilder', 's3'] as const) {
      const box = await builder.policy(endpoint).locator('.policy-text').boundingBox();
      expect(((box?.height ?? 0) - padding) / lineHeight).toBeGreaterThanOrEqual(lines);
    }
  });
}

test('a failed check, findings and their fix stand in one list, the gravest first', async ({
  builder,
  page,
}) => {
  await builder.open(perimeter);
  const problems = page.getByRole('region', { name: 'Problems' });
  const head = problems.getByRole('button', { name: 'Problems: 1 error and 1 note' });
  await expect(head).toHaveAttribute('aria-expanded', 'true');
  const rows = problems.getByRole('listitem');
  await expect(rows.first()).toContainText('GetImage');
  await expect(rows.first().getByRole('img')).toHaveAccessibleName('Error');
  await expect(rows.last().getByRole('img')).toHaveAccessibleName('Note');
  expect(await violations(page)).toEqual([]);
  await rows.first().getByRole('button', { name: 'Allow AWS base images' }).press('Enter');
  await expect(problems.getByRole('button', { name: 'Problems: 1 note' })).toBeFocused();
  await expect(page.getByRole('checkbox', { name: 'Images', exact: true })).toBeChecked();
});

test('the status line names the failing need, with its fix, which Undo takes back', async ({
  builder,
  page,
}) => {
  await builder.open(perimeter);
  const fix = page.locator('.status-line').getByRole('button', { name: 'Allow AWS base images' });
  await expect(page.locator('.status-line')).toContainText('AWS base images denied');
  await fix.click();
  await expect(page.getByText('Build checks: 9/9 passed')).toBeVisible();
  await expect(fix).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'Amazon-managed resources' })).toBeFocused();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(fix).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByText('AWS base images denied')).toBeInViewport({ ratio: 1 });
  await page.locator('.status-line').click();
  await expect(page.getByRole('tab', { name: 'Checks' })).toHaveAttribute('aria-selected', 'true');
});

for (const lang of ['en', 'ja']) {
  test(`the status line says whole what it says beside the need, in ${lang}`, async ({
    builder,
    page,
  }) => {
    await builder.open(`${perimeter}&lang=${lang}`);
    const said = page.locator('.access-summary > [role="status"]');
    await expect(said.locator('.worst-need')).toBeVisible();
    for (const width of [1440, 1280, 1180, 1100, 1024, 901, 390]) {
      await page.setViewportSize({ width, height: 768 });
      const cut = () =>
        said.evaluate((line) =>
          Array.from(line.querySelectorAll('span'))
            .filter((part) => getComputedStyle(part).clipPath === 'none')
            .filter((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0)
            .map((part) => part.textContent),
        );
      await expect.poll(cut, { message: `${width} wide` }).toEqual([]);
    }
  });
}

test('its place leads to the line, and its button to the field', async ({ builder, page }) => {
  // Few lines have room.
  await page.setViewportSize({ width: 1280, height: 620 });
  const everything = 'Create*,Delete*,Get*,List*,Put*,Start*,Update*';
  await builder.open(perimeter.replace('DeleteImage', everything));
  await builder.editorsShown();
  const row = (await builder.problems())
    .getByRole('listitem')
    .filter({ hasText: 'imagebuilder:Create*' })
    .first();
  await row.getByRole('button', { name: /^Image Builder, line \d+$/ }).press('Enter');
  const lit = builder.policy('imageBuilder').locator('.policy-line-lit');
  await expect(lit).toHaveCount(1);
  await expect(builder.policy('imageBuilder').getByText('"imagebuilder:Create*"')).toBeInViewport();
  await row.getByRole('button', { name: 'Go to Denied actions' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Denied actions' })).toBeFocused();
});

test('a field in error is a problem of the policies that it shapes, and leads there', async ({
  builder,
  page,
}) => {
  await builder.open(perimeter);
  await page.getByLabel('Bucket name').fill('Not A Bucket');
  const row = page
    .getByRole('region', { name: 'Problems' })
    .getByRole('listitem')
    .filter({ hasText: 'Fix Your buckets to use this policy.' });
  await expect(row.getByRole('img')).toHaveAccessibleName('Error');
  await row.getByRole('button', { name: 'Go to Your buckets' }).press('Enter');
  await expect(page.getByLabel('Bucket name')).toBeFocused();
});

test('where the header says only that a name is unconfirmed, the list with the names is open', async ({
  builder,
  page,
}) => {
  await builder.open();
  await builder.chooseRegion('cn-north-1');
  await expect(page.locator('.problems')).toHaveAttribute('data-open', 'true');
  await expect(page.locator('.problem')).toHaveCount(1);
});

test('contradicting service names are a problem, with the command that settles it', async ({
  builder,
  page,
}) => {
  await builder.open(perimeter.replace('us-west-2', 'cn-north-1'));
  await expect(builder.policy('imageBuilder').getByText('Name unconfirmed')).toBeVisible();
  const row = (await builder.problems())
    .getByRole('listitem')
    .filter({ hasText: 'disagree on this endpoint’s service name' });
  await row.getByRole('button', { name: 'Copy the command' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'describe-vpc-endpoint-services --region cn-north-1',
  );
  await row.getByRole('button', { name: 'Why' }).click();
  await expect(
    row.getByRole('button', {
      name: 'Copy service name cn.com.amazonaws.cn-north-1.imagebuilder',
    }),
  ).toBeVisible();
});

test('on a phone the gravest problem and its fix stand above Copy, and a tap shows the others', async ({
  builder,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await builder.open(perimeter);
  await openView(page, 'Policies');
  const problems = page.getByRole('region', { name: 'Problems' });
  const rows = problems.getByRole('listitem');
  await expect(rows).toHaveCount(1);
  const fix = await rows.getByRole('button', { name: 'Allow AWS base images' }).boundingBox();
  const copy = await builder.copyButton('imageBuilder').boundingBox();
  expect((fix?.y ?? 0) + (fix?.height ?? 0)).toBeLessThanOrEqual(copy?.y ?? 0);
  expect(copy?.width).toBeGreaterThan(300);
  await problems.getByRole('button', { name: /^Problems: / }).click();
  await expect(rows).toHaveCount(2);
  await rows.getByRole('button', { name: 'Allow AWS base images' }).click();
  await openView(page, 'Policies');
  expect(await builder.copied('imageBuilder')).toContain('imagebuilder:GetImage');
});

test('on a phone a group of the form can be closed, says what is set in it, and opens for who is led there', async ({
  builder,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await builder.open(perimeter.replace('DeleteImage', 'DeleteImage,DeleteComponent,CreateImage'));
  const actions = page.getByRole('combobox', { name: 'Denied actions' });
  await expect(actions).toBeVisible();
  await page.getByRole('button', { name: 'Denied actions', exact: true }).click();
  await expect(actions).toBeHidden();
  await expect(page.getByText('Denied: DeleteImage +2')).toBeVisible();
  await page.getByRole('button', { name: 'Who', exact: true }).click();
  await expect(page.getByText('Callers: o-a1b2c3d4e5 · Resources: o-a1b2c3d4e5')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await openView(page, 'Checks');
  await page.getByRole('button', { name: 'Go to Denied actions' }).first().click();
  await expect(actions).toBeFocused();
});
