// oxlint-disable-next-line eslint/no-restricted-imports -- the one place that suspends
import { use, useSyncExternalStore } from 'react';
import type { LazyCode, Outcome } from './lazyCode.ts';

/**
 * Suspends until the first attempt has ended; what is tried again later shows when it has arrived.
 *
 * `use` is called in every render, also of what is there: where a render has been suspended by it, React
 * repeats that render as soon as the promise is fulfilled, and takes up the hooks after it there.
 */
export function useLoaded<Code>({ subscribe, outcome }: LazyCode<Code>): Outcome<Code> {
  return use(useSyncExternalStore(subscribe, outcome, outcome));
}
