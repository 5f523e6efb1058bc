import { expect, type Page } from '@playwright/test';

/** Waits for Monaco, which follows a change of the width in its own time; gives what stays cut off. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  let found: readonly string[] = [];
  await expect(async () => {
    found = await cutOffNow(page);
    expect(found).toEqual([]);
  })
    .toPass({ timeout: 10_000 })
    .catch(() => undefined);
  return found;
}

/** Controls and texts that stand outside the window's width, where nothing can be scrolled to them. */
const cutOffNow = (page: Page) =>
  page.evaluate(() => {
    const ofMonaco = (element: Element) => element.closest('.monaco-editor') !== null;
    const scrollable = (element: Element) => {
      for (let each = element.parentElement; each; each = each.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(each).overflowX)) return true;
      }
      return element.closest('.visually-hidden, .skip-link') !== null;
    };
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const width = document.documentElement.clientWidth;
    const outside = Array.from(
      document.querySelectorAll(
        'button, input, select, textarea, a, summary, p, li, h1, h2, h3, kbd, label, legend, caption, td, th',
      ),
    ).filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const out = left < -1 || right > width + 1;
      return right > left && out && seen(element) && !ofMonaco(element) && !scrollable(element);
    });
    // Texts whose end is hidden by the box that they stand in.
    const clipped = Array.from(document.querySelectorAll('body *')).filter((element) => {
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth <= 1) return false;
      if (!seen(element) || ofMonaco(element) || element.closest('svg')) return false;
      if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) return false;
      const { overflowX, textOverflow } = getComputedStyle(element);
      return ['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis';
    });
    // Dialogs scroll down, never sideways.
    const sideways = Array.from(document.querySelectorAll('dialog[open], [role="listbox"]')).filter(
      (element) => element.scrollWidth > element.clientWidth + 1,
    );
    const overflow = document.documentElement.scrollWidth - width;
    return [
      ...(overflow > 0 ? [`the page is ${overflow} px too wide`] : []),
      ...[...outside, ...clipped, ...sideways].map((element) => element.outerHTML.slice(0, 160)),
    ];
  });
