import { expect } from './page.ts';
import { testOn } from './serveHarness.ts';

const test = testOn('late/page');

test('words that arrive between a suspended render and its repetition are shown, and hooks go on', async ({
  page,
  complaints,
}) => {
  await page.goto('./');
  const part = page.getByRole('button');
  await expect(part).toHaveText('テキスト 0');
  await part.click();
  await expect(part).toHaveText('テキスト 1');
  expect(complaints).toEqual([]);
});
