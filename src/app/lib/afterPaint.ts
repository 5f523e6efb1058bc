/** In a tab that nobody sees there are no frames. */
const longestWait = 100;

/**
 * Calls back after the next frame, once, however often the returned function was called before it: what
 * a key changes first is painted first.
 */
export function oncePainted(callback: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    let called = false;
    const tell = () => {
      if (called) return;
      called = true;
      waiting = false;
      callback();
    };
    // A task of its own, which the browser begins when the frame is painted.
    globalThis.requestAnimationFrame?.(() => setTimeout(tell, 0));
    setTimeout(tell, longestWait);
  };
}
