import { expect, openView, test } from './page.ts';
import { violations } from './violations.ts';

test('a change is shown in place: scroll and folding stay, and what changed is marked', async ({
  builder,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 620 });
  await builder.open();
  await builder.choosePreset('Strict data perimeter');
  await builder.editorsShown();
  const policy = builder.policy('imageBuilder');
  await policy.locator('.view-lines').hover();
  await page.mouse.wheel(0, 120);
  const firstLine = () => policy.locator('.line-numbers').first().innerText();
  const top = () =>
    policy
      .locator('.view-lines')
      .evaluate((lines) => lines.getBoundingClientRect().top + (lines as HTMLElement).offsetTop);
  const scrolled = await policy
    .locator('.monaco-scrollable-element')
    .first()
    .evaluate((element) => element.scrollTop);
  const before = [await firstLine(), await top()];
  await page
    .getByRole('textbox', { name: 'Principal account, OU or organization IDs' })
    .fill('o-zzzzzzzzzz');
  await expect(policy.locator('.policy-line-changed').first()).toBeAttached();
  expect([await firstLine(), await top()]).toEqual(before);
  expect(scrolled).toBe(
    await policy
      .locator('.monaco-scrollable-element')
      .first()
      .evaluate((element) => element.scrollTop),
  );
  await expect(policy.locator('.policy-line-changed')).toHaveCount(0);
});

test('the preview folds and searches', async ({ builder, page }) => {
  await builder.open();
  await builder.editorsShown();
  const policy = builder.policy('imageBuilder');
  await policy.locator('.view-lines').click();
  await page.keyboard.press('Control+f');
  await expect(policy.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('DeleteImage');
  await expect(policy.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Escape');
  await policy.locator('.margin').hover();
  await policy.locator('.codicon-folding-expanded').nth(1).click();
  await expect.poll(() => builder.previewText('imageBuilder')).not.toContain('DeleteImage');
  await expect.poll(() => builder.previewText('imageBuilder')).toContain('Version');
  // A change leaves it folded.
  await page.getByLabel('Principal account, OU or organization IDs').fill('o-a1b2c3d4e5');
  expect(await builder.copied('imageBuilder')).toContain('o-a1b2c3d4e5');
  expect(await builder.previewText('imageBuilder')).not.toContain('Effect');
});

test('nothing can be typed into the preview, and Tab leaves it', async ({ builder, page }) => {
  await builder.open();
  await builder.editorsShown();
  const before = await builder.copied('imageBuilder');
  const policy = builder.policy('imageBuilder');
  await policy.locator('.view-lines').click();
  await page.keyboard.type('x');
  await page.keyboard.press('Delete');
  expect(await builder.copied('imageBuilder')).toBe(before);
  await policy.locator('.view-lines').click();
  await page.keyboard.press('Tab');
  const inside = () =>
    policy.locator('.monaco-editor').evaluate((editor) => editor.contains(document.activeElement));
  await expect.poll(inside).toBe(false);
});

test('plain text stands there when Monaco cannot be loaded, and everything else works', async ({
  builder,
  page,
  complaints,
}) => {
  await page.route(/policyView/, (route) => route.abort());
  await builder.open();
  await builder.showInterest();
  await expect(page.getByText('The editor could not be loaded.').first()).toBeVisible();
  complaints.length = 0;
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await expect(builder.policy('s3').getByText('arn:aws:s3:::my-build-logs/*')).toBeVisible();
  expect(await builder.copied('s3')).toContain('my-build-logs');
  expect((await builder.downloaded('s3')).text).toContain('my-build-logs');
});

test('the form works before Monaco has arrived', async ({ builder, page }) => {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/policyView/, async (route) => {
    await arrived;
    await route.continue();
  });
  await builder.open();
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await expect(builder.policy('s3').locator('pre')).toContainText('arn:aws:s3:::my-build-logs/*');
  arrive();
  await builder.editorsShown();
  expect(await builder.previewText('s3')).toContain('arn:aws:s3:::my-build-logs/*');
  // The field still has the focus, and what it shapes is lit.
  await expect(builder.policy('s3').locator('.policy-line-lit').first()).toBeVisible();
});

test('a policy over the quota says that AWS refuses it', async ({ builder, page }) => {
  await builder.open();
  const ids = Array.from({ length: 900 }, (_, index) => `o-${String(index).padStart(10, '0')}`);
  await page.getByLabel('Principal account, OU or organization IDs').fill(ids.join(' '));
  await expect(
    page.getByRole('contentinfo').getByText('AWS doesn’t accept a policy this long.'),
  ).toBeVisible();
  await expect(
    page.getByRole('contentinfo').getByText(/Image Builder: .* of 20,480 characters/),
  ).toBeVisible();
});

test('between a tablet and a wide screen a person chooses one policy, or both', async ({
  builder,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await builder.open();
  const chooser = page.getByRole('group', { name: 'Policies' });
  await expect(chooser.getByRole('radio', { name: 'Both' })).toBeChecked();
  await expect(builder.policy('s3')).toBeVisible();
  await chooser.getByRole('radio', { name: 'Image Builder' }).check();
  await expect(builder.policy('s3')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(builder.policy('s3')).toBeVisible();
  await expect(builder.policy('imageBuilder')).toBeHidden();
  // It is as it was left.
  await openView(page, 'Checks');
  await openView(page, 'Policies');
  await expect(chooser.getByRole('radio', { name: 'S3' })).toBeChecked();
  await expect(builder.policy('imageBuilder')).toBeHidden();
  // With room for both there is nothing to choose.
  await page.setViewportSize({ width: 1600, height: 900 });
  await expect(chooser).toBeHidden();
  await expect(builder.policy('imageBuilder')).toBeVisible();
  await expect(builder.policy('s3')).toBeVisible();
});

test('on a tablet one policy stands by itself until both are chosen, one above the other', async ({
  builder,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await builder.open();
  const chooser = page.getByRole('group', { name: 'Policies' });
  await expect(chooser.getByRole('radio', { name: 'Image Builder' })).toBeChecked();
  await expect(builder.policy('s3')).toBeHidden();
  await chooser.getByRole('radio', { name: 'Both' }).check();
  const upper = await builder.policy('imageBuilder').boundingBox();
  const lower = await builder.policy('s3').boundingBox();
  expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeLessThan(lower?.y ?? 0);
});

test('the menu of a policy hands it over on one line, and leads to the console’s steps', async ({
  builder,
  page,
}) => {
  await builder.open();
  const pretty = await builder.copied('s3');
  await (await builder.menuItem('s3', 'Copy on one line')).click();
  await expect(page.getByText('S3 policy on one line copied.')).toBeAttached();
  const compact = await page.evaluate(() => navigator.clipboard.readText());
  expect(compact).toBe(JSON.stringify(JSON.parse(pretty)));
  await (await builder.menuItem('imageBuilder', 'How to paste it in the console')).press('Enter');
  await expect(page.getByRole('tabpanel', { name: 'Deploy' })).toBeFocused();
  await expect(page.getByRole('heading', { name: /console/i })).toBeInViewport();
});

test('the menu of a policy is worked by keys, gives the focus back, and axe finds nothing in it', async ({
  builder,
  page,
}) => {
  await builder.open();
  const more = page.getByRole('button', { name: 'More for S3 endpoint policy' });
  await more.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Download S3 policy' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Copy on one line' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(more).toBeFocused();
});

test('a service name that is cut keeps its region and service, and is read whole on its button', async ({
  builder,
  page,
}) => {
  for (const [width, region] of [
    [1440, 'us-west-2'],
    [1280, 'ap-southeast-4'],
    [390, 'eu-central-1'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await builder.open(`v=1&region=${region}&view=policies`);
    const name = builder.policy('imageBuilder').locator('.copyable code');
    const shown = await name.evaluate((code) => {
      const text = code.querySelector('bdi')?.firstChild;
      if (!text) return '';
      const { left } = code.getBoundingClientRect();
      const range = document.createRange();
      const whole = text.textContent ?? '';
      const first = Array.from(whole).findIndex((_, at) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left >= left;
      });
      return whole.slice(first);
    });
    expect(shown, String(width)).toMatch(/\.imagebuilder$/);
    expect(shown.length, String(width)).toBeGreaterThan('west-2.imagebuilder'.length);
    await builder.policy('imageBuilder').getByRole('button', { name: 'Copy service name' }).focus();
    await expect(page.getByRole('tooltip')).toHaveText(
      new RegExp(`Copy service name .*\\.${region}\\.imagebuilder`),
    );
  }
});

for (const region of ['us-west-2', 'ap-northeast-1', 'us-gov-west-1']) {
  test(`no service name is cut beside the type, which is known: ${region}`, async ({
    builder,
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await builder.open(`v=1&region=${region}`);
    const name = builder.policy('imageBuilder').locator('.policy-header code');
    await expect(name).toHaveText(`com.amazonaws.${region}.imagebuilder`);
    expect(await name.evaluate((code) => code.scrollWidth - code.clientWidth)).toBe(0);
  });
}
