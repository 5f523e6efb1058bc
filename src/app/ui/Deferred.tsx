import { type ReactNode, startTransition, Suspense, useEffect, useState } from 'react';
import { loadPhases } from '../lib/loadPhases.ts';

interface LaterProps {
  readonly children: ReactNode;
  readonly after: keyof typeof loadPhases;
  /** Stands there meanwhile. */
  readonly fallback?: ReactNode;
}

/** Whatever can wait for a moment, and its code with it. */
export function Later({ children, after, fallback }: LaterProps) {
  const [begun, setBegun] = useState(false);
  useEffect(() => loadPhases[after].after(() => startTransition(() => setBegun(true))), [after]);
  return begun ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
