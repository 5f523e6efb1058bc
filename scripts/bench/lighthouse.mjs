// @ts-check
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { launchOptions } from '../../tests/browser/chromium.mjs';

const run = promisify(execFile);

/** Not among the dependencies: 200 packages, for this alone. npx fetches it from npm's registry. */
const lighthouse = 'lighthouse@12.8.2';
const categories = /** @type {const} */ (['performance', 'accessibility', 'best-practices']);
const audits = /** @type {const} */ ([
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
]);

/**
 * @typedef {object} Report
 * @property {Record<string, { score: number }>} categories
 * @property {Record<string, { numericValue: number }>} audits
 */

/**
 * Lighthouse's mobile run, simulated as it is by default: a row for each score (of 100) and time (ms).
 *
 * @param {string} url
 * @param {number} runs
 */
export async function judgeByLighthouse(url, runs) {
  /** @type {Report[]} */
  const reports = [];
  for (let round = 0; round < runs; round++) reports.push(await judge(url));
  return [
    ...categories.map((name) =>
      row(
        name,
        reports.map((report) => (report.categories[name]?.score ?? NaN) * 100),
      ),
    ),
    ...audits.map((name) =>
      row(
        name,
        reports.map((report) => report.audits[name]?.numericValue ?? NaN),
      ),
    ),
  ];
}

/** @param {string} url @returns {Promise<Report>} */
async function judge(url) {
  const { executablePath, args, env } = launchOptions();
  const { stdout } = await run(
    'npx',
    [
      '--yes',
      lighthouse,
      url,
      '--quiet',
      '--output=json',
      `--chrome-flags=${['--headless=new', ...args].join(' ')}`,
      `--only-categories=${categories.join(',')}`,
    ],
    { env: { ...env, CHROME_PATH: executablePath }, maxBuffer: 64e6 },
  );
  /** @type {unknown} */
  const report = JSON.parse(stdout);
  if (!isReport(report)) throw new Error('This is no report of Lighthouse.');
  return report;
}

/** @param {unknown} report @returns {report is Report} */
const isReport = (report) =>
  typeof report === 'object' && report !== null && 'categories' in report && 'audits' in report;

/** @param {string} figure @param {readonly number[]} values */
function row(figure, values) {
  const sorted = values.toSorted((one, other) => one - other).map((value) => round(value));
  return {
    figure,
    least: sorted[0],
    median: sorted[sorted.length >> 1],
    most: sorted.at(-1),
  };
}

const round = (/** @type {number} */ value) => Number(value.toFixed(value < 1 ? 4 : 0));
