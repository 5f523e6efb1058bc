/** A question takes about a millisecond; after this many a pending keystroke gets its turn. */
const sliceMilliseconds = 6;

/** Lets the browser do something else whenever a slice of time is used up. */
export function sliced(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMilliseconds) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}
