import { startTransition, useEffect, useState } from 'react';

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

export function createArrival<Code>(load: () => Promise<Code>): Arrival<Code> {
  let current: Arrived<Code> = { state: 'awaited' };
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
      const [arrived, setArrived] = useState<Arrived<Code>>(current);
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
