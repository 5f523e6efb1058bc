/** Something that happens once while the page is open. */
interface LoadPhase {
  readonly begin: () => void;
  /** Calls back when it is reached, never before; not at all once the returned function was called. */
  readonly after: (callback: () => void) => () => void;
}

function createLoadPhase(): LoadPhase {
  const waiting = new Set<() => void>();
  let reached = false;
  return {
    begin: () => {
      reached = true;
      for (const callback of waiting) callback();
      waiting.clear();
    },
    after: (callback) => {
      if (reached) callback();
      else waiting.add(callback);
      return () => {
        waiting.delete(callback);
      };
    },
  };
}

export const loadPhases = {
  /** The form is usable and the browser has time. */
  firstScreen: createLoadPhase(),
  /**
   * Somebody has moved, touched, scrolled or typed, and the browser has time. Until then nobody can fold,
   * search or choose, and what does that need not be there.
   */
  firstInterest: createLoadPhase(),
} as const;

const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin', 'scroll'];

/** Begins to look for somebody's interest. */
export function watchForInterest(): void {
  const begin = () => {
    for (const sign of signs) removeEventListener(sign, begin, true);
    whenIdle(loadPhases.firstInterest.begin);
  };
  for (const sign of signs) addEventListener(sign, begin, { capture: true, passive: true });
  // Somebody was quicker than this code.
  if (document.activeElement !== document.body) begin();
}

/** Calls back when the browser has time, or after a second. */
export function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: 1000 });
  else setTimeout(callback, 100);
}
