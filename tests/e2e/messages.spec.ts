import { expect, openView, test } from './page.ts';

interface Heard {
  readonly listeners: string[];
}

/** Monaco posts numbers of its own callbacks to itself, to be called sooner than by a timer. */
const ofMonaco = /vscodeScheduleAsyncWork/;

test('the page listens to no message of other windows, and none changes anything', async ({
  builder,
  page,
}) => {
  await page.addInitScript(() => {
    const listeners: string[] = [];
    Object.assign(globalThis, { heard: { listeners } satisfies Heard });
    const sourceOf = (listener: unknown) =>
      typeof listener === 'function' ? listener.toString() : typeof listener;
    const listen = globalThis.addEventListener.bind(globalThis);
    globalThis.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ) => {
      if (type === 'message') listeners.push(sourceOf(listener));
      listen(type, listener, options);
    };
    Object.defineProperty(globalThis, 'onmessage', {
      set: (listener: unknown) => {
        listeners.push(sourceOf(listener));
      },
    });
  });
  await page.clock.install();
  await builder.open();
  await builder.editorsShown();
  for (const title of ['Deploy', 'Import & compare']) {
    await openView(page, title);
    await expect(
      page.getByRole('tabpanel', { name: title }).locator('.view-lines').first(),
    ).toBeVisible();
  }
  const before = await builder.copied('s3');
  await page.evaluate(() => {
    for (const data of [
      'activate',
      { vscodeScheduleAsyncWork: 1e9 },
      { __proto__: { polluted: true }, region: 'us-gov-west-1', v: 1 },
      { type: 'load', fragment: 'v=1&region=us-gov-west-1' },
      null,
      new Map([['constructor', 1]]),
    ]) {
      window.postMessage(data, '*');
    }
  });
  await page.clock.fastForward(500);
  expect(await builder.copied('s3')).toBe(before);
  const { listeners } = await page.evaluate(
    () => (globalThis as unknown as { heard: Heard }).heard,
  );
  expect(listeners.filter((listener) => !ofMonaco.test(listener))).toEqual([]);
});
