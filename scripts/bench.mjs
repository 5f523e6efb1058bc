// @ts-check
/**
 * `npm run build && npm run bench [part…]`: how fast the page is, and how it compares with a naive page
 * of the same libraries (tests/naive), measured in turns within one run. Parts: keys, loads, heap, core, merge;
 * and, only where it is asked for, lighthouse, which npx fetches.
 * Prints tables and writes bench.json. Figures depend on the machine; ratios less. Timing is not for the
 * tests.
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchBrowser } from '../tests/browser/chromium.mjs';
import { timeCore } from './bench/core.mjs';
import { compareWithGoals, measure } from './bench/goals.mjs';
import { countAlive } from './bench/heap.mjs';
import { openForTyping, timeKeys } from './bench/keys.mjs';
import { largestForm } from './bench/largestForm.mjs';
import { judgeByLighthouse } from './bench/lighthouse.mjs';
import { keepForOffline, load } from './bench/loads.mjs';
import { timeMerges } from './bench/merge.mjs';
import { quantile, spread } from './bench/quantiles.mjs';
import { serveFolder } from './bench/serveFolder.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const naiveFolder = path.join(root, 'node_modules/.cache/naive');
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const keysARound = 20;

const asked = process.argv.slice(2);
const wants = (/** @type {string} */ part) => asked.length === 0 || asked.includes(part);

await build({
  root: path.join(root, 'tests/naive'),
  configFile: false,
  base: './',
  logLevel: 'error',
  define: { __APP_VERSION__: '"naive"' },
  worker: { format: 'es' },
  build: { outDir: naiveFolder, emptyOutDir: true, target: 'es2023' },
});
const pages = {
  ours: await serveFolder(path.join(root, 'dist')),
  naive: await serveFolder(naiveFolder),
};
const browser = await launchBrowser();

/** @type {Record<string, unknown>} */
const results = {
  machine: { cpus: os.cpus().length, model: os.cpus()[0]?.model, load: os.loadavg() },
  versions: { node: process.version, browser: browser.version() },
};

/** @param {string} name @param {object[]} rows */
function report(name, rows) {
  console.log(`\n${name}`);
  console.table(rows);
  results[name] = rows;
}

async function keys() {
  const cases = [
    { page: 'ours', ids: 1, opened: await openForTyping(browser, pages.ours.url, one) },
    {
      page: 'ours, no board',
      ids: 1,
      opened: await openForTyping(browser, pages.ours.url, noBoard),
    },
    { page: 'naive', ids: 1, opened: await openForTyping(browser, pages.naive.url, one) },
    { page: 'naive', ids: 100, opened: await openForTyping(browser, pages.naive.url, many) },
    { page: 'ours', ids: 100, opened: await openForTyping(browser, pages.ours.url, many) },
    {
      page: 'ours, 77 denied actions, long import',
      ids: 100,
      opened: await openForTyping(browser, `${pages.ours.url}#${await largestForm()}`, many),
    },
  ];
  const rows = [];
  for (const slowDown of /** @type {const} */ ([1, 4])) {
    /** @type {number[][]} */
    const times = cases.map(() => []);
    for (let round = 0; round < rounds; round++) {
      for (const [index, { opened }] of cases.entries()) {
        await opened.page.bringToFront();
        // Only this one: a page that is slowed down keeps a processor busy all the time.
        await opened.rate(slowDown);
        times[index]?.push(...(await timeKeys(opened, keysARound)));
        await opened.rate(1);
      }
    }
    /** @param {number} index */
    const p95 = (index) => quantile(times[index] ?? [], 0.95) ?? NaN;
    /** The naive page with as many IDs; it imports nothing. */
    const naive = new Map([
      [1, p95(2)],
      [100, p95(3)],
    ]);
    const [key, largest] = keyFigures[slowDown];
    measure(key, p95(0), naive.get(1));
    measure(largest, p95(5), naive.get(100));
    rows.push(
      ...cases.map(({ page, ids }, index) => {
        const measured = spread(times[index] ?? []);
        const p95ToNaive = ratio(measured.p95, naive.get(ids) ?? NaN);
        return { slowDown, page, ids, ...measured, p95ToNaive };
      }),
    );
  }
  for (const { opened } of cases) await opened.page.close();
  report('keys: key to both previews painted, ms', rows);
}

/** @type {Partial<Record<string, import('./bench/goals.mjs').Figure>>} */
const lighthouseGoals = {
  performance: 'Lighthouse, performance',
  accessibility: 'Lighthouse, accessibility',
  'best-practices': 'Lighthouse, best practices',
  'largest-contentful-paint': 'Lighthouse, largest paint, ms',
  'total-blocking-time': 'Lighthouse, blocking, ms',
  'cumulative-layout-shift': 'Lighthouse, shift',
};
const keyFigures = /** @type {const} */ ({
  1: ['key, p95, ms', 'key, largest form, p95, ms'],
  4: ['key at 4×, p95, ms', 'key at 4×, largest form, p95, ms'],
});
const one = { organizationIds: 1 };
/** Whether the answers of the board delay a key. */
const noBoard = { organizationIds: 1, board: false };
const many = { organizationIds: 100 };
const ratio = (/** @type {number | null} */ value, /** @type {number} */ of) =>
  Number(((value ?? NaN) / of).toFixed(2));

/** The naive page has nothing to show without a network. */
async function offlineLoads() {
  const figures = /** @type {const} */ (['firstPaint', 'readable', 'usable', 'alive']);
  /** @type {import('./bench/loads.mjs').Load[]} */
  const seen = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await keepForOffline(context, pages.ours.url);
    seen.push(await load(context, pages.ours.url, { slowDown: 1, slowNetwork: false }));
    await context.close();
  }
  report(
    'second visit, desktop, without a network, ms',
    figures.map((figure) => ({ figure, ...spread(seen.map((each) => each[figure])) })),
  );
  measure(
    'second visit, offline, usable, ms',
    quantile(
      seen.map(({ usable }) => usable),
      0.5,
    ),
  );
}

/** @typedef {'readable' | 'usable' | 'blocking'} LoadFigure */

/**
 * @param {string} name
 * @param {{ slowDown: number, slowNetwork: boolean, visits: 1 | 2 }} how
 * @param {Partial<Record<LoadFigure, import('./bench/goals.mjs').Figure>>} [goals] figures that have one
 */
async function loads(name, { visits, ...conditions }, goals = {}) {
  /** @type {Record<keyof typeof pages, import('./bench/loads.mjs').Load[]>} */
  const seen = { ours: [], naive: [] };
  const viewport = conditions.slowNetwork
    ? { width: 412, height: 823 }
    : { width: 1440, height: 900 };
  for (let round = 0; round < rounds; round++) {
    for (const page of /** @type {const} */ (['ours', 'naive'])) {
      const context = await browser.newContext({ viewport });
      if (visits === 2) await load(context, pages[page].url, conditions);
      seen[page].push(await load(context, pages[page].url, conditions));
      await context.close();
    }
  }
  const figures = /** @type {const} */ ([
    'firstPaint',
    'readable',
    'usable',
    'largestPaint',
    'blocking',
    'shift',
  ]);
  const medians = figures.map((figure) => {
    const of = (/** @type {keyof typeof pages} */ page) => seen[page].map((each) => each[figure]);
    const digits = figure === 'shift' ? 4 : 0;
    const median = (/** @type {number[]} */ values) => quantile(values, 0.5, digits) ?? NaN;
    const [ours, naive] = [median(of('ours')), median(of('naive'))];
    return { figure, ours, worst: Math.max(...of('ours')), naive, toNaive: ratio(ours, naive) };
  });
  report(name, medians);
  for (const { figure, ours, naive } of medians) {
    const goal = figure in goals ? goals[/** @type {LoadFigure} */ (figure)] : undefined;
    if (goal) measure(goal, ours, naive);
  }
}

if (wants('core')) {
  const rows = await timeCore();
  report('core: largest inputs, ms of processor time', rows);
  const ofLargest = (/** @type {string} */ asked) =>
    rows.find(({ part, inputs }) => part === asked && inputs === '1×')?.p50;
  measure('core, a key, 1×, ms', ofLargest('build + serialize'));
  measure('core, check at rest, 1×, ms', ofLargest('check'));
}
if (wants('merge')) report('merge: a long base again, ms of processor time', await timeMerges());
if (wants('loads')) {
  await loads(
    'first visit, desktop, ms',
    { slowDown: 1, slowNetwork: false, visits: 1 },
    {
      readable: 'first visit, readable, ms',
      usable: 'first visit, usable, ms',
      blocking: 'first visit, blocking, ms',
    },
  );
  await loads('second visit, desktop, ms', { slowDown: 1, slowNetwork: false, visits: 2 });
  await offlineLoads();
  await loads(
    'first visit, phone: 4× slow-down, slow 4G, ms',
    { slowDown: 4, slowNetwork: true, visits: 1 },
    { blocking: 'first visit on a phone, blocking, ms' },
  );
}
if (wants('keys')) await keys();
if (wants('heap')) report('heap: what is alive', await countAlive(browser, pages.ours.url));
if (asked.includes('lighthouse')) {
  const rows = await judgeByLighthouse(pages.ours.url, rounds);
  report('lighthouse, mobile, simulated', rows);
  for (const { figure, median } of rows) {
    const goal = lighthouseGoals[figure];
    if (goal) measure(goal, median);
  }
}
report('goals: of each the median, of a key the 95th percentile', compareWithGoals());

await writeFile(path.join(root, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
await browser.close();
pages.ours.close();
pages.naive.close();
