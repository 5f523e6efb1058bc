import type { Page } from '@playwright/test';

export interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** How a policy's card is divided, in pixels from its own top on. */
export interface Card {
  /** Where it begins in the window. */
  readonly top: number;
  readonly height: number;
  readonly header: Box;
  readonly text: Box;
  readonly notes: Box;
  /** What stands in the header on a line of its own, though it should not, or ends in an ellipsis. */
  readonly wrapped: readonly string[];
}

/** The cards that are shown: both, or the chosen one. */
export const cards = (page: Page): Promise<Readonly<Record<string, Card>>> =>
  page.evaluate(() => {
    const cut = (element: Element) => element.scrollWidth > element.clientWidth + 1;
    const linesOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const boxes = Array.from(range.getClientRects()).filter(({ width }) => width > 1);
      const middles = boxes.map(({ top, bottom }) => (top + bottom) / 2);
      // Parts of one line may differ in height, never by half a line.
      return Math.max(...middles) - Math.min(...middles) > 8 ? 'more' : 'one';
    };
    const shown = Array.from(document.querySelectorAll('.policy')).filter((card) =>
      card.checkVisibility(),
    );
    return Object.fromEntries(
      shown.map((card) => {
        const { top: start, height } = card.getBoundingClientRect();
        const boxOf = (selector: string) => {
          const { top = NaN, bottom = NaN } =
            card.querySelector(selector)?.getBoundingClientRect() ?? {};
          return { top: top - start, bottom: bottom - start };
        };
        const rows = Array.from(card.querySelectorAll('.policy-header'));
        const texts = card.querySelectorAll('.policy-header :is(h2, .policy-type)');
        const wrapped = [
          ...rows.filter((row) => linesOf(row) === 'more'),
          ...Array.from(texts).filter(cut),
        ];
        return [
          card.id,
          {
            top: start,
            height,
            header: boxOf('.policy-header'),
            text: boxOf('.policy-text'),
            notes: boxOf('.policy-notes'),
            wrapped: wrapped.map(({ outerHTML }) => outerHTML.slice(0, 200)),
          },
        ];
      }),
    );
  });
