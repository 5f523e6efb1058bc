import { type BuilderPage, expect, openView, test } from './page.ts';
import { currentPolicy, forgive, importing, missing, paste } from './missingPart.ts';
import { notArrived } from './states/state.ts';

// What fails here must fail, also after a visit.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    // Absent from about:blank, which is no secure context.
    if (!('ServiceWorkerContainer' in globalThis)) return;
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('forbidden', 'SecurityError'));
  }),
);

/** What goes on whatever fails: the form, the preview, copy and download. */
async function worksOn(builder: BuilderPage): Promise<void> {
  const { page } = builder;
  await openView(page, 'Policies');
  await page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
  await expect(builder.preview('s3')).toBeVisible();
  await expect.poll(() => builder.copied('s3')).toContain(':s3:::my-build-logs/*');
  expect((await builder.downloaded('s3')).text).toContain('my-build-logs');
}

/** What Monaco leaves behind when a grammar or a worker of its own does not come: it goes on without. */
const ofMonaco = /^thrown: $|^warning: undefined$|[Ww]orker/;

test.describe('a part that does not arrive says so in its place, and the page goes on', () => {
  for (const [part, title] of [
    ['ApplyPanel', 'Deploy'],
    ['ImportPanel', importing],
    ['WordsPanel', 'Review'],
    ['FailurePanel', 'Troubleshoot'],
  ] as const) {
    test(`below the policies: ${part}`, async ({ builder, page, complaints }) => {
      await page.route(new RegExp(`${part}-[^/]*\\.js`), (route) => route.abort());
      await builder.open();
      await openView(page, title);
      await expect(page.getByRole('tabpanel', { name: title }).getByText(missing)).toBeVisible();
      await worksOn(builder);
      forgive(complaints, notArrived);
    });
  }

  test('at the first screen: findings and answers', async ({ builder, page, complaints }) => {
    await page.route(/(ProblemPane|AccessPanel|AskYourOwn)-[^/]*\.js/, (route) => route.abort());
    await builder.open();
    await expect(page.locator('.problems-place').getByText(missing)).toBeVisible();
    await openView(page, 'Checks');
    await expect(page.getByRole('tabpanel', { name: 'Checks' }).getByText(missing)).toBeVisible();
    await worksOn(builder);
    forgive(complaints, notArrived);
  });

  test('in a dialog: what is saved', async ({ builder, page, complaints }) => {
    await page.route(/SavedDialog-[^/]*\.js/, (route) => route.abort());
    await builder.open();
    await page.getByRole('button', { name: 'Saved…' }).click();
    await expect(page.getByText(missing)).toHaveCount(1);
    await worksOn(builder);
    forgive(complaints, notArrived);
  });

  test('behind a button: the archive of everything', async ({ builder, page, complaints }) => {
    await page.route(/\/archive-[^/]*\.js/, (route) => route.abort());
    await builder.open();
    await openView(page, 'Deploy');
    await page.getByRole('button', { name: 'Download all (.zip)' }).click();
    await expect(page.getByText(missing)).toBeVisible();
    await worksOn(builder);
    forgive(complaints, notArrived);
  });

  test('for one kind of text: YAML', async ({ builder, page, complaints }) => {
    await page.route(/\/(browser|yaml)-[^/]*\.js/, (route) => route.abort());
    await builder.open();
    await paste(page, 'Version: "2012-10-17"\nStatement: []');
    await expect(page.getByRole('tabpanel', { name: importing }).getByText(missing)).toBeVisible();
    await worksOn(builder);
    forgive(complaints, notArrived);
    forgive(complaints, ofMonaco);
  });
});

test.describe('without the policy engine', () => {
  test.beforeEach(({ page }) => page.route(/policyEngine-/, (route) => route.abort()));

  test('the board and one’s own question say so', async ({ builder, page, complaints }) => {
    await builder.open();
    await openView(page, 'Checks');
    const board = page.getByRole('tabpanel', { name: 'Checks' });
    await expect(board.getByText('The policy engine could not be loaded.')).toBeVisible();
    await worksOn(builder);
    forgive(complaints, notArrived);
  });

  test('nothing is merged, nothing unmerged is handed over, and the difference is shown line by line', async ({
    builder,
    page,
    complaints,
  }) => {
    await builder.open();
    await paste(page, currentPolicy);
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    const policy = builder.policy('s3');
    await expect(policy.getByText(/could not be merged, so what is shown cannot/)).toBeVisible();
    await expect(builder.copyButton('s3')).toBeDisabled();
    await builder.expectDownload('s3', false);
    await policy.getByRole('button', { name: 'Difference' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/so the change is shown line by line only/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await builder.copied('imageBuilder')).toContain('imagebuilder:');
    await policy.getByRole('button', { name: 'Remove' }).click();
    await worksOn(builder);
    forgive(complaints, notArrived);
  });
});

test('an imported policy in a link that cannot be unpacked is held back, also after the next key', async ({
  builder,
  page,
  complaints,
  context,
}) => {
  // The editor draws the lines that there is room for.
  await page.setViewportSize({ width: 1440, height: 1400 });
  await page.clock.install();
  await builder.open();
  await paste(page, currentPolicy);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page).toHaveURL(/s3Base=/);
  const link = new URL(page.url()).hash.slice(1);
  await context.clearCookies();
  await page.evaluate(() => localStorage.clear());
  await page.route(/(readPacked|mergeImported)-[^/]*\.js/, (route) => route.abort());
  await builder.open(link);
  const said = builder.policy('s3').getByText(/could not be merged, so what is shown cannot/);
  await expect(said).toBeVisible();
  await page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
  await expect.poll(() => builder.previewText('s3')).toContain('my-build-logs');
  await page.clock.fastForward(300);
  await expect(said).toBeVisible();
  await expect(builder.copyButton('s3')).toBeDisabled();
  expect(await builder.copied('imageBuilder')).toContain('imagebuilder:');
  forgive(complaints, notArrived);
});

test('without its workers Monaco shows, and a policy is imported', async ({
  builder,
  page,
  complaints,
}) => {
  await page.route(/\.worker-[^/]*\.js/, (route) => route.abort());
  await builder.open();
  await builder.editorsShown();
  await paste(page, currentPolicy);
  await page.getByRole('button', { name: 'Compare only', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(builder.policy('s3').getByText(/would replace the imported policy/)).toBeVisible();
  await worksOn(builder);
  forgive(complaints, notArrived);
  forgive(complaints, ofMonaco);
});

test('when the JSON worker dies in the middle, what is typed is still read', async ({
  builder,
  page,
}) => {
  await page.addInitScript(() => {
    const { Worker: Real } = globalThis;
    const started: Worker[] = [];
    globalThis.Worker = class extends Real {
      constructor(...given: ConstructorParameters<typeof Real>) {
        super(...given);
        started.push(this);
      }
    };
    Object.assign(globalThis, {
      killWorkers: () => {
        for (const worker of started) worker.terminate();
        return started.length;
      },
    });
  });
  await builder.open();
  await builder.editorsShown();
  await paste(page, '{"Statement": [');
  const region = page.getByRole('tabpanel', { name: importing });
  await expect(region.locator('.view-lines')).toBeVisible();
  const kill = () =>
    page.evaluate(() => (globalThis as unknown as { killWorkers: () => number }).killWorkers());
  await expect.poll(kill).toBeGreaterThan(0);
  await region.getByRole('button', { name: 'Clear' }).click();
  await region.getByRole('textbox', { name: 'Current policy' }).focus();
  await page.keyboard.insertText(currentPolicy);
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
  await worksOn(builder);
});

test('a browser that refuses everything at once still writes the policies', async ({
  builder,
  page,
  complaints,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, { get: refuse });
    }
    for (const name of ['requestIdleCallback', 'Notification', 'BroadcastChannel']) {
      Reflect.deleteProperty(globalThis, name);
    }
    History.prototype.replaceState = refuse;
    History.prototype.pushState = refuse;
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
  });
  await builder.open();
  await page.getByRole('textbox', { name: 'Bucket name' }).fill('my-build-logs');
  await expect.poll(() => builder.previewText('s3')).toContain('my-build-logs');
  expect((await builder.downloaded('s3')).text).toContain('my-build-logs');
  await builder.copyButton('s3').click();
  await expect(page.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(/my-build-logs/);
  expect(complaints).toEqual([]);
});

for (const [locale, timezoneId] of [
  ['ar-EG', 'Asia/Kathmandu'],
  ['tr-TR', 'Pacific/Chatham'],
  ['ja-JP', 'America/St_Johns'],
] as const) {
  test.describe(`a browser in ${locale}, ${timezoneId}`, () => {
    test.use({ locale, timezoneId });

    test('gets the same policies, numbers and link', async ({ builder, page }) => {
      await builder.open('lang=en');
      await builder.chooseRegion('EU-WEST-1');
      await page
        .getByRole('textbox', { name: 'Principal account, OU or organization IDs' })
        .fill('o-iiiiiiiiii, o-a1b2c3d4e5');
      await expect.poll(() => builder.previewText('imageBuilder')).toContain('o-iiiiiiiiii');
      await expect(
        page.getByRole('contentinfo').getByText(/S3: .* of 20,480 characters/),
      ).toBeVisible();
      await expect(page).toHaveURL(/region=eu-west-1.*principals=o-iiiiiiiiii,o-a1b2c3d4e5/);
      await worksOn(builder);
    });
  });
}

test('on a network ten times slower than 3G the form is usable before Monaco has come', async ({
  builder,
  page,
}) => {
  test.setTimeout(120_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 40_000,
    uploadThroughput: 40_000,
  });
  await builder.open();
  await worksOn(builder);
  await expect(builder.policy('s3').locator('pre')).toBeVisible();
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await builder.editorsShown();
  expect(await builder.previewText('s3')).toContain('my-build-logs');
});

test('in a tab that nobody sees, without frames and with rare timers, nothing is lost', async ({
  builder,
  page,
}) => {
  await page.addInitScript(() => {
    const timer = globalThis.setTimeout.bind(globalThis) as (
      handler: () => void,
      delay: number,
    ) => unknown;
    // As browsers do in the background: no frames, no idle time, timers once a second.
    globalThis.requestAnimationFrame = () => 0;
    globalThis.requestIdleCallback = (callback) => {
      timer(() => callback({ didTimeout: true, timeRemaining: () => 0 }), 1000);
      return 0;
    };
    const slow = (handler: () => void, delay = 0) => timer(handler, Math.max(delay, 1000));
    Object.assign(globalThis, { setTimeout: slow });
    Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden' });
    Object.defineProperty(Document.prototype, 'hidden', { get: () => true });
  });
  await builder.open();
  await worksOn(builder);
  await expect(page).toHaveURL(/buckets=my-build-logs:w/);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Bucket name' })).toHaveValue('my-build-logs');
});
