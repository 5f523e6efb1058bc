import { type ReactNode, startTransition, Suspense, useEffect, useState } from 'react';
import { afterFirstScreen } from './firstScreen.ts';

interface LaterProps {
  readonly children: ReactNode;
  /** Stands there meanwhile. */
  readonly fallback?: ReactNode;
}

/** Whatever can wait until the form is usable, and its code with it. */
export function Later({ children, fallback }: LaterProps) {
  const [begun, setBegun] = useState(false);
  useEffect(() => afterFirstScreen(() => startTransition(() => setBegun(true))), []);
  return begun ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
