import type { Page } from '@playwright/test';
import { openEverything } from './openEverything.ts';
import { expect, test } from './page.ts';

/** Everything that Tab must reach: what a browser would focus in turn, by a name to be found by. */
const reachable = (page: Page) =>
  page.evaluate(() => {
    const shown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
    const radioOfGroup = (element: Element) =>
      element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    );
    let number = 0;
    for (const control of controls) {
      const off = control.matches(':disabled') || control.tabIndex < 0;
      if (!off && shown(control) && !radioOfGroup(control)) {
        control.dataset['reach'] = String((number += 1));
      }
    }
    return number;
  });

interface Stop {
  readonly number: string;
  readonly tag: string;
  readonly inSight: boolean;
}

/** Presses a key until the focus has left the page, and says where it was. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      const name = element.getAttribute('aria-label') ?? element.textContent;
      const box = element.getBoundingClientRect();
      return {
        number: element.dataset['reach'] ?? '',
        tag: `${element.tagName} ${element.id} ${element.className} ${name}`.slice(0, 120),
        inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      };
    });
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`${key} never left the page: ${JSON.stringify(stops.slice(-3))}`);
}

test('every control of the page is reached and left by Tab and by Shift+Tab, in sight', async ({
  builder,
  page,
}) => {
  test.setTimeout(120_000);
  await openEverything(builder);
  await page.getByText('Advanced', { exact: true }).click();
  await page.evaluate(() => {
    scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  // From the top: what was clicked last is where Tab would go on.
  await page.locator('h1').click();
  await page.keyboard.press('Shift+Tab');
  const wanted = await reachable(page);
  expect(wanted).toBeGreaterThan(60);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const forth = await walk(page, 'Tab');
  const back = await walk(page, 'Shift+Tab');
  const missed = (stops: readonly Stop[]) =>
    page.evaluate(
      (reached) =>
        Array.from(document.querySelectorAll<HTMLElement>('[data-reach]'))
          .filter(({ dataset }) => !reached.includes(dataset['reach'] ?? ''))
          .map((each) => each.outerHTML.slice(0, 160)),
      stops.map(({ number }) => number),
    );
  expect(await missed(forth)).toEqual([]);
  expect(await missed(back)).toEqual([]);
  const tags = (stops: readonly Stop[]) => [...new Set(stops.map(({ tag }) => tag))];
  expect(tags([...forth, ...back].filter(({ inSight }) => !inSight))).toEqual([]);
});

test('every target is 24 px or stands apart from others', async ({ builder, page }) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openEverything(builder);
    await page.setViewportSize({ width, height });
    const crowded = await page.evaluate(() => {
      // As tall as the line that it stands in, which WCAG allows.
      const inSentence = (element: Element) =>
        Array.from(element.parentNode?.childNodes ?? []).some(
          (node) => node instanceof Text && node.data.trim() !== '',
        );
      const targets = Array.from(
        document.querySelectorAll('button, input, select, textarea, a, summary, [role="tab"]'),
      )
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => !element.closest('.monaco-editor'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 2 && box.height > 2);
      // WCAG 2.5.8: a circle of 24 px around the middle of a small one touches no other target.
      return targets
        .filter(({ box }) => box.width < 23.5 || box.height < 23.5)
        .filter(({ element }) => !inSentence(element))
        .filter(({ element, box }) => {
          const x = box.x + box.width / 2;
          const y = box.y + box.height / 2;
          return targets.some(({ element: other, box: beside }) => {
            if (other === element || other.contains(element) || element.contains(other))
              return false;
            const across = Math.max(beside.left - x, 0, x - beside.right);
            const down = Math.max(beside.top - y, 0, y - beside.bottom);
            return Math.hypot(across, down) < 12;
          });
        })
        .map(({ element }) =>
          `${element.parentElement?.className} ${element.outerHTML}`.slice(0, 160),
        );
    });
    expect(crowded).toEqual([]);
  }
});

test('dialogs give the focus back however they are closed', async ({ builder, page }) => {
  await builder.open();
  for (const [opener, closer] of [
    ['Commands', 'Close'],
    ['Saved…', 'Close'],
  ] as const) {
    const button = page.getByRole('button', { name: opener });
    for (const close of ['Enter', 'Escape'] as const) {
      await button.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      if (close === 'Enter') {
        await dialog.getByRole('button', { name: closer, exact: true }).focus();
      }
      await page.keyboard.press(close);
      await expect(dialog).toBeHidden();
      await expect(button).toBeFocused();
    }
  }
});

test('in a dialog Tab stays in the dialog', async ({ builder, page }) => {
  await builder.open();
  await page.getByRole('button', { name: 'Commands', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  const places = new Set<string>();
  for (let press = 0; press < 8; press++) {
    await page.keyboard.press('Tab');
    places.add(
      await page.evaluate(() => {
        const { activeElement } = document;
        // Between the last control and the first the browser has the focus.
        if (activeElement === document.body) return 'browser';
        return activeElement?.closest('dialog') ? 'dialog' : 'page';
      }),
    );
  }
  expect(places).toContain('dialog');
  expect(places).not.toContain('page');
});

test('results are announced: copied, downloaded, undone, imported, answered', async ({
  builder,
  page,
}) => {
  await builder.open();
  await expect(page.getByRole('button', { name: 'Commands', exact: true })).toBeVisible();
  const said = (sentence: string | RegExp) =>
    expect(page.getByRole('status').filter({ hasText: sentence }).first()).toBeAttached();
  await builder.copyButton('s3').focus();
  await page.keyboard.press('Enter');
  await said('S3 policy copied.');
  await page.getByRole('button', { name: 'More for S3 endpoint policy' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Download S3 policy' })).toBeFocused();
  await page.keyboard.press('Enter');
  await said(/^Downloaded s3-.*\.json\.$/);
  await page.getByLabel('Bucket name').focus();
  await page.keyboard.insertText('Not A Bucket');
  await said('Check Your buckets.');
  await page.keyboard.press('Control+z');
  await said('Undone: Your buckets.');
  await said('All fields are valid.');
  await page.locator('h1').click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('troubleshoot');
  await page.keyboard.press('Enter');
  await page.getByLabel('Error message or log').focus();
  await page.keyboard.insertText('AccessDenied');
  await expect(page.locator('#view-failure').getByRole('status')).not.toBeEmpty();
});

test('with reduced motion nothing moves', async ({ builder, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openEverything(builder);
  await builder.copyButton('s3').click();
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
      .map(({ effect }) =>
        effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 120) : 'unknown',
      ),
  );
  expect(moving).toEqual([]);
  const slow = await page.evaluate(() =>
    Array.from(document.querySelectorAll('*'))
      .filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        const longest = `${transitionDuration},${animationDuration}`.split(',').map(parseFloat);
        return scrollBehavior === 'smooth' || longest.some((seconds) => seconds > 0.001);
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(slow).toEqual([]);
});
