// @ts-check
import chromium from '@sparticuz/chromium';

/** Run by chromium.mjs, with TMPDIR as the folder to unpack into. */
await chromium.executablePath();
