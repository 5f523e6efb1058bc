import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds; `drawn` while the build draws the page. */
export function useMedia(query: string, drawn = false): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => drawn,
  );
}
