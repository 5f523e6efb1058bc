/** A question takes about a millisecond; after this many a pending keystroke gets its turn. */
const sliceMilliseconds = 4;

/** Lets the browser do something else whenever a slice of time is used up; the first time in any case, since nobody knows what came before. */
export function createYielder(): () => Promise<void> {
  let since = -Infinity;
  return async () => {
    if (performance.now() - since < sliceMilliseconds) return;
    await afterTheRest();
    since = performance.now();
  };
}

/** Keys and frames go first, also those that come while this waits. */
const afterTheRest = (): Promise<void> =>
  'scheduler' in globalThis && 'postTask' in scheduler
    ? scheduler.postTask(() => undefined, { priority: 'background' })
    : new Promise((resolve) => setTimeout(resolve, 0));
