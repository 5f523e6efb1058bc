import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export interface TestBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** For the line that says which browser the tests ran in. */
  readonly origin: string;
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
];

const folders = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  '/Applications/Google Chrome.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
];

/** Nothing is fetched in the background: on a closed network those attempts only cost time. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium refuses to run as root in its sandbox; containers often have no other user. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * The Chromium that the tests use: one that is named, else an installed one, else Playwright's own,
 * else the one that comes from the registry with its own system libraries. Fails where there is none.
 */
export async function findBrowser(): Promise<TestBrowser> {
  const args = [...quiet, ...sandbox];
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH is ${named}, which cannot be run.`);
    return { executablePath: named, args, origin: 'CHROMIUM_PATH' };
  }
  const installed = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);
  if (installed !== undefined) return { executablePath: installed, args, origin: 'installed' };
  const playwrights = chromium.executablePath();
  if (isExecutable(playwrights)) return { executablePath: playwrights, args, origin: 'Playwright' };
  return { ...(await packagedBrowser()), args, origin: '@sparticuz/chromium' };
}

async function packagedBrowser(): Promise<Pick<TestBrowser, 'executablePath'>> {
  // Makes the package unpack the system libraries that it brings for machines without any.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return { executablePath: await packaged.executablePath() };
  } catch (cause) {
    const expected = 'Install Chromium or name one in CHROMIUM_PATH.';
    throw new Error(`No Chromium for the end-to-end tests. ${expected}`, { cause });
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
