// @ts-check

/** Long enough that whatever follows typing has its turn between any two keys. */
const pause = 400;

/** @typedef {{ page: import('@playwright/test').Page, rate: (slowDown: number) => Promise<void> }} Opened */

/**
 * The page with both editors shown, an organization ID and a log bucket in the form: from then on a key
 * in the ID changes both policies.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {{ organizationIds: number, board?: boolean }} inputs without its engine the board answers nothing
 * @returns {Promise<Opened>}
 */
export async function openForTyping(browser, url, { organizationIds, board = true }) {
  // High enough that the lines which change are in sight in both editors.
  const page = await browser.newPage({ viewport: { width: 1440, height: 1500 } });
  if (!board) await page.route(/assets\/policyEngine-/, (route) => route.abort());
  await page.goto(url);
  // The scripts come after the page, and with them whoever notices that somebody moves.
  await page.waitForTimeout(1500);
  await page.mouse.move(3, 3);
  await page.mouse.move(5, 5);
  await page.waitForFunction(() => document.querySelectorAll('.view-lines').length === 2);
  const ids = Array.from({ length: organizationIds }, (_, index) => `o-${index + 1e9}`);
  await page.getByLabel('Bucket name').fill('my-build-logs');
  await page.getByLabel('Principal account, OU or organization IDs').fill(ids.join('\n'));
  await page.waitForTimeout(1500);
  await showFirstId(page);
  const debug = await page.context().newCDPSession(page);
  return {
    page,
    rate: async (rate) => {
      await debug.send('Emulation.setCPUThrottlingRate', { rate });
    },
  };
}

/**
 * Below a long policy that was imported, what a key changes is out of sight at first.
 *
 * @param {import('@playwright/test').Page} page
 */
async function showFirstId(page) {
  const editor = page.locator('.monaco-editor').last();
  const shown = editor.locator('.view-line', { hasText: '"o-1000000000' });
  if ((await shown.count()) > 0) return;
  await editor.locator('textarea').focus();
  await page.keyboard.press('Control+End');
  for (let turn = 0; turn < 50 && (await shown.count()) === 0; turn++) {
    await page.keyboard.press('PageUp');
    await page.waitForTimeout(50);
  }
  if ((await shown.count()) === 0) throw new Error('What a key changes is not in sight.');
}

/**
 * From the key's event to the end of the frame in which both editors had changed: the wait for the
 * frame, which a display imposes, is part of it.
 *
 * @param {Opened} opened
 * @param {number} keys
 * @returns {Promise<readonly number[]>} milliseconds
 */
export async function timeKeys({ page }, keys) {
  const field = page.getByLabel('Principal account, OU or organization IDs');
  await field.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.evaluate(watchPaints);
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace');
    await page.waitForTimeout(pause);
  }
  return page.evaluate('globalThis.keyTimes.splice(0)');
}

/** Runs in the page. */
function watchPaints() {
  if ('keyTimes' in globalThis) return;
  /** @type {number[]} */
  const keyTimes = [];
  Object.assign(globalThis, { keyTimes });
  const editors = [...document.querySelectorAll('.view-lines')];
  /** @type {Set<Element>} */
  const changed = new Set();
  let pressed = 0;
  const observer = (/** @type {Element} */ lines) =>
    new MutationObserver(() => changed.add(lines)).observe(lines, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  for (const lines of editors) observer(lines);
  const watch = () => {
    const painted = () => {
      if (pressed === 0) return;
      if (changed.size === editors.length) {
        keyTimes.push(performance.now() - pressed);
        pressed = 0;
      } else requestAnimationFrame(watch);
    };
    // The first task after the frame. A message would wait behind what the page does once it has painted,
    // and behind the next frame, which such work begins.
    void scheduler.postTask(painted, { priority: 'user-blocking' });
  };
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      pressed = timeStamp;
      changed.clear();
    },
    true,
  );
  // Not with the key: the browser would draw a frame between the key and what it enters, for the bench alone.
  document.addEventListener('input', () => requestAnimationFrame(watch), true);
}
