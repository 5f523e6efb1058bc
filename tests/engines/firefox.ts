import { launch } from 'puppeteer-core';
import { type Engine, type EngineWindow, firstExecutable } from './engine.ts';

const executablePath = firstExecutable([
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]);

/** Firefox through WebDriver BiDi. Playwright's own channel needs a Firefox that Playwright has patched. */
export const firefox: Engine = {
  name: 'Firefox',
  missing: executablePath === undefined ? 'no firefox, no firefox-esr' : undefined,
  start: async (): Promise<EngineWindow> => {
    const browser = await launch({
      browser: 'firefox',
      ...(executablePath !== undefined && { executablePath }),
      headless: true,
      defaultViewport: { width: 1440, height: 900 },
    });
    const page = await browser.newPage();
    return {
      open: async (address) => {
        await page.goto('about:blank');
        await page.goto(address);
      },
      evaluate: (expression) => page.evaluate(expression),
      type: (text) => page.keyboard.type(text),
      close: () => browser.close(),
    };
  },
};
