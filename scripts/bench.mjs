// @ts-check
/**
 * `npm run build && npm run bench`: how long a key takes to reach the preview, with the access board
 * answering and without its engine. Prints a table and writes bench.json. Timing is not for the tests.
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { chromium } from '@playwright/test';
import { preview } from 'vite';

const keys = 60;

/** Slower than the board's rest (250 ms), so that it is asked between any two keys. */
const pause = 400;

const server = await preview({ preview: { host: '127.0.0.1', port: 4182, strictPort: true } });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

/**
 * @param {number} slowDown
 * @param {boolean} board
 */
async function measure(slowDown, board) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  if (!board) await page.route(/assets\/policyEngine-/, (route) => route.abort());
  await page.goto('http://127.0.0.1:4182/');
  await page.waitForSelector('.view-lines');
  const field = page.getByLabel('Principal organization IDs');
  await field.fill('o-a1b2c3d4e5');
  await page.waitForTimeout(2000);
  const debug = await page.context().newCDPSession(page);
  await debug.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = [];
    let pressed = 0;
    Object.assign(globalThis, { times });
    document.addEventListener('keydown', () => (pressed = performance.now()), true);
    const lines = document.querySelector('.view-lines');
    if (!lines) throw new Error('There is no editor.');
    new MutationObserver(() => {
      if (pressed === 0) return;
      const since = pressed;
      pressed = 0;
      // A message is delivered after the frame that the mutation is painted in.
      const after = new MessageChannel();
      after.port1.addEventListener('message', () => times.push(performance.now() - since));
      after.port1.start();
      after.port2.postMessage(0);
    }).observe(lines, { subtree: true, childList: true, characterData: true });
  });
  await field.focus();
  await page.keyboard.press('Control+End');
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace');
    await page.waitForTimeout(pause);
  }
  /** @type {number[]} */
  const times = await page.evaluate('globalThis.times');
  await page.close();
  const sorted = times.toSorted((one, other) => one - other);
  const at = (/** @type {number} */ share) =>
    Number((sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(1));
  return { slowDown, board, keys: sorted.length, p50: at(0.5), p95: at(0.95) };
}

const results = [];
for (const slowDown of [1, 4]) {
  for (const board of [false, true]) results.push(await measure(slowDown, board));
}
console.table(results);
const machine = { cpus: os.cpus().length, model: os.cpus()[0]?.model, node: process.version };
await writeFile(
  'bench.json',
  JSON.stringify({ machine, browser: browser.version(), results }, null, 2),
);
await browser.close();
await server.close();
