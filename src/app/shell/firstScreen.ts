const waiting = new Set<() => void>();

let done = false;

/** To be called once, when the form is usable and the browser has time. */
export function finishFirstScreen(): void {
  done = true;
  for (const callback of waiting) callback();
  waiting.clear();
}

/** Calls back when the form is usable, never before; not at all once the returned function was called. */
export function afterFirstScreen(callback: () => void): () => void {
  if (done) callback();
  else waiting.add(callback);
  return () => {
    waiting.delete(callback);
  };
}
