import { findBrowser } from '../browser/chromium.mjs';

/** Before the first test: in which browser they run. */
export default function sayBrowser(): void {
  const { origin, executablePath } = findBrowser();
  console.log(`Browser: ${origin} (${executablePath})`);
}
