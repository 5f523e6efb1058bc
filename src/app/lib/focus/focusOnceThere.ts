/** How long what is opened may take to arrive; milliseconds. */
const patience = 10_000;

let stopLast = () => {};

/**
 * Brings the keyboard to what the selector finds, once its code has come and it is in sight, and then calls back.
 * Whoever asks for something else meanwhile is led there alone.
 */
export function focusOnceThere(selector: string, then = () => {}): void {
  stopLast();
  const isThere = (): boolean => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found?.checkVisibility()) return false;
    found.focus();
    found.scrollIntoView({ block: 'nearest' });
    then();
    return true;
  };
  if (isThere()) return;
  const watcher = new MutationObserver(() => {
    if (isThere()) stop();
  });
  const timer = setTimeout(() => stop(), patience);
  const stop = () => {
    clearTimeout(timer);
    watcher.disconnect();
  };
  stopLast = stop;
  watcher.observe(document.body, { childList: true, subtree: true });
}
