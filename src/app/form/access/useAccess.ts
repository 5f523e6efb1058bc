import {
  createContext,
  startTransition,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { type Access, type AccessWatch, unanswered } from './watchAccess.ts';

const never = () => () => undefined;

export const AccessContext = createContext<AccessWatch | undefined>(undefined);

/**
 * What the policies let through, as last answered. Drawn as a transition, which a key interrupts: many
 * rows may change at once, and the preview comes first.
 */
export function useAccess(): Access {
  const watch = useContext(AccessContext);
  if (!watch) throw new Error('useAccess needs an AccessContext above it.');
  // A part that React takes over late was drawn before there were answers.
  const atFirst = useSyncExternalStore(never, watch.get, () => unanswered);
  const [access, setAccess] = useState(atFirst);
  useEffect(() => {
    const settle = () => startTransition(() => setAccess(watch.get()));
    settle();
    return watch.subscribe(settle);
  }, [watch]);
  return access;
}
