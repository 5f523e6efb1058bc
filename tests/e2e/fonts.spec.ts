import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser/chromium.mjs';
import { expect, test } from './page.ts';

/** The families, whatever the weight, with which the texts of the page are drawn, as the browser says. */
async function drawnWith(page: Page): Promise<ReadonlySet<string>> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const elements = {
    nodeId: root.nodeId,
    selector: 'h1, h2, p, label, button, summary, code, pre, span',
  };
  const { nodeIds } = await client.send('DOM.querySelectorAll', elements);
  const answers = await Promise.all(
    nodeIds.map((nodeId) => client.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  // Monaco brings a font of its own for its icons.
  const ofMachine = answers.flatMap(({ fonts }) => fonts).filter((font) => !font.isCustomFont);
  return new Set(
    ofMachine.map(({ familyName }) => familyName.replace(/ (?:Medium|SemiBold)$/, '')),
  );
}

test('the page is drawn with the fonts of the tests, and with no other of the machine', async ({
  builder,
  page,
}) => {
  // Not at once: what is asked about a text that React replaces meanwhile has no answer.
  const settled = () =>
    expect(async () => {
      expect(await drawnWith(page)).toEqual(new Set(['Arimo', 'Cousine', 'BIZ UDPGothic']));
    }).toPass();
  await builder.open();
  await settled();
  await page.getByRole('button', { name: '日本語' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await settled();
});

test('the wide font takes a tenth more and further', async ({ page }) => {
  const text = '<span style="font: 16px system-ui">What you type never leaves the browser</span>';
  const width = async (on: Page) => {
    await on.setContent(text);
    return on.locator('span').evaluate((span) => span.getBoundingClientRect().width);
  };
  const other = await chromium.launch(launchOptions('wide'));
  try {
    const wide = await other.newPage();
    expect(await width(wide)).toBeGreaterThan(1.1 * (await width(page)));
    expect(await drawnWith(wide)).toEqual(new Set(['Sora']));
  } finally {
    await other.close();
  }
});
