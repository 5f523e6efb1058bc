import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test as base } from '@playwright/test';

/** What a person sees of one endpoint's policy, by the names they see. */
export const endpointNames = {
  imageBuilder: {
    region: 'Image Builder endpoint policy',
    copy: 'Copy Image Builder policy',
    download: 'Download Image Builder policy',
  },
  s3: {
    region: 'S3 endpoint policy',
    copy: 'Copy S3 policy',
    download: 'Download S3 policy',
  },
} as const;

export type Endpoint = keyof typeof endpointNames;

/** Presses a tab, on a phone behind the button for what does not fit. */
export async function pressTab(page: Page, tab: Locator): Promise<void> {
  const more = page.locator('.view-bar-more');
  if ((await more.isVisible()) && !(await tab.isVisible())) await more.click();
  await tab.click();
}

/** Opens a view by its tab. */
export const openView = (page: Page, name: string): Promise<void> =>
  pressTab(page, page.getByRole('tab', { name, exact: true }));

/** On a phone, where there is room for the form or a view. */
export async function showForm(page: Page): Promise<void> {
  const form = page.locator('.view-bar-form');
  if (await form.isVisible()) await form.click();
}

/** The page as a person uses it: everything is found by role and name. */
export class BuilderPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(fragment = ''): Promise<void> {
    // A change of the fragment alone would not load the page anew.
    await this.page.goto('about:blank');
    await this.page.goto(`./${fragment === '' ? '' : `#${fragment}`}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    // Drawn at once, alive a moment later.
    await expect(this.page.locator('#root')).toHaveAttribute('data-alive');
  }

  policy(endpoint: Endpoint): Locator {
    return this.page.getByRole('region', { name: endpointNames[endpoint].region, exact: true });
  }

  copyButton(endpoint: Endpoint): Locator {
    return this.page.getByRole('button', { name: endpointNames[endpoint].copy });
  }

  /** Opens the menu of a policy and gives one of its items. */
  async menuItem(endpoint: Endpoint, name: string): Promise<Locator> {
    const more = `More for ${endpointNames[endpoint].region}`;
    await this.policy(endpoint).getByRole('button', { name: more }).click();
    return this.page.getByRole('menuitem', { name });
  }

  /** Whether a policy can be downloaded. */
  async expectDownload(endpoint: Endpoint, enabled: boolean): Promise<void> {
    const item = await this.menuItem(endpoint, endpointNames[endpoint].download);
    if (enabled) await expect(item).not.toHaveAttribute('aria-disabled');
    else await expect(item).toHaveAttribute('aria-disabled', 'true');
    await this.page.keyboard.press('Escape');
  }

  /** Waits until changes are kept in this browser: before that, they may be lost with the page. */
  async formIsKept(): Promise<void> {
    await this.page.waitForFunction(
      (key) => sessionStorage.getItem(key) !== null,
      'image-builder-endpoint-policies.tab',
    );
  }

  /** Opens the form's group of what is rarely set. */
  async showAdvanced(): Promise<void> {
    const group = this.page.locator('.advanced');
    if ((await group.getAttribute('open')) === null) await group.locator('> summary').click();
  }

  /** The list of problems, opened. */
  async problems(): Promise<Locator> {
    const list = this.page.locator('.problems');
    const head = list.locator('button.problems-head');
    // It opens by itself as something is found, maybe just before the click that would close it then.
    await expect(async () => {
      if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
      await expect(head).toHaveAttribute('aria-expanded', 'true', { timeout: 1000 });
    }).toPass();
    return list;
  }

  /** Moves the mouse once the page listens, as whoever wants to use it does: Monaco arrives from then on. */
  async showInterest(): Promise<void> {
    await expect(this.page.locator('#root')).toHaveAttribute('data-alive');
    await this.page.mouse.move(3, 3);
    await this.page.mouse.move(5, 5);
  }

  /** Waits until Monaco shows both policies; where there is room for one only, the other is hidden. */
  async editorsShown(): Promise<void> {
    await this.showInterest();
    for (const endpoint of ['imageBuilder', 's3'] as const) {
      const { region } = endpointNames[endpoint];
      const policy = this.page.getByRole('region', {
        name: region,
        exact: true,
        includeHidden: true,
      });
      await expect(policy.locator('.view-lines')).toBeAttached();
    }
  }

  /** The text of a policy, Monaco's or the plain one; while the one takes the other's place, both are there. */
  preview(endpoint: Endpoint): Locator {
    return this.policy(endpoint).locator('.view-lines, pre').first();
  }

  /** The lines that the preview shows, as text; white space as in JSON. */
  async previewText(endpoint: Endpoint): Promise<string> {
    const text = await this.preview(endpoint).innerText();
    return text.replaceAll('\u00a0', ' ');
  }

  /** How far a preview, Monaco's or the plain one, is scrolled. */
  scrolled(endpoint: Endpoint): Promise<number> {
    return this.policy(endpoint)
      .locator('.lines-content, .policy-plain')
      .evaluate((text) =>
        text.matches('pre') ? text.scrollTop : Math.abs(Number.parseFloat(text.style.top)),
      );
  }

  /** Turns the wheel over a preview until its first line is there again. */
  async scrollToTop(endpoint: Endpoint): Promise<void> {
    // Beside the text, of which no line is then explained above the ones that are wanted.
    await this.policy(endpoint)
      .locator('.policy-text')
      .hover({ position: { x: 8, y: 8 } });
    await expect(async () => {
      // Monaco takes a turn of the wheel for a few lines, however far it goes.
      for (let turn = 0; turn < 12; turn++) await this.page.mouse.wheel(0, -120);
      expect(await this.scrolled(endpoint)).toBe(0);
    }).toPass();
  }

  async copied(endpoint: Endpoint): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.copyButton(endpoint).click();
    await expect.poll(() => this.page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async downloaded(endpoint: Endpoint): Promise<{ fileName: string; text: string }> {
    const started = this.page.waitForEvent('download');
    await (await this.menuItem(endpoint, endpointNames[endpoint].download)).click();
    const download = await started;
    return {
      fileName: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    };
  }

  /** Types a region, as a person who knows its code would. */
  async chooseRegion(code: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Region' }).fill(code);
    await this.page.keyboard.press('Enter');
  }

  async choosePreset(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Preset' }).selectOption(name);
  }
}

interface Watched {
  /** Everything the browser complained about; a test that expects a complaint empties it. */
  readonly complaints: string[];
  readonly builder: BuilderPage;
}

/**
 * Every test fails when the page breaks its content security policy, throws, logs an error, or asks
 * another origin for anything.
 */
export const test = base.extend<Watched>({
  complaints: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    const origin = new URL(baseURL ?? '').origin;
    page.on('pageerror', (error) => complaints.push(`thrown: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      if (message.type() === 'error' || message.type() === 'warning') {
        complaints.push(`${message.type()}: ${message.text()}`);
      }
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      const own = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
      if (!own) complaints.push(`request to another origin: ${request.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const { violatedDirective, blockedURI, sourceFile, lineNumber, columnNumber } = event;
        const place = `${sourceFile}:${lineNumber}:${columnNumber}`;
        // Playwright's listeners hear it as a console error.
        console.error(`policy violation: ${violatedDirective} ${blockedURI} ${place}`);
      });
    });
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  builder: async ({ page, complaints }, use) => {
    void complaints;
    await use(new BuilderPage(page));
  },
});

export { expect };
