import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';

/** Code that is fetched after the first screen. */
export type Arrived<Code> =
  | { readonly state: 'awaited' }
  | { readonly state: 'ready'; readonly code: Code }
  | { readonly state: 'failed' };

export interface Arrival<Code> {
  /** Begins to fetch it, once; what is on the screen then never waits for it. */
  readonly fetch: () => Promise<void>;
  readonly useArrived: () => Arrived<Code>;
}

const awaited = { state: 'awaited' } as const;
const neverTold = () => () => undefined;

export function createArrival<Code>(load: () => Promise<Code>): Arrival<Code> {
  let current: Arrived<Code> = awaited;
  let begun = false;
  const listeners = new Set<() => void>();
  const settle = (next: Arrived<Code>) => {
    current = next;
    for (const listener of listeners) listener();
  };
  return {
    fetch: async () => {
      if (begun) return;
      begun = true;
      try {
        settle({ state: 'ready', code: await load() });
      } catch {
        settle({ state: 'failed' });
      }
    },
    useArrived: () => {
      // A part that takes over what the build has drawn begins without the code, as that does, even where
      // somebody was so quick that the code is there.
      const atFirst = useSyncExternalStore<Arrived<Code>>(
        neverTold,
        () => current,
        () => awaited,
      );
      const [arrived, setArrived] = useState(atFirst);
      useEffect(() => {
        // Drawn as a transition, which a key interrupts.
        const show = () => startTransition(() => setArrived(current));
        show();
        listeners.add(show);
        return () => {
          listeners.delete(show);
        };
      }, []);
      return arrived;
    },
  };
}
