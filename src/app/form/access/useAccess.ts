import { createContext, startTransition, useContext, useEffect, useState } from 'react';
import { useAtFirst } from '../../lib/useAtFirst.ts';
import { type Access, type AccessWatch, unanswered } from './watchAccess.ts';

export const AccessContext = createContext<AccessWatch | undefined>(undefined);

/**
 * What the policies let through, as last answered. Drawn as a transition, which a key interrupts: many
 * rows may change at once, and the preview comes first.
 */
export function useAccess(): Access {
  const watch = useContext(AccessContext);
  if (!watch) throw new Error('useAccess needs an AccessContext above it.');
  const [access, setAccess] = useState(useAtFirst(watch.get, () => unanswered));
  useEffect(() => {
    const settle = () => startTransition(() => setAccess(watch.get()));
    settle();
    return watch.subscribe(settle);
  }, [watch]);
  return access;
}
