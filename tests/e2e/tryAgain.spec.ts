import type { Locator, Page } from '@playwright/test';
import { expect, openView, test } from './page.ts';
import { currentPolicy, forgive, importing, missing, paste } from './missingPart.ts';

/**
 * Each kind of late part, first without the network and then with it, on one and the same page. What does
 * not arrive is the part's own file, or one that it needs: a browser remembers either.
 */

/** Cuts off files by the beginning of their names; gives what brings them back. */
async function cut(page: Page, ...names: readonly string[]): Promise<() => Promise<void>> {
  const files = new RegExp(`/(${names.join('|')})-[^/]*\\.(js|css)`);
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

/** What a browser says of a file that did not arrive. */
const notArrived = /net::ERR_(FAILED|INTERNET_DISCONNECTED)/;

test.afterEach(({ complaints }) => forgive(complaints, notArrived));

/** Once the button is gone the focus is where it led to, and not lost. */
const expectFocusIn = (place: Locator) =>
  expect
    .poll(() => place.evaluate((element) => element.contains(document.activeElement)))
    .toBe(true);

test('the language, without ja', async ({ builder, page }) => {
  const mend = await cut(page, 'ja');
  await builder.open();
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByText('The other language could not be loaded.')).toBeVisible();
  await mend();
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.getByRole('combobox', { name: 'リージョン' })).toBeVisible();
});

test('the words of one part in another language', async ({ builder, page }) => {
  const mend = await cut(page, 'ja-apply');
  await builder.open('lang=ja');
  await openView(page, 'デプロイ');
  const section = page.getByRole('tabpanel', { name: 'デプロイ' });
  await expect(section.getByRole('button', { name: 'Download all (.zip)' })).toBeVisible();
  await mend();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(section.getByRole('button', { name: 'すべてダウンロード (.zip)' })).toBeVisible();
});

test('what places lists: without it they stand below their field, and with it they stay there', async ({
  builder,
  page,
}) => {
  const mend = await cut(page, 'popper');
  await builder.open();
  const region = page.getByRole('combobox', { name: 'Region' });
  const list = page.getByRole('listbox', { name: 'Region' });
  const gap = async () => {
    const [field, shown] = await Promise.all([region.boundingBox(), list.boundingBox()]);
    return field && shown ? shown.y - (field.y + field.height) : Number.NaN;
  };
  const expectBelow = async () => {
    await expect(list).toBeVisible();
    await expect.poll(gap).toBeGreaterThanOrEqual(0);
    expect(await gap()).toBeLessThan(20);
  };
  await region.fill('tokyo');
  await expectBelow();
  await page.keyboard.press('Enter');
  await expect(region).toHaveValue(/ap-northeast-1/);
  await mend();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await region.fill('paris');
  await expectBelow();
});

for (const [title, file, arrived] of [
  ['Deploy', 'ApplyPanel', 'Download all (.zip)'],
  ['Deploy', 'en-review', 'Download all (.zip)'],
  [importing, 'ImportPanel', 'Open a file'],
  ['Review', 'en-statements', 'Show'],
] as const) {
  test(`${title}, without ${file}`, async ({ builder, page }) => {
    const mend = await cut(page, file);
    await builder.open();
    await openView(page, title);
    const section = page.getByRole('tabpanel', { name: title });
    await expect(section.getByText(missing)).toBeVisible();
    await section.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Still not loaded.')).toBeVisible();
    await mend();
    await section.getByRole('button', { name: 'Try again' }).click();
    await expect(section.getByRole('button', { name: arrived }).first()).toBeVisible();
    await expect(page.getByText(missing)).toHaveCount(0);
    await expectFocusIn(section);
  });
}

test('findings, answers and what keeps the form: one click brings all', async ({
  builder,
  page,
}) => {
  const mend = await cut(page, 'ProblemPane', 'AccessPanel', 'DraftKeeper', 'FormTools');
  await builder.open();
  await openView(page, 'Checks');
  await openView(page, 'Policies');
  const problems = page.locator('.problems-place');
  await expect(problems.getByText(missing)).toBeVisible();
  // One for the problems and for the checks, for what keeps the form and for its history.
  await expect(page.getByText(missing)).toHaveCount(4);
  await mend();
  await problems.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(missing)).toHaveCount(0);
  await expect(problems.getByText('No problems')).toBeVisible();
  await expect(page.getByText(/Build checks: \d+\/\d+ passed/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
});

test('the list of commands', async ({ builder, page }) => {
  const mend = await cut(page, 'LateTools');
  await builder.open();
  const header = page.getByRole('banner');
  const again = header.getByRole('button', { name: `${missing} Try again` });
  await expect(again).toBeVisible();
  await mend();
  await again.click();
  await header.getByRole('button', { name: 'Commands', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('what the box has in it', async ({ builder, page }) => {
  const mend = await cut(page, 'recognizePaste');
  await builder.open();
  await page.getByRole('button', { name: 'Paste anything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste anything' });
  await dialog.getByRole('textbox', { name: 'Text' }).fill(currentPolicy);
  await expect(dialog.getByText(missing)).toBeVisible();
  await mend();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByText('1 policy: S3 endpoint policy.')).toBeFocused();
});

test('the dialog of what is saved', async ({ builder, page }) => {
  const mend = await cut(page, 'SavedDialog');
  await builder.open();
  await page.getByRole('button', { name: 'Saved…' }).click();
  await expect(page.getByText(missing)).toBeVisible();
  await mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'Saved' })).toBeVisible();
});

for (const file of ['policyEngine', 'askPolicy']) {
  test(`the board, without ${file}`, async ({ builder, page }) => {
    const mend = await cut(page, file);
    await builder.open();
    await openView(page, 'Checks');
    const board = page.getByRole('tabpanel', { name: 'Checks' });
    const said = board.getByText(/could not be loaded/);
    await expect(said).toBeVisible();
    await mend();
    await board.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(/Build checks: \d+\/\d+ passed/)).toBeVisible();
    await expectFocusIn(board);
  });
}

for (const file of ['mergeImported', 'policyEngine']) {
  test(`a merge, without ${file}`, async ({ builder, page }) => {
    const mend = await cut(page, file);
    await builder.open();
    await paste(page, currentPolicy);
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    const policy = builder.policy('s3');
    await expect(policy.getByText(/could not be merged, so what is shown cannot/)).toBeVisible();
    await expect(builder.copyButton('s3')).toBeDisabled();
    await mend();
    await policy.getByRole('button', { name: 'Try again' }).click();
    await expect(policy.getByText(/^Merged:/)).toBeVisible();
    await expect(builder.copyButton('s3')).toBeEnabled();
    await expectFocusIn(policy);
  });
}

test('a difference: its dialog, its words, its editor', async ({ builder, page }) => {
  let mend = await cut(page, 'DifferenceDialog');
  await builder.open();
  await paste(page, currentPolicy);
  await page.getByRole('button', { name: 'Compare only', exact: true }).click();
  const policy = builder.policy('s3');
  await expect(page.getByText(missing)).toBeVisible();
  await mend();
  mend = await cut(page, 'differenceView');
  await page.getByRole('button', { name: 'Try again' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('pre').first()).toBeVisible();
  await mend();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await policy.getByRole('button', { name: 'Difference' }).click();
  await expect(dialog.locator('.monaco-diff-editor')).toBeVisible();
});

test('the words of a difference, without the engine', async ({ builder, page }) => {
  const mend = await cut(page, 'policyEngine');
  await builder.open();
  await paste(page, currentPolicy);
  await page.getByRole('button', { name: 'Compare only', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/so the change is shown line by line only/)).toBeVisible();
  await mend();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByText(/\bloses?\b|no longer/).first()).toBeVisible();
  await expect(dialog.getByText(/so the change is shown line by line only/)).toHaveCount(0);
  await expectFocusIn(dialog.locator('.difference-words'));
});

for (const file of ['policyView', 'monacoBase', 'EditorPolicy']) {
  test(`the editors, without ${file}`, async ({ builder, page }) => {
    const mend = await cut(page, file);
    await builder.open();
    await builder.showInterest();
    const policy = builder.policy('imageBuilder');
    await expect(policy.getByText('The editor could not be loaded.')).toBeVisible();
    await mend();
    await policy.getByRole('button', { name: 'Try again' }).click();
    await builder.editorsShown();
    await expect(page.getByText('The editor could not be loaded.')).toHaveCount(0);
    await expectFocusIn(policy);
  });
}

test('one kind of text: YAML', async ({ builder, page }) => {
  const mend = await cut(page, 'browser');
  await builder.open();
  const statement = '{Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "*"}';
  await paste(page, `Version: "2012-10-17"\nStatement: [${statement}]`);
  const section = page.getByRole('tabpanel', { name: importing });
  await expect(section.getByText(missing)).toBeVisible();
  await mend();
  await section.getByRole('button', { name: 'Try again' }).click();
  await expect(section.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
  await expect(section.getByText(missing)).toHaveCount(0);
});

test('the archive of everything', async ({ builder, page }) => {
  const mend = await cut(page, 'archive');
  await builder.open();
  await openView(page, 'Deploy');
  const all = page.getByRole('button', { name: 'Download all (.zip)' });
  await all.click();
  await expect(page.getByText(missing)).toBeVisible();
  await mend();
  const download = page.waitForEvent('download');
  await all.click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await expect(page.getByText(missing)).toHaveCount(0);
});

test('a network that is back brings what was missing, without a click', async ({
  builder,
  page,
  context,
}) => {
  await builder.open();
  await expect(page.getByText(/Build checks: \d+\/\d+ passed/)).toBeVisible();
  await context.setOffline(true);
  await openView(page, 'Review');
  const section = page.getByRole('tabpanel', { name: 'Review' });
  await expect(section.getByText(missing)).toBeVisible();
  await context.setOffline(false);
  await expect(section.getByText(missing)).toHaveCount(0);
  await expect(section.locator('.words')).toBeVisible();
});
