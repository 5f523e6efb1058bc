const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin', 'scroll'];

/**
 * Calls back once, when somebody first moves, touches, scrolls or types. Until then nobody can fold,
 * search or choose, and what does that need not be there.
 */
export function onFirstInterest(callback: () => void): void {
  const begin = () => {
    for (const sign of signs) removeEventListener(sign, begin, true);
    callback();
  };
  for (const sign of signs) addEventListener(sign, begin, { capture: true, passive: true });
}
