import type { Page } from '@playwright/test';
import { expect, openView, test } from './page.ts';

const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'OurBuckets',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:*',
      Resource: 'arn:aws:s3:::acme-*/*',
    },
  ],
};

const text = JSON.stringify(policy, null, 2);

interface GivenFile {
  readonly name: string;
  /** Bytes, since not everything that is dropped is text. */
  readonly content: readonly number[];
  /** Of this many bytes instead. */
  readonly size?: number;
  /** As a folder is: listed, and cannot be read. */
  readonly unreadable?: boolean;
}

const file = (name: string, content: string | Buffer): GivenFile => ({
  name,
  content: [...Buffer.from(content)],
});

interface Given {
  readonly files?: readonly GivenFile[];
  readonly text?: string;
}

const source = (page: Page) => page.locator('.import-source');
const result = (page: Page) => page.locator('#view-import .import-result');

test.beforeEach(async ({ builder, page }) => {
  await builder.open();
  await openView(page, 'Import & compare');
  await expect(source(page)).toBeVisible();
});

/** Drags something over what is given and drops it; tells whether the page has taken it. */
const drop = (page: Page, given: Given, onto = '.import-source-actions') =>
  page.evaluate(
    ({ given: { files = [], text: dropped }, onto: selector }) => {
      const target = document.querySelector(selector);
      if (!target) throw new Error(`nothing to drop onto: ${selector}`);
      const dataTransfer = new DataTransfer();
      for (const { name, content, size, unreadable } of files) {
        const bytes = size === undefined ? new Uint8Array(content) : new Uint8Array(size);
        const item = new File([bytes], name);
        dataTransfer.items.add(item);
        const refuse = () => Promise.reject(new DOMException('a folder', 'NotFoundError'));
        if (unreadable) File.prototype.arrayBuffer = refuse;
      }
      if (dropped !== undefined) dataTransfer.setData('text/plain', dropped);
      const init = { dataTransfer, bubbles: true, cancelable: true };
      // Both are cancelled by whoever takes what is dropped.
      const over = !target.dispatchEvent(new DragEvent('dragover', init));
      const marked = document.querySelector('.import-dropping') !== null;
      const taken = !target.dispatchEvent(new DragEvent('drop', init));
      return { over, marked, taken };
    },
    { given, onto },
  );

test('a file that is dropped is read, and merged like one that was opened', async ({
  builder,
  page,
}) => {
  const { over, taken } = await drop(page, { files: [file('policy.json', text)] });
  expect([over, taken]).toEqual([true, true]);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(builder.policy('s3').getByText('1 imported statement as it was')).toBeVisible();
  const merged = JSON.parse(await builder.copied('s3')) as typeof policy;
  expect(merged.Statement[0]).toEqual(policy.Statement[0]);
});

test('a file of Windows PowerShell is read, which is UTF-16', async ({ page }) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  await drop(page, { files: [file('policy.json', bytes)] }, '.import-text');
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
});

test('a text that is dropped is read, onto the editor too; what is moved within it is not taken', async ({
  page,
}) => {
  expect(await drop(page, { text }, '.import-text')).toMatchObject({ over: true, taken: true });
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
  await source(page).dispatchEvent('dragstart');
  expect(await drop(page, { text: 'part of it' }, '.import-text')).toEqual({
    over: false,
    marked: false,
    taken: false,
  });
  await source(page).dispatchEvent('dragend');
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
});

test('what is being dragged over it is shown, until it leaves', async ({ page }) => {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{}'], 'policy.json'));
    const target = document.querySelector('.import-source');
    target?.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true }));
  });
  await expect(source(page)).toHaveClass(/import-dropping/);
  await source(page).dispatchEvent('dragleave');
  await expect(source(page)).not.toHaveClass(/import-dropping/);
});

const refusals: readonly (readonly [what: string, given: Given, said: RegExp])[] = [
  [
    'a picture',
    { files: [file('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))] },
    /“?"?photo\.png.* is not text/,
  ],
  [
    'a huge file',
    { files: [{ name: 'log.json', content: [], size: 5_000_000 }] },
    /5000000 characters long; at most 1000000 are read/,
  ],
  ['a huge text', { text: 'x'.repeat(1_000_001) }, /1000001 characters long/],
  [
    'several files',
    { files: [file('a.json', text), file('b.json', text)] },
    /Several files came at once \(2\), and none was read/,
  ],
  [
    'a folder',
    { files: [{ name: 'policies', content: [], unreadable: true }] },
    /cannot read .*policies/,
  ],
  ['a text that is no policy', { text: 'Dear Sir' }, /Expected/],
];

for (const [what, given, said] of refusals) {
  test(`@thorough ${what} is refused with a reason, and the next one is read`, async ({ page }) => {
    const { taken } = await drop(page, given);
    expect(taken).toBe(true);
    await expect(result(page).getByText(said)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeHidden();
    await drop(page, { text });
    await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
    await expect(result(page).getByText(said)).toBeHidden();
  });
}

test('a file that is dropped beside every place is taken by what it is', async ({ page }) => {
  const dropBeside = () => drop(page, { files: [file('policy.json', text)] }, 'h1');
  await expect.poll(dropBeside).toEqual({ over: true, marked: false, taken: true });
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
});
