// @ts-check
/** Draws the icons that phones and desktops want from public/icon.svg: `npm run icons`. */
import { readFileSync } from 'node:fs';
import { launchBrowser } from '../tests/browser/chromium.mjs';

const svg = readFileSync('public/icon.svg', 'utf8');
const background = /fill="(#[0-9a-f]{6})"/.exec(svg)?.[1];
if (!background) throw new Error('public/icon.svg: expected a background of one color first');

/**
 * Phones cut a maskable icon to any shape, and never closer than 40 % of its width to its middle.
 * @type {readonly { name: string, size: number, inset: number, opaque: boolean }[]}
 */
const icons = [
  { name: 'icon-180', size: 180, inset: 0, opaque: true },
  { name: 'icon-192', size: 192, inset: 0, opaque: false },
  { name: 'icon-512', size: 512, inset: 0, opaque: false },
  { name: 'icon-maskable-512', size: 512, inset: 0.11, opaque: true },
];

const browser = await launchBrowser();
for (const { name, size, inset, opaque } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawn = Math.round(size * (1 - 2 * inset));
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${opaque ? background : 'transparent'}">
      <div style="width:${drawn}px;height:${drawn}px">${svg}</div>`,
  );
  await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: !opaque });
  await page.close();
}
await browser.close();
