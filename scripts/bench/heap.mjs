// @ts-check
import { openForTyping } from './keys.mjs';
import { readSnapshot } from './heapSnapshot.mjs';

/**
 * What is alive after 1,000 edits and 50 preset switches, and after as many again, garbage collected: what
 * is filled once tells itself from what grows.
 *
 * Every edit leaves a well-formed organization ID, so that both policies change with it. A field that is
 * emptied and typed into again would keep two nodes for each of the browser's own steps of undo, of
 * which it holds 1,000 (docs/decisions/0009-speed.md).
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
export async function countAlive(browser, url) {
  const { page } = await openForTyping(browser, url, { organizationIds: 1 });
  const debug = await page.context().newCDPSession(page);
  const count = async (/** @type {string} */ when) => {
    await page.waitForTimeout(2500);
    for (let time = 0; time < 3; time++) await debug.send('HeapProfiler.collectGarbage');
    const { usedSize } = await debug.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await debug.send('Memory.getDOMCounters');
    const { codeBytes, models } = await readSnapshot(debug);
    return {
      when,
      heapMB: megabytes(usedSize),
      // What the engine compiles of our scripts grows with use, and is none of the page's data.
      withoutCodeMB: megabytes(usedSize - codeBytes),
      nodes,
      listeners: jsEventListeners,
      editors: await page.locator('.monaco-editor[role="code"]').count(),
      models,
      workers: page.workers().length,
    };
  };
  const presets = page.getByLabel('Preset');
  const values = await presets.locator('optgroup').first().locator('option').evaluateAll(valuesOf);
  const field = page.getByLabel('Principal account, OU or organization IDs');
  const work = async () => {
    for (let turn = 0; turn < 50; turn++) {
      await presets.selectOption(values[turn % values.length] ?? '');
    }
    await field.fill('o-1000000000');
    for (let edit = 0; edit < 1000; edit++) {
      await field.press(edit % 2 === 0 ? 'x' : 'Backspace');
    }
  };
  await work();
  const counted = [await count('1,000 edits, 50 presets')];
  await work();
  counted.push(await count('as many again'));
  await page.close();
  return counted;
}

const megabytes = (/** @type {number} */ bytes) => Number((bytes / 1e6).toFixed(2));

/** Runs in the page. @param {Element[]} options */
const valuesOf = (options) =>
  options.flatMap((option) => (option instanceof HTMLOptionElement ? [option.value] : []));
