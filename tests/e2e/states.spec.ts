import type { Locator, Page } from '@playwright/test';
import { languageKey } from '../../src/app/ui/language/savedLanguage.ts';
import { cutOff } from './cutOff.ts';
import { expect, pressTab, showForm, test } from './page.ts';
import { smallTargets } from './smallTargets.ts';
import { dialogStates } from './states/dialogStates.ts';
import { formStates } from './states/formStates.ts';
import { importStates } from './states/importStates.ts';
import { noticeStates } from './states/noticeStates.ts';
import { openView, type States } from './states/state.ts';
import { partStates } from './states/partStates.ts';
import { violations } from './violations.ts';

// Twelve looks at one page each.
test.describe.configure({ timeout: 180_000 });

const states: States = {
  ...formStates,
  ...dialogStates,
  ...noticeStates,
  ...importStates,
  ...partStates,
};

const sizes = [
  { width: 1440, height: 900, axe: true },
  { width: 720, height: 450, axe: false },
  { width: 390, height: 844, axe: true },
  { width: 320, height: 640, axe: false },
];

/** As by its button, which a dialog or a list that closes would keep from being clicked. */
async function speak(page: Page, language: 'en' | 'ja'): Promise<void> {
  await page.evaluate((wanted) => {
    if (document.documentElement.lang === wanted) return;
    document.querySelector<HTMLElement>('.language')?.click();
  }, language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Where there is room for one policy only; nothing else, the focus least of all, may change. */
const showPolicy = (page: Page, which: 'imageBuilder' | 's3') =>
  page.evaluate(
    (id) => document.querySelector<HTMLElement>(`[aria-controls="policy-${id}"]`)?.click(),
    which,
  );

/** Of what axe says of an element, the element. */
const elementOf = (node: string) => node.split(' Fix ')[0] ?? '';

/** What floats over a target at one place of the scroll lets it go at another. */
async function lastingViolations(page: Page) {
  const found = await violations(page);
  if (!found.some(({ nodes }) => nodes.some((node) => node.includes('obscured')))) return found;
  await page.evaluate(() => scrollBy(0, innerHeight * 0.75));
  const others = new Set((await violations(page)).flatMap(({ nodes }) => nodes.map(elementOf)));
  await page.evaluate(() => scrollTo(0, 0));
  return found
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => others.has(elementOf(node))) }))
    .filter(({ nodes }) => nodes.length > 0);
}

/** On a phone there is room for the form or for one view. A list that is open would close for a press. */
async function openPaneOf(page: Page, shown: Locator): Promise<void> {
  if (await shown.isVisible()) return;
  const place = await shown.evaluate((element) =>
    element.closest('dialog') ? undefined : element.closest('.form-column, [role="tabpanel"]')?.id,
  );
  if (place === '') await showForm(page);
  else if (place !== undefined) await pressTab(page, page.locator(`#${place}-tab`));
}

for (const [name, state] of Object.entries(states)) {
  test(`the page ${name}: in both languages and themes, at every size, axe finds nothing, nothing is cut off, and no target is small`, async ({
    builder,
    page,
    complaints,
  }) => {
    await builder.open();
    await builder.showInterest();
    const shown = await state.bring(builder);
    const faults: Record<string, unknown> = {};
    const note = (where: string, found: readonly unknown[]) => {
      if (found.length > 0) faults[where] = found;
    };
    for (const language of ['en', 'ja'] as const) {
      await speak(page, language);
      for (const { width, height, axe } of sizes) {
        await page.setViewportSize({ width, height });
        await showPolicy(page, state.policy ?? 's3');
        await openPaneOf(page, shown);
        await expect(shown, `${language}, ${width} wide`).toBeVisible();
        note(`${language}, ${width} wide, cut off`, await cutOff(page));
        note(`${language}, ${width} wide, too small`, await smallTargets(page));
        if (!axe) continue;
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          note(`${language}, ${width} wide, ${colorScheme}`, await lastingViolations(page));
        }
      }
    }
    expect(faults).toEqual({});
    const { complaints: expected } = state;
    if (!expected) return;
    const others = complaints.filter((each) => !expected.test(each));
    complaints.splice(0, complaints.length, ...others);
  });
}

for (const language of ['en', 'ja'] as const) {
  test(`the page that has crashed, in ${language}: axe finds nothing and nothing is cut off`, async ({
    page,
    complaints,
  }) => {
    await page.addInitScript(
      ([key, chosen]) => {
        localStorage.setItem(key, chosen);
        Object.defineProperty(globalThis, 'URLSearchParams', {
          get: () => {
            throw new Error('foreseen by nobody');
          },
        });
      },
      [languageKey, language] as const,
    );
    await page.goto('./#v=1&region=eu-central-1');
    await expect(page.locator('.crash h1')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.locator('.crash summary').click();
    for (const { width, height } of sizes) {
      await page.setViewportSize({ width, height });
      expect(await cutOff(page)).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${width} wide, ${colorScheme}`).toEqual([]);
      }
    }
    complaints.length = 0;
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`in forced colors, ${scheme}, axe finds nothing and every button has an edge`, async ({
    builder,
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
    await builder.open();
    await builder.editorsShown();
    await openView(page, 'deploy');
    await openView(page, 'review');
    await expect(page.locator('.words')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const edgeless = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll(
          '.MuiButtonBase-root:not([role="tab"]), .MuiOutlinedInput-notchedOutline, .segment',
        ),
      )
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { borderTopWidth, outlineStyle, textDecorationLine } = getComputedStyle(element);
          // An icon is an edge by itself.
          const drawn = element.querySelector('svg') !== null || textDecorationLine !== 'none';
          return borderTopWidth === '0px' && outlineStyle === 'none' && !drawn;
        })
        .map((element) => element.outerHTML.slice(0, 160)),
    );
    expect(edgeless).toEqual([]);
    const underlines = await page
      .getByRole('tablist', { name: 'Views' })
      .getByRole('tab')
      .evaluateAll((tabs) =>
        tabs.map((tab) => [tab.ariaSelected, getComputedStyle(tab).borderBottomColor].join()),
      );
    // The chosen one alone is underlined in a color of its own.
    expect(new Set(underlines).size).toBe(2);
    await page.getByRole('button', { name: 'Commands', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
