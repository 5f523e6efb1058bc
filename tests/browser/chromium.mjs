// @ts-check
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import project from '../../package.json' with { type: 'json' };
import { cache, fontconfigFile } from './fonts.mjs';

/**
 * The one place that says which Chromium the tests, the bench and the screenshots use: the one of
 * @sparticuz/chromium, which needs nothing of the machine but a C library. CHROMIUM_PATH names another by
 * its path, and `CHROMIUM_PATH=installed` the one that the machine has.
 *
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string} origin for the line that says which it is
 * @property {string} [libraries] the folder of the system libraries that it brings
 */

const installedNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
];

const installedFolders = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  '/Applications/Google Chrome.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
];

const args = [
  // Nothing is fetched in the background: on a closed network those attempts only cost time.
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters stand where the font says, not where a machine's settings move them.
  '--font-render-hinting=none',
];

/** @type {Browser | undefined} */
let found;

/** @returns {Browser} */
export const findBrowser = () => (found ??= lookFor(process.env['CHROMIUM_PATH'] ?? ''));

/**
 * What Playwright's `launch` takes, and its `launchOptions`. A spec that wants the wider font says
 * `test.use({ launchOptions: launchOptions('wide') })`.
 * @param {import('./fonts.mjs').Fonts} fonts
 */
export function launchOptions(fonts = 'usual') {
  const { executablePath, libraries } = findBrowser();
  const own = { ...process.env, FONTCONFIG_FILE: fontconfigFile(fonts) };
  return {
    executablePath,
    args: [...args, ...sandbox(libraries)],
    env: libraries === undefined ? own : { ...own, LD_LIBRARY_PATH: libraries },
  };
}

export const launchBrowser = () => chromium.launch(launchOptions());

/**
 * Chromium refuses to run as root in its sandbox, and the packaged one has no helper for it where the
 * system keeps namespaces to root. It opens nothing but this project's pages.
 * @param {string | undefined} libraries
 */
const sandbox = (libraries) =>
  libraries !== undefined || process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** @param {string} wanted @returns {Browser} */
function lookFor(wanted) {
  if (wanted === 'installed') return installed() ?? fail('No Chromium is installed.');
  if (wanted !== '') {
    return isExecutable(wanted)
      ? { executablePath: wanted, origin: 'CHROMIUM_PATH' }
      : fail(`CHROMIUM_PATH is ${wanted}, which cannot be run.`);
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packaged();
  return installed() ?? fail('The packaged Chromium runs on Linux on x64 only.');
}

/** @param {string} problem @returns {never} */
function fail(problem) {
  throw new Error(`${problem} Install one, or name one: CHROMIUM_PATH=/path/to/chromium.`);
}

/** @returns {Browser | undefined} */
function installed() {
  const path = installedFolders
    .flatMap((folder) => installedNames.map((name) => join(folder, name)))
    .concat(chromium.executablePath())
    .find(isExecutable);
  return path === undefined ? undefined : { executablePath: path, origin: 'installed' };
}

/**
 * Unpacked once for each version, beside the packages. Another process may do the same at this moment:
 * each works in a folder of its own, and the first to be done names it.
 * @returns {Browser}
 */
function packaged() {
  const version = project.devDependencies['@sparticuz/chromium'];
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const own = mkdtempSync(`${folder}-`);
    // The package unpacks into TMPDIR, and the system libraries only where it takes itself to be in Lambda.
    execFileSync(process.execPath, [fileURLToPath(new URL('unpack.mjs', import.meta.url))], {
      env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    try {
      renameSync(own, folder);
    } catch (thrown) {
      rmSync(own, { recursive: true });
      if (!existsSync(folder)) throw thrown;
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    libraries: join(folder, 'al2023/lib'),
    origin: `@sparticuz/chromium ${version}`,
  };
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
