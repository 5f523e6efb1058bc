const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin', 'scroll'];

/** Milliseconds; whoever only looks that long reads, and may well search next. */
const patience = 4000;

/**
 * Calls back once: when somebody first moves, touches, scrolls or types, or has looked for a while.
 * Until then nobody can fold, search or choose, and what does that need not be there.
 */
export function onFirstInterest(callback: () => void): void {
  const begin = () => {
    clearTimeout(waiting);
    for (const sign of signs) removeEventListener(sign, begin, true);
    callback();
  };
  const waiting = setTimeout(begin, patience);
  for (const sign of signs) addEventListener(sign, begin, { capture: true, passive: true });
}
