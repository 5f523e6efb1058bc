import type { Page } from '@playwright/test';

/** Holds back a script, the page's own unless told otherwise, until the function that it gives is called. */
export async function delayScript(page: Page, script = /assets\/index-/): Promise<() => void> {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(script, async (route) => {
    await arrived;
    await route.continue();
  });
  return arrive;
}
