import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import type { Arrived, Late } from './lazyCode.ts';

const awaited = { state: 'awaited' } as const;
const neverTold = () => () => undefined;

/** How far something late has come; what is on the screen never waits for it. */
export function useArrived<Code>({ arrived, subscribe }: Late<Code>): Arrived<Code> {
  // A part that takes over what the build has drawn begins without the code, as that does, even where
  // somebody was so quick that the code is there.
  const atFirst = useSyncExternalStore<Arrived<Code>>(neverTold, arrived, () => awaited);
  const [shown, setShown] = useState(atFirst);
  useEffect(() => {
    // Drawn as a transition, which a key interrupts.
    const show = () => startTransition(() => setShown(arrived()));
    show();
    return subscribe(show);
  }, [arrived, subscribe]);
  return shown;
}
