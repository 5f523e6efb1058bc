import { startTransition, useEffect, useState } from 'react';
import { useAtFirst } from '../useAtFirst.ts';
import type { LoadState, LazyCode } from './lazyCode.ts';

const pending = { state: 'pending' } as const;

/** How far something late has come; what is on the screen never waits for it. */
export function useLoadState<Code>({ loadState, subscribe }: LazyCode<Code>): LoadState<Code> {
  // A part that takes over what the build has drawn begins without the code, as that does, even where
  // somebody was so quick that the code is there.
  const atFirst = useAtFirst<LoadState<Code>>(loadState, () => pending);
  const [shown, setShown] = useState(atFirst);
  useEffect(() => {
    // Drawn as a transition, which a key interrupts.
    const show = () => startTransition(() => setShown(loadState()));
    show();
    return subscribe(show);
  }, [loadState, subscribe]);
  return shown;
}
