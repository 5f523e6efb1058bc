import { type ReactElement, useEffectEvent, useLayoutEffect } from 'react';

interface InstantProps {
  readonly in?: boolean;
  readonly onEnter?: () => void;
  readonly onExited?: () => void;
  readonly children: ReactElement;
}

/** In place of MUI's transitions: there at once, and gone at once. */
export function Instant({ in: shown = false, onEnter, onExited, children }: InstantProps) {
  const enter = useEffectEvent(() => onEnter?.());
  const exit = useEffectEvent(() => onExited?.());
  useLayoutEffect(() => {
    if (shown) enter();
    else exit();
  }, [shown]);
  return children;
}
