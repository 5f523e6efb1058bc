// @ts-check

/** As Lighthouse's mobile run has it, except that these slow the browser itself. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 204800,
  uploadThroughput: 96000,
};

/**
 * @typedef {object} Load
 * @property {number} readable both policies are painted, ms since navigation began
 * @property {number} usable the form is painted and takes what is entered; ours does it again once it is alive
 * @property {number} alive the form reacts
 * @property {number} firstPaint
 * @property {number} largestPaint
 * @property {number} blocking what tasks took beyond 50 ms each, as far as it came after the first paint
 * @property {number} shift layout shifts, summed
 */

/** A browser that has opened a window loads its own bars and menus at first. */
const windowSettles = 1500;

/**
 * One visit, watched until five seconds after it could be used. Nobody touches the page.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 * @param {{ slowDown: number, slowNetwork: boolean }} conditions
 * @returns {Promise<Load>}
 */
export async function load(context, url, { slowDown, slowNetwork }) {
  const page = await context.newPage();
  await page.waitForTimeout(windowSettles);
  // What watches is on the same two cores: no session where nothing is slowed down.
  if (slowDown > 1 || slowNetwork) {
    const debug = await context.newCDPSession(page);
    await debug.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await debug.send('Network.enable');
    if (slowNetwork) await debug.send('Network.emulateNetworkConditions', slow4G);
  }
  await page.addInitScript(watchLoad);
  await page.goto(url);
  // A function, since the page's policy lets no text be evaluated. Asked seldom: every frame was 15 ms of paint.
  await page.waitForFunction(
    () => {
      const { seen } = /** @type {{ seen?: Load }} */ (/** @type {unknown} */ (globalThis));
      return seen !== undefined && seen.alive > 0 && seen.readable > 0;
    },
    undefined,
    { polling: 500 },
  );
  await page.waitForTimeout(5000);
  /** @type {Load & { tasks: [number, number][] }} */
  const { tasks, ...seen } = await page.evaluate('globalThis.seen');
  await page.close();
  return {
    ...seen,
    // The main thread is done with a frame before anybody sees it.
    readable: Math.max(seen.readable, seen.firstPaint),
    usable: Math.max(seen.usable, seen.firstPaint),
    blocking: tasks.reduce(
      (sum, [start, duration]) =>
        sum + Math.max(0, start + duration - Math.max(start + 50, seen.firstPaint)),
      0,
    ),
  };
}

/**
 * The first visit: until the page says that it works without a network.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 */
export async function keepForOffline(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.close();
  await context.setOffline(true);
}

/** Runs in the page before everything else. */
function watchLoad() {
  const seen = {
    readable: 0,
    usable: 0,
    alive: 0,
    firstPaint: 0,
    largestPaint: 0,
    shift: 0,
    /** @type {[number, number][]} */
    tasks: [],
  };
  Object.assign(globalThis, { seen });
  /** @param {string} type @param {(entry: PerformanceEntry & { value?: number }) => void} take */
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.largestPaint = startTime;
  });
  observe('layout-shift', ({ value }) => {
    seen.shift += value ?? 0;
  });
  observe('longtask', ({ startTime, duration }) => {
    seen.tasks.push([startTime, duration]);
  });
  const readable = () =>
    [...document.querySelectorAll('pre, .view-lines')].filter(({ textContent }) =>
      textContent?.includes('"Statement"'),
    ).length >= 2;
  const usable = () => document.querySelector('#root textarea') !== null;
  const alive = () =>
    document.querySelector('#root:not([data-drawn]) textarea, [data-alive]') !== null;
  const look = () => {
    const painted = new MessageChannel();
    const was = { readable: readable(), usable: usable(), alive: alive() };
    painted.port1.addEventListener('message', () => {
      if (was.readable && seen.readable === 0) seen.readable = performance.now();
      if (was.usable && seen.usable === 0) seen.usable = performance.now();
      if (was.alive && seen.alive === 0) seen.alive = performance.now();
    });
    painted.port1.start();
    painted.port2.postMessage(0);
    if (seen.readable === 0 || seen.alive === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
