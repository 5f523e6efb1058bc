import type { Page } from '@playwright/test';

/**
 * Whatever can be focused or clicked and is smaller than 24 by 24 CSS pixels (WCAG 2.5.8), with its size.
 * A label is part of its control's target. Exempt are links within a sentence, and Monaco's own parts,
 * which have keys that do the same.
 */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const least = 24;
    const controls =
      'a[href], button, summary, input, select, textarea, [tabindex]:not([tabindex="-1"]), [role="option"], [role="tab"]';
    const isPointed = (element: Element | null) =>
      element !== null && getComputedStyle(element).cursor === 'pointer';
    // What looks as if it could be clicked is a target, too; its inner parts are not by themselves.
    const isTarget = (element: Element) =>
      element.matches(controls) || (isPointed(element) && !isPointed(element.parentElement));
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return (
        element.checkVisibility({ visibilityProperty: true }) &&
        width > 0 &&
        height > 0 &&
        element.closest('.monaco-editor, .visually-hidden') === null
      );
    };
    const isInSentence = (element: Element) =>
      element.tagName === 'A' &&
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.textContent !== element.textContent;
    const sizeOf = (element: Element) => {
      const labels = element instanceof HTMLInputElement ? Array.from(element.labels ?? []) : [];
      const boxes = [element, ...labels].map((each) => each.getBoundingClientRect());
      const across =
        Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
      const down =
        Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
      return [across, down] as const;
    };
    return Array.from(document.querySelectorAll('body *'))
      .filter((element) => isTarget(element) && isShown(element) && !isInSentence(element))
      .map((element) => ({ element, size: sizeOf(element) }))
      .filter(({ size }) => Math.min(...size) < least - 0.01)
      .map(
        ({ element, size }) =>
          `${size.map((each) => each.toFixed(1)).join(' × ')} px: ${element.outerHTML.slice(0, 160)}`,
      );
  });
