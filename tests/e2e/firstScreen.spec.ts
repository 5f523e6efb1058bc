import type { Page } from '@playwright/test';
import { delayScript } from './delayScript.ts';
import { expect, test } from './page.ts';

const link =
  'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=&deniedActions=&managedResources=&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=&logBucket=&orgBuckets=false';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('both default policies can be read', async ({ builder, page }) => {
    await page.goto('./');
    await expect(builder.policy('imageBuilder').locator('pre')).toContainText('imagebuilder:*');
    await expect(builder.policy('s3').locator('pre')).toContainText('s3:GetObject');
  });
});

test('the default policies are not shown for a link that says otherwise', async ({ page }) => {
  const arrive = await delayScript(page);
  await page.goto(`./#${link}`, { waitUntil: 'commit' });
  const pre = page.locator('pre').first();
  await expect(pre).toBeAttached();
  await expect(pre).toBeHidden();
  arrive();
  await expect(pre).toBeVisible();
  await expect(pre).toContainText('o-a1b2c3d4e5');
});

test('what is entered before the page listens counts', async ({ builder, page }) => {
  const arrive = await delayScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  const ids = page.getByLabel('Principal account, OU or organization IDs');
  const bucket = page.getByLabel('Bucket name');
  await bucket.fill('early-logs');
  await page.getByLabel('Environment').selectOption('beta');
  await builder.showAdvanced();
  await page.getByRole('checkbox', { name: 'Requests from AWS services' }).check();
  await ids.focus();
  await page.keyboard.type('o-a1b2c3d4e5');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('#root')).not.toHaveAttribute('data-alive');
  arrive();
  await expect(page.locator('#root')).toHaveAttribute('data-alive');
  await expect(ids).toBeFocused();
  await page.keyboard.type('x');
  await expect(ids).toHaveValue('o-a1b2c3d4ex5');
  await expect(builder.preview('s3')).toContainText('early-logs');
  await expect(builder.preview('s3')).toContainText('-beta');
  expect(await builder.copied('imageBuilder')).toContain('o-a1b2c3d4ex5');
  expect(await builder.copied('imageBuilder')).toContain('PrincipalIsAWSService');
  // It is a change like any other.
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  while ((await undo.getAttribute('aria-disabled')) === 'false') await undo.click();
  await expect(bucket).toHaveValue('');
  await expect(page.getByLabel('Environment')).toHaveValue('prod');
});

/** Holds React up between its slices, from when the page listens until `letThrough()` is called in it. */
const holdSlices = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    // React's scheduler goes on by messages: they wait from when the page listens on.
    const waiting: (() => void)[] = [];
    let held = false;
    let through = false;
    globalThis.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        const post = this.port2.postMessage.bind(this.port2);
        this.port2.postMessage = (message: unknown) => {
          if (held) waiting.push(() => post(message));
          else post(message);
        };
      }
    };
    const whenIdle = globalThis.requestIdleCallback;
    globalThis.requestIdleCallback = (...given) => {
      held ||= !through && document.querySelector('#root[data-alive]') !== null;
      // The slice in which the page begins to listen is over with it.
      const end = performance.now() + 30;
      while (performance.now() < end);
      return whenIdle(...given);
    };
    Object.assign(globalThis, {
      letThrough: () => {
        through = true;
        held = false;
        for (const go of waiting) go();
      },
    });
  });

test('what React takes over late is as it was drawn, whatever has been answered and entered meanwhile', async ({
  builder,
  page,
}) => {
  await holdSlices(page);
  const answering = page.waitForResponse(/policyEngine-.*\.js/);
  await builder.open();
  await answering;
  await page.getByLabel('Bucket name').fill('early-logs');
  // Longer than the questions rest, and take.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
  await expect(page.locator('.access-summary')).toContainText('Running the checks');
  await page.evaluate('letThrough()');
  await expect(page.locator('.access-summary')).toContainText('Build checks:');
  await expect(builder.preview('s3')).toContainText('early-logs');
});

test('what React takes over late is as it was drawn, in whatever language the page is by then', async ({
  builder,
  page,
}) => {
  await holdSlices(page);
  await builder.open();
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByRole('combobox', { name: 'リージョン' })).toBeVisible();
  const footer = page.getByRole('contentinfo');
  await page.evaluate('letThrough()');
  await expect(footer).toContainText('入力内容は外部に送信されません。');
  await expect(page.getByRole('tab', { name: 'ポリシー', exact: true })).toBeVisible();
});

test('what React takes over late is as it was drawn, whatever link is opened meanwhile', async ({
  builder,
  page,
}) => {
  await holdSlices(page);
  await builder.open();
  await page.evaluate((fragment) => (location.hash = fragment), `${link}&lang=ja&view=review`);
  await expect(page.getByRole('combobox', { name: 'リージョン' })).toHaveValue(/us-west-2/);
  await page.evaluate('letThrough()');
  await expect(page.getByRole('tabpanel', { name: 'レビュー' })).toContainText('o-a1b2c3d4e5');
});

test('nothing moves while the page comes to life', async ({ builder, page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry) shifts.push(Number(entry.value));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await builder.open();
  await builder.editorsShown();
  const shifts = await page.evaluate<number[]>('globalThis.shifts');
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
] as const) {
  test(`the four inputs and the policies stand on the first screen at ${width}×${height}`, async ({
    builder,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await builder.open();
    for (const input of [
      page.getByRole('combobox', { name: 'Region' }),
      page.getByLabel('Environment'),
      page.getByLabel('Principal account, OU or organization IDs'),
      page.getByRole('combobox', { name: 'Denied actions' }),
    ]) {
      await expect(input).toBeInViewport({ ratio: 1 });
    }
    await expect(builder.policy('imageBuilder').getByText('"Statement"')).toBeInViewport();
    if (width === 1440) {
      await expect(builder.policy('s3').getByText('"Statement"')).toBeInViewport();
    } else {
      await page.getByRole('radio', { name: 'S3', exact: true }).click();
      await expect(builder.policy('s3').getByText('"Statement"')).toBeInViewport();
    }
  });
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`the form has its place before the rest of the page has been read at ${width}×${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await delayScript(page);
    await page.goto('./', { waitUntil: 'commit' });
    const ids = page.getByLabel('Principal account, OU or organization IDs');
    const whole = await ids.boundingBox();
    await page.evaluate(() => {
      for (const late of document.querySelectorAll('.view-bar, .status-line, .views, footer')) {
        late.remove();
      }
    });
    expect(await ids.boundingBox()).toEqual(whole);
  });
}

test('a region that is searched before the page listens is found, with the focus in its field', async ({
  page,
}) => {
  const arrive = await delayScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  const region = page.getByRole('combobox', { name: 'Region' });
  await region.fill('govc');
  arrive();
  await expect(page.getByRole('option', { name: /us-gov-west-1/ })).toBeVisible();
  await expect(region).toBeFocused();
  await page.keyboard.type('loud us-gov-west');
  await page.keyboard.press('Enter');
  await expect(region).toHaveValue('us-gov-west-1');
});

test('a region and actions that were typed before the page listens count where somebody has gone on', async ({
  builder,
  page,
}) => {
  const arrive = await delayScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: 'Region' }).fill('us-gov-west-1');
  await page.getByRole('combobox', { name: 'Denied actions' }).fill('DeleteImage');
  await page.getByLabel('Bucket name').focus();
  arrive();
  await expect(page.locator('#root')).toHaveAttribute('data-alive');
  await expect(page.getByRole('button', { name: 'Remove DeleteImage' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('us-gov-west-1');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(page.getByLabel('Bucket name')).toBeFocused();
  expect(await builder.copied('imageBuilder')).toContain('imagebuilder:DeleteImage"');
  expect(await builder.copied('s3')).toContain('arn:aws-us-gov:');
});

test('boxes that were ticked before the page listens show it', async ({ builder, page }) => {
  await delayScript(page);
  await page.goto('./', { waitUntil: 'commit' });
  await builder.showAdvanced();
  const box = page.getByRole('checkbox', { name: 'Requests from AWS services' });
  const tick = box.locator('xpath=following-sibling::*').locator('.tick');
  await expect(tick).toBeHidden();
  await box.check();
  await expect(tick).toBeVisible();
});

for (const [kept, system] of [
  ['dark', 'light'],
  ['light', 'dark'],
] as const) {
  test(`a page kept ${kept} never shows ${system}, which the system has`, async ({
    builder,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.addInitScript((mode) => {
      // Which has no storage.
      if (location.protocol === 'about:') return;
      localStorage.setItem('mui-mode', mode);
      const grounds = new Set<string>();
      Object.assign(globalThis, { grounds });
      const look = () => {
        for (const name of ['body', '.policy', '.monaco-editor']) {
          const element = document.querySelector(name);
          if (!element) continue;
          const { backgroundColor, colorScheme } = getComputedStyle(element);
          const [red = 0, green = 0, blue = 0, alpha = 1] = (
            backgroundColor.match(/[\d.]+/g) ?? []
          ).map(Number);
          const ground = red + green + blue > 380 ? 'light' : 'dark';
          grounds.add(`${colorScheme} ${alpha === 0 ? colorScheme : ground}`);
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, kept);
    await builder.open();
    await builder.editorsShown();
    const grounds = await page.evaluate(() => [
      ...(globalThis as unknown as { grounds: ReadonlySet<string> }).grounds,
    ]);
    expect(grounds).toEqual([`${kept} ${kept}`]);
  });
}

test('what writes files comes with Deploy, not with every visit', async ({ builder, page }) => {
  const texts: Promise<string>[] = [];
  page.on('response', (response) => {
    // What is still on its way as the test ends cannot be read any more.
    if (response.url().endsWith('.js')) texts.push(response.text().catch(() => ''));
  });
  const writing = async () =>
    (await Promise.all(texts)).filter((text) => text.includes('AWSTemplateFormatVersion'));
  await builder.open();
  await expect(page.locator('.access-summary')).toContainText('Build checks:');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('terraform');
  await page.waitForLoadState('networkidle');
  expect(await writing()).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel', { name: 'Deploy' })).toContainText('aws_vpc_endpoint');
  expect(await writing()).not.toEqual([]);
});
