import { preview } from 'vite';
import { launchBrowser } from './tests/browser/chromium.mjs';
const sizes = { 1440: 900, 1280: 720, 1024: 768, 390: 844 };
const server = await preview({ preview: { host: '127.0.0.1', port: 5303, strictPort: true } });
const browser = await launchBrowser();
const tag = process.argv[2] ?? 'a';
for (const [width, height] of Object.entries(sizes)) for (const [lang, colorScheme] of [['en','light'],['ja','dark']]) {
  const page = await browser.newPage({ viewport: { width: +width, height }, colorScheme });
  await page.goto(`http://127.0.0.1:5303/?n#v=2&region=us-west-2&environment=prod&principals=o-a1b2c3d4e5&resources=&deniedActions=Delete*&managedResources=components&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&buckets=my-build-logs:w&orgBuckets=false&s3EndpointType=gateway&catalog=2026-12-05&view=deploy&lang=${lang}`);
  await page.waitForSelector('#root[data-alive]');
  await page.mouse.move(3, 3); await page.mouse.move(5, 5);
  try { await page.waitForSelector('.apply', { timeout: 8000 }); } catch { console.log('no apply', width, lang); }
  try { await page.waitForSelector('.apply-section', { timeout: 8000 }); } catch { console.log('no sec', width, lang); }
  await page.waitForTimeout(1200);
  await page.screenshot({ path: `/tmp/shot-${tag}-${width}-${lang}.png` });
  // then the whole panel
  const h = await page.evaluate(() => { const a = document.querySelector('.apply'); let e = a; while (e && e.scrollHeight <= e.clientHeight + 2) e = e.parentElement; return (e ?? document.documentElement).scrollHeight; });
  await page.setViewportSize({ width: +width, height: Math.max(height, h + 300) });
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/shot-${tag}-${width}-${lang}-full.png` });
  await page.close();
}
await browser.close(); await server.close();
