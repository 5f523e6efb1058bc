import type { Page } from '@playwright/test';

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the page shows that a control has the focus, measured in what is painted. */
export interface FocusMark {
  /** The control, by what a person who mends it would look for. */
  readonly control: string;
  /** Pixels that contrast 3:1 or more with the same pixels without the focus (WCAG 1.4.11, 2.4.13). */
  readonly contrasting: number;
  /** As many as a line of one pixel along the control's edge has. */
  readonly wanted: number;
}

/** What may show the focus of a control whose own box is not drawn, or that fills another one. */
const drawnBy =
  '.MuiCheckbox-root, .segment, label, .policy-editor, .MuiInputBase-root, .MuiOutlinedInput-root';

/** Where the focused control and what shows its focus are drawn; its name; how long its edge is. */
const placeOf = (page: Page) =>
  page.evaluate((around) => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    // Text that Tab has selected is no mark of the control.
    if (element instanceof HTMLInputElement && element.type === 'text') {
      element.setSelectionRange(0, 0);
    }
    const inEditor = element.closest('.policy-editor');
    const there = (inEditor ?? element).getBoundingClientRect();
    const whole = there.top >= 8 && there.bottom <= innerHeight - 8;
    if (!whole && there.height < innerHeight) element.scrollIntoView({ block: 'center' });
    const own = (inEditor ?? element).getBoundingClientRect();
    const outer = (element.closest(around) ?? element).getBoundingClientRect();
    const left = Math.max(0, Math.min(own.left, outer.left) - 6);
    const top = Math.max(0, Math.min(own.top, outer.top) - 6);
    const right = Math.min(innerWidth, Math.max(own.right, outer.right) + 6);
    const bottom = Math.min(innerHeight, Math.max(own.bottom, outer.bottom) + 6);
    // Of what is taller or wider than the window, the edges that are in sight.
    const across = Math.min(own.right, innerWidth) - Math.max(own.left, 0);
    const down = Math.min(own.bottom, innerHeight) - Math.max(own.top, 0);
    const within = (at: number, most: number) => (at >= 0 && at <= most ? 1 : 0);
    const shownEdge =
      across * (within(own.top, innerHeight) + within(own.bottom, innerHeight)) +
      down * (within(own.left, innerWidth) + within(own.right, innerWidth));
    const name = element.getAttribute('aria-label') ?? element.textContent;
    return {
      control: `${element.tagName} ${element.id} ${element.className} ${name}`.slice(0, 120),
      clip: { x: left, y: top, width: right - left, height: bottom - top },
      edge: Math.min(shownEdge, 2 * (right - left + bottom - top)),
    };
  }, drawnBy);

/** Measures the mark of whatever has the focus, which it gives back; nothing has it: nothing. */
export async function focusMark(page: Page, eye: Page): Promise<FocusMark | undefined> {
  await atRest(page);
  const place = await placeOf(page);
  if (!place) return undefined;
  const { control, clip, edge } = place;
  const focused = await picture(page, clip);
  await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return;
    element.dataset['wasFocused'] = '';
    element.blur();
  });
  const blurred = await picture(page, clip);
  await page.evaluate(() => {
    const element = document.querySelector<HTMLElement>('[data-was-focused]');
    element?.focus({ preventScroll: true });
    element?.removeAttribute('data-was-focused');
  });
  return { control, contrasting: await contrasting(eye, focused, blurred), wanted: edge };
}

/** What slides into sight with the focus, as the skip link does, is there. */
const atRest = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const running = document.getAnimations().filter(({ effect }) => {
      const { iterations, duration } = effect?.getComputedTiming() ?? {};
      return iterations !== Infinity && typeof duration === 'number' && duration < 1000;
    });
    await Promise.allSettled(running.map(({ finished }) => finished));
  });

async function picture(page: Page, clip: Clip): Promise<string> {
  const taken = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  return taken.toString('base64');
}

/** Counts in another page, whose policy lets it look at pictures. */
const contrasting = (eye: Page, one: string, other: string) =>
  eye.evaluate(
    async ([first, second]) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return (
          context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
        );
      };
      const linear = (value: number) =>
        value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      const luminance = (data: Uint8ClampedArray, at: number) =>
        0.2126 * linear(data[at] ?? 0) +
        0.7152 * linear(data[at + 1] ?? 0) +
        0.0722 * linear(data[at + 2] ?? 0);
      const [before, after] = [await pixels(first), await pixels(second)];
      let count = 0;
      for (let at = 0; at < before.length; at += 4) {
        const [dark = 0, light = 0] = [luminance(before, at), luminance(after, at)].toSorted(
          (lower, higher) => lower - higher,
        );
        if ((light + 0.05) / (dark + 0.05) >= 3) count += 1;
      }
      return count;
    },
    [one, other] as const,
  );
