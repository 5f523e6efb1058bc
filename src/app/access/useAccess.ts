import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Access, AccessWatch } from './watchAccess.ts';

export const AccessContext = createContext<AccessWatch | undefined>(undefined);

/** What the policies let through, as last answered. */
export function useAccess(): Access {
  const watch = useContext(AccessContext);
  if (!watch) throw new Error('useAccess needs an AccessContext above it.');
  return useSyncExternalStore(watch.subscribe, watch.get, watch.get);
}
