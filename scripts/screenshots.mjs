// @ts-check
/** Takes the README's screenshots of the built page: `npm run build && npm run screenshots`. */
import { preview } from 'vite';
import { launchBrowser } from '../tests/browser/chromium.mjs';

const link =
  '#v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=o-a1b2c3d4e5&deniedActions=Delete*,PutImagePolicy&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&logBucket=my-build-logs&orgBuckets=false';

/** @type {readonly { name: string, width: number, height: number, colorScheme: 'light' | 'dark' }[]} */
const shots = [
  { name: 'desktop-light', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'tablet-dark', width: 1024, height: 768, colorScheme: 'dark' },
  { name: 'phone-light', width: 390, height: 844, colorScheme: 'light' },
];

const server = await preview({ preview: { host: '127.0.0.1', port: 4181, strictPort: true } });
const browser = await launchBrowser();
for (const { name, width, height, colorScheme } of shots) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`http://127.0.0.1:4181/${link}`);
  // Monaco arrives once somebody shows interest, and the page listens.
  await page.waitForSelector('#root[data-alive]');
  await page.mouse.move(3, 3);
  await page.mouse.move(5, 5);
  // In its colors, which come a moment after the text; a phone shows the form first.
  if (width >= 900) {
    await page.waitForSelector('.view-lines [class^=mtk]:not(.mtk1)', { state: 'attached' });
  }
  // The tools of the header and the answers come later.
  await page.locator('.form-tools-place, .late-tools-place').first().waitFor({ state: 'detached' });
  await page.getByText('Build checks:').waitFor();
  await page.screenshot({ path: `docs/screenshots/${name}.png` });
  await page.close();
}
await browser.close();
await server.close();
