import { type BuilderPage, expect, openView, test } from './page.ts';
import { kept } from './states/state.ts';
import { violations } from './violations.ts';

const states: Readonly<Record<string, (builder: BuilderPage) => Promise<void>>> = {
  'as it opens': async () => undefined,
  filled: async (builder) => {
    await builder.choosePreset('Strict data perimeter');
    await builder.page.getByLabel('Bucket name').fill('my-build-logs');
  },
  'with errors': async (builder) => {
    await builder.page.getByLabel('Bucket name').fill('Not A Bucket');
    await builder.page.getByLabel('Principal account, OU or organization IDs').fill('o-x ou-1');
  },
  'with the list of regions open': async (builder) => {
    await builder.page.getByRole('combobox', { name: 'Region' }).click();
    await expect(builder.page.getByRole('listbox')).toBeVisible();
  },
  'with the list of actions open': async (builder) => {
    await builder.page.getByRole('combobox', { name: 'Denied actions' }).fill('image');
    await expect(builder.page.getByRole('listbox')).toBeVisible();
  },
  'with the presets open': async (builder) => {
    await builder.page.getByRole('button', { name: 'Saved…' }).click();
    await builder.page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Mine');
    await builder.page.getByRole('button', { name: 'Save this form' }).click();
    await expect(builder.page.getByRole('button', { name: 'Delete Mine' })).toBeVisible();
  },
  'with a form brought back': async (builder) => {
    await builder.page.getByLabel('Bucket name').fill('Not A Bucket');
    await kept(builder.page, 'Not A Bucket');
    await builder.open();
    await expect(builder.page.getByRole('button', { name: 'Start over' })).toBeVisible();
  },
  'with the kept forms open': async (builder) => {
    await builder.page.getByLabel('Bucket name').fill('my-build-logs');
    await kept(builder.page);
    await builder.open();
    await builder.page.getByRole('button', { name: 'Saved…' }).click();
    await expect(builder.page.getByRole('button', { name: /^Delete us-east-1/ })).toBeVisible();
  },
  'with a report on the link': async (builder) => {
    await builder.open('v=1&region=x');
  },
};

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height } });
    for (const [index, [state, bring]] of Object.entries(states).entries()) {
      // Each state at one size, and at both with `npm run e2e:rest`.
      const tag = index > 2 || (index % 2 === 0) === width < 900 ? '@thorough' : '@main';
      test(
        `axe finds nothing in the page ${state}, light and dark`,
        { tag },
        async ({ builder, page }) => {
          await builder.open();
          await builder.editorsShown();
          await bring(builder);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            expect(await violations(page), colorScheme).toEqual([]);
          }
        },
      );
    }
  });
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const) {
  test(`nothing is cut off at ${width}×${height}`, async ({ builder, page }) => {
    await page.setViewportSize({ width, height });
    await builder.open();
    await builder.choosePreset('Strict data perimeter');
    await builder.chooseRegion('cn-northwest-1');
    await page
      .getByLabel('Bucket name')
      .fill('a-bucket-name-that-is-as-long-as-amazon-s3-lets-a-bucket-be-xx');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('both policies stand beside the form at 1440×900, without scrolling', async ({ builder }) => {
  await builder.open();
  for (const endpoint of ['imageBuilder', 's3'] as const) {
    const box = await builder.policy(endpoint).boundingBox();
    expect(box).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(900);
  }
});

test('on a phone the policies are tabs, worked by arrow keys', async ({ builder, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await builder.open();
  await openView(page, 'Policies');
  await expect(builder.policy('imageBuilder')).toBeVisible();
  await expect(builder.policy('s3')).toBeHidden();
  await page.getByRole('tab', { name: 'Image Builder' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'S3' })).toBeFocused();
  await expect(builder.policy('s3')).toBeVisible();
  await expect(builder.policy('imageBuilder')).toBeHidden();
  expect(await builder.copied('s3')).toContain('s3:GetObject');
});

test('on a phone arrow keys reach the views that one line has no room for', async ({
  builder,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await builder.open();
  await openView(page, 'Policies');
  const views = page.getByRole('tablist', { name: 'Views' });
  await views.getByRole('tab', { name: 'Policies' }).focus();
  for (const name of ['Checks', 'Review', 'Deploy', 'Import & compare', 'Troubleshoot']) {
    await page.keyboard.press('ArrowRight');
    await expect(views.getByRole('tab', { name })).toBeFocused();
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
  }
  await page.keyboard.press('Home');
  await expect(views.getByRole('tab', { name: 'Policies' })).toBeFocused();
  await expect(views.getByRole('tab', { name: 'Troubleshoot' })).toBeHidden();
});

test('everything is reached by keyboard, in the order it is read, and both editors are left again', async ({
  builder,
  page,
}) => {
  await builder.open();
  await builder.editorsShown();
  const reached: string[] = [];
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      const labelled =
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
          ? element.labels?.[0]?.textContent
          : null;
      return element.getAttribute('aria-label') ?? labelled ?? element.textContent ?? '';
    });
    if (name === '') break;
    reached.push(name);
  }
  const order = [
    'Skip to the policies',
    'Preset',
    'Copy link',
    'Region',
    'Environment',
    'Principal account, OU or organization IDs',
    'Resource account, OU or organization IDs',
    'Denied actions',
    'Bucket name',
    'Copy Image Builder policy',
    'More for Image Builder endpoint policy',
    'Copy S3 policy',
    'More for S3 endpoint policy',
    'About',
  ];
  const positions = order.map((name) => reached.findIndex((each) => each.startsWith(name)));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual(positions.toSorted((one, other) => one - other));
});

test('dark follows the system, can be chosen, and is kept', async ({ builder, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await builder.open();
  const shown = () => page.evaluate(() => document.documentElement.dataset['colorScheme']);
  expect(await shown()).toBe('dark');
  await page.getByRole('button', { name: 'Colors: as the system' }).click();
  await expect.poll(shown).toBe('light');
  await page.reload();
  expect(await shown()).toBe('light');
  await expect(page.getByRole('button', { name: 'Colors: light' })).toBeVisible();
});

test('the footer says the version, the dates of its data, and leads to the source', async ({
  builder,
  page,
}) => {
  await builder.open();
  const footer = page.getByRole('contentinfo').last();
  await footer.getByText('About').click();
  await expect(footer).toContainText(/Version \d+\.\d+\.\d+/);
  await expect(footer).toContainText('Image Builder actions of 2026-09-26');
  await expect(footer.locator('.footer-catalogue')).toHaveText('Bucket names of 2026-12-05');
  const started = page.waitForEvent('download');
  await footer.getByRole('link', { name: 'Source code' }).click();
  expect((await started).suggestedFilename()).toBe('source.zip');
});
