import {
  cloneElement,
  type ReactElement,
  type RefCallback,
  useCallback,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react';

interface InstantMenuProps {
  readonly in?: boolean;
  readonly onEntering?: (menu: HTMLElement) => void;
  readonly onExited?: () => void;
  readonly children: ReactElement<{ readonly ref?: RefCallback<HTMLElement> }>;
}

/** In place of the transition of MUI's menu, which finds its place as that begins. */
export function InstantMenu({
  in: shown = false,
  onEntering,
  onExited,
  children,
}: InstantMenuProps) {
  const menu = useRef<HTMLElement>(null);
  const { ref: forward } = children.props;
  const ref = useCallback(
    (element: HTMLElement | null) => {
      menu.current = element;
      forward?.(element);
    },
    [forward],
  );
  const enter = useEffectEvent(() => {
    if (menu.current) onEntering?.(menu.current);
  });
  const exit = useEffectEvent(() => onExited?.());
  useLayoutEffect(() => {
    if (shown) enter();
    else exit();
  }, [shown]);
  return cloneElement(children, { ref });
}
