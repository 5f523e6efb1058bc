import type { Page } from '@playwright/test';
import { delayScript } from './delayScript.ts';
import { BuilderPage, expect, test } from './page.ts';
import { prefix } from './states/state.ts';

const logBucket = (page: Page) => page.getByRole('textbox', { name: 'Bucket name' });
const principals = (page: Page) =>
  page.getByRole('textbox', { name: 'Principal account, OU or organization IDs' });
const notice = (page: Page) => page.getByRole('status', { name: 'Restored draft' });
const region = (page: Page) => page.getByRole('combobox', { name: 'Region' });

const link =
  'v=1&region=eu-west-1&environment=prod&principalOrgIds=&resourceOrgIds=&deniedActions=&managedResources=&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=&logBucket=the-links-bucket&orgBuckets=false';

/** What the browser keeps; waits until a draft says something. */
async function keptDraft(page: Page, saying: string): Promise<string> {
  const find = () =>
    page.evaluate(
      ([start, text]) =>
        Object.keys(localStorage).find(
          (key) => key.startsWith(start ?? '') && localStorage.getItem(key)?.includes(text ?? ''),
        ) ?? '',
      [prefix, saying],
    );
  await expect.poll(find).not.toBe('');
  return find();
}

/** What undoes changes comes just after the form is alive. */
const undoIsThere = (page: Page) =>
  expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();

/** The address follows the form later than the form is kept, as on a busy machine, or where a policy is packed first. */
const delayAddress = (page: Page) =>
  page.addInitScript(() => {
    const replaceState = history.replaceState.bind(history);
    history.replaceState = (...given) => {
      setTimeout(() => replaceState(...given), 1500);
    };
  });

test('wrong text survives a reload at any moment, and nothing is said of it', async ({
  builder,
  page,
}) => {
  await builder.open();
  await builder.formIsKept();
  await builder.chooseRegion('eu-central-1');
  await expect(page).toHaveURL(/region=eu-central-1/);
  await principals(page).fill('o-a1b2c3d4e5\nou-1, o-BAD');
  await logBucket(page).fill('Not A Bucket');
  await page.reload();
  await expect(principals(page)).toHaveValue('o-a1b2c3d4e5\nou-1, o-BAD');
  await expect(logBucket(page)).toHaveValue('Not A Bucket');
  await expect(region(page)).toHaveValue('eu-central-1');
  await expect(notice(page)).toBeHidden();
});

test('a form that was kept before the address followed it comes back as this tab’s own', async ({
  builder,
  page,
}) => {
  await delayAddress(page);
  await builder.open();
  await builder.formIsKept();
  await logBucket(page).fill('kept-first');
  await keptDraft(page, 'kept-first');
  await expect(page).toHaveURL(/buckets=kept-first/);
  await page.reload();
  await expect(logBucket(page)).toHaveValue('kept-first');
  await undoIsThere(page);
  await expect(notice(page)).toBeHidden();
});

test('what keeps the form waits for no other part of the page', async ({ builder, page }) => {
  const arrive = await delayScript(page, /assets\/(FormStatus|NewVersion|SavedButton|FormTools)-/);
  await builder.open();
  await builder.formIsKept();
  await logBucket(page).fill('Kept Alone');
  await page.reload();
  await expect(logBucket(page)).toHaveValue('Kept Alone');
  arrive();
});

test('what is typed at once is kept also where the browser never has time', async ({
  builder,
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0;
  });
  await builder.open();
  await logBucket(page).fill('Typed At Once');
  await keptDraft(page, 'Typed At Once');
  await page.reload();
  await expect(logBucket(page)).toHaveValue('Typed At Once');
});

test('a crash loses at most the last half second', async ({ builder, page, context }) => {
  await builder.open();
  await logBucket(page).fill('Before The Crash');
  await keptDraft(page, 'Before The Crash');
  // A crashed tab says no goodbye; neither does one whose events are cut off.
  await page.evaluate(() => {
    for (const name of ['pagehide', 'visibilitychange']) {
      addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true });
    }
  });
  await page.close();
  const next = new BuilderPage(await context.newPage());
  await next.open();
  await expect(logBucket(next.page)).toHaveValue('Before The Crash');
});

test('a closed tab comes back with the bare page, which says so and can start afresh', async ({
  builder,
  page,
  context,
}) => {
  await builder.open();
  await logBucket(page).fill('my-build-logs');
  await keptDraft(page, 'my-build-logs');
  await page.close();

  const next = new BuilderPage(await context.newPage());
  await next.open();
  await expect(logBucket(next.page)).toHaveValue('my-build-logs');
  await expect(notice(next.page)).toContainText(/^Your draft of .* was restored\./);
  await expect(notice(next.page)).toContainText('in this browser only');
  expect(await next.copied('s3')).toContain('arn:aws:s3:::my-build-logs/*');
  await expect(next.page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  await notice(next.page).getByRole('button', { name: 'Start over' }).click();
  await expect(logBucket(next.page)).toHaveValue('');
  await expect(notice(next.page)).toBeHidden();
  await expect(next.page.getByRole('button', { name: 'Undo', exact: true })).toBeFocused();
  await next.page.keyboard.press('Enter');
  await expect(logBucket(next.page)).toHaveValue('my-build-logs');
});

test('a link wins over what is kept, which stays within reach', async ({ builder, page }) => {
  await builder.open();
  await logBucket(page).fill('Not A Bucket');
  await keptDraft(page, 'Not A Bucket');
  await builder.open(link);
  await expect(logBucket(page)).toHaveValue('the-links-bucket');
  await expect(notice(page)).toContainText('The link was opened.');
  await notice(page).getByRole('button', { name: 'Restore it' }).click();
  await expect(logBucket(page)).toHaveValue('Not A Bucket');
  await undoIsThere(page);
  await page.keyboard.press('Control+z');
  await expect(logBucket(page)).toHaveValue('the-links-bucket');
});

test('two tabs keep a form each, also where one is a copy of the other', async ({
  builder,
  page,
  context,
}) => {
  await builder.open();
  await logBucket(page).fill('First Tab');
  await keptDraft(page, 'First Tab');
  // What a browser does for a duplicated tab: the same address and the same session storage.
  const tab = await page.evaluate(() =>
    sessionStorage.getItem('image-builder-endpoint-policies.tab'),
  );
  const copy = await context.newPage();
  await copy.addInitScript((id) => {
    if (id !== null && sessionStorage.length === 0) {
      sessionStorage.setItem('image-builder-endpoint-policies.tab', id);
    }
  }, tab);
  await copy.goto(page.url());
  await expect(logBucket(copy)).toHaveValue('First Tab');
  await logBucket(copy).fill('Second Tab');
  const second = await keptDraft(copy, 'Second Tab');
  const first = await keptDraft(page, 'First Tab');
  expect(first).not.toBe(second);
  await page.reload();
  await expect(logBucket(page)).toHaveValue('First Tab');
  await copy.reload();
  await expect(logBucket(copy)).toHaveValue('Second Tab');
});

test('kept forms are listed, brought back and forgotten', async ({ builder, page, context }) => {
  await builder.open();
  await builder.chooseRegion('ap-northeast-1');
  await keptDraft(page, 'ap-northeast-1');
  const next = new BuilderPage(await context.newPage());
  await next.open(link);
  await next.page.getByRole('button', { name: 'Saved…' }).click();
  const dialog = next.page.getByRole('dialog', { name: 'Saved' });
  await expect(dialog).toContainText('in this browser only');
  await dialog.getByRole('button', { name: /Restore ap-northeast-1 · prod/ }).click();
  await expect(region(next.page)).toHaveValue('ap-northeast-1');
  // The first tab's is there already; this tab's own comes a moment later.
  const kept = () =>
    next.page.evaluate(
      (start) =>
        Object.entries(localStorage).filter(
          ([key, text]) => key.startsWith(start) && String(text).includes('ap-northeast-1'),
        ).length,
      prefix,
    );
  await expect.poll(kept).toBe(2);

  await next.page.getByRole('button', { name: 'Saved…' }).click();
  await dialog
    .getByRole('button', { name: /^Delete ap-northeast-1/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Delete all recent' }).click();
  await expect(dialog).toContainText('No recent forms.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(await next.page.evaluate(() => Object.keys(localStorage).join())).not.toContain('draft');
  await next.page.close();
  await page.close();
  const last = new BuilderPage(await context.newPage());
  await last.open();
  await expect(region(last.page)).toHaveValue('us-east-1');
});

for (const [what, name] of [
  ['deleted', /^Delete us-east-1/],
  ['deleted with all others', 'Delete all recent'],
] as const) {
  test(`what was ${what} does not come back when the address follows`, async ({
    builder,
    page,
    context,
  }) => {
    await delayAddress(page);
    await builder.open();
    await logBucket(page).fill('kept-first');
    await keptDraft(page, 'kept-first');
    await page.getByRole('button', { name: 'Saved…' }).click();
    await page.getByRole('dialog', { name: 'Saved' }).getByRole('button', { name }).click();
    await expect(page).toHaveURL(/buckets=kept-first/);
    await page.close({ runBeforeUnload: true });
    const next = new BuilderPage(await context.newPage());
    await next.open();
    await expect(logBucket(next.page)).toHaveValue('');
  });
}

test('what is foreign or spoiled is not used, is told once, and is not destroyed', async ({
  builder,
  page,
}) => {
  await page.addInitScript((key) => {
    if (location.protocol === 'about:' || localStorage.length > 0) return;
    localStorage.setItem(`${key}0000000000000000`, '{"format":"image-builder-');
  }, prefix);
  await builder.open();
  await expect(notice(page)).toContainText('couldn’t be read');
  await expect(region(page)).toHaveValue('us-east-1');
  await notice(page).getByRole('button', { name: 'Saved…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved' });
  await expect(dialog).toContainText('Couldn’t be read');
  const started = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the unreadable form as a file' }).click();
  expect((await started).suggestedFilename()).toBe('unreadable-form.txt');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await builder.open();
  await expect(notice(page)).toBeHidden();
});

for (const [trouble, method] of [
  ['is full', 'setItem'],
  ['cannot be read', 'getItem'],
] as const) {
  test(`where storage ${trouble} the page works on, and says once what is not kept`, async ({
    builder,
    page,
  }) => {
    await page.clock.install();
    await page.addInitScript((name) => {
      Storage.prototype[name] = () => {
        throw new DOMException('refused', 'QuotaExceededError');
      };
      Storage.prototype.setItem = Storage.prototype[name];
    }, method);
    await builder.open();
    await logBucket(page).fill('my-build-logs');
    const said = page.getByRole('status', { name: 'Not saved' });
    await expect(said).toContainText('closing the page loses it');
    await said.getByRole('button', { name: 'Dismiss' }).click();
    await logBucket(page).fill('another-bucket');
    expect(await builder.copied('s3')).toContain('another-bucket');
    await page.clock.fastForward(800);
    await expect(said).toBeHidden();
  });
}

test('where storage is forbidden altogether the page works on', async ({ builder, page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    }
  });
  await builder.open();
  await logBucket(page).fill('my-build-logs');
  await expect(page.getByRole('status', { name: 'Not saved' })).toBeVisible();
  expect(await builder.copied('s3')).toContain('my-build-logs');
});

/** What the crash screen's button does. */
async function startAfresh(page: Page): Promise<void> {
  await page.evaluate(() => history.replaceState({ afresh: true }, '', location.pathname));
  const reloaded = page.waitForEvent('framenavigated');
  await page.evaluate(() => location.reload());
  await reloaded;
}

test('after a crash, starting again begins with the defaults and keeps what is kept', async ({
  page,
  builder,
}) => {
  await builder.open();
  await logBucket(page).fill('my-build-logs');
  const key = await keptDraft(page, 'my-build-logs');
  await startAfresh(page);
  await expect(logBucket(page)).toHaveValue('');
  await expect(notice(page)).toBeHidden();
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toContain('my-build-logs');
});

test('editors that are there before React is wait until the drawn page is taken over', async ({
  builder,
  page,
}) => {
  const fetched = page.waitForResponse(/policyView-.*\.js/);
  await builder.open();
  await builder.editorsShown();
  await logBucket(page).fill('my-build-logs');
  await keptDraft(page, 'my-build-logs');
  const arrive = await delayScript(page, /assets\/opening-/);
  // Asked for once the page hears who wants to use it.
  const asked = page.waitForRequest(/assets\/opening-/);
  await startAfresh(page);
  await asked;
  await page.mouse.move(3, 3);
  await page.mouse.move(5, 5);
  // To import a module again waits until it has run.
  await page.evaluate((file) => import(file), (await fetched).url());
  await expect(page.locator('#root')).not.toHaveAttribute('data-alive');
  arrive();
  await expect(builder.policy('s3').locator('.view-lines')).toBeVisible();
});

test('where the parts that keep the form do not arrive, the form works on', async ({
  builder,
  page,
  complaints,
}) => {
  await page.route(/(DraftKeeper|FormTools|NewVersion)-[^/]*\.js/, (route) => route.abort());
  await builder.open();
  await logBucket(page).fill('my-build-logs');
  expect(await builder.copied('s3')).toContain('my-build-logs');
  expect(complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([]);
  complaints.length = 0;
});
