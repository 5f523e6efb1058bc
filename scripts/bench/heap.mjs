// @ts-check
import { openForTyping } from './keys.mjs';

/**
 * What is alive after many edits and preset switches, garbage collected: before, half way and at the end,
 * so that what is filled once tells itself from what grows.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
export async function countAlive(browser, url) {
  const { page } = await openForTyping(browser, url, { organizationIds: 1 });
  const debug = await page.context().newCDPSession(page);
  await debug.send('Performance.enable');
  const count = async (/** @type {string} */ when) => {
    await page.waitForTimeout(2500);
    for (let time = 0; time < 3; time++) await debug.send('HeapProfiler.collectGarbage');
    const { usedSize } = await debug.send('Runtime.getHeapUsage');
    const { metrics } = await debug.send('Performance.getMetrics');
    const metric = (/** @type {string} */ name) =>
      metrics.find((each) => each.name === name)?.value ?? 0;
    return {
      when,
      heapMB: Number((usedSize / 1e6).toFixed(2)),
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      editors: await page.locator('.monaco-editor[role="code"]').count(),
      workers: page.workers().length,
    };
  };
  const work = async () => {
    const field = page.getByLabel('Principal organization IDs');
    for (let edit = 0; edit < 500; edit++) {
      await field.press(edit % 2 === 0 ? 'x' : 'Backspace');
    }
    const presets = page.getByLabel('Start from');
    const values = await presets
      .locator('optgroup')
      .first()
      .locator('option')
      .evaluateAll(valuesOf);
    for (let turn = 0; turn < 25; turn++) {
      await presets.selectOption(values[turn % values.length] ?? '');
    }
  };
  await work();
  const counted = [await count('500 edits, 25 presets')];
  await work();
  counted.push(await count('1,000 edits, 50 presets'));
  await work();
  counted.push(await count('1,500 edits, 75 presets'));
  await page.close();
  return counted;
}

/** Runs in the page. @param {Element[]} options */
const valuesOf = (options) =>
  options.flatMap((option) => (option instanceof HTMLOptionElement ? [option.value] : []));
