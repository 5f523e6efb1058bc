import {
  cloneElement,
  type ReactElement,
  type RefCallback,
  useCallback,
  useEffectEvent,
  useLayoutEffect,
  useState,
} from 'react';

interface InstantMenuProps {
  readonly in?: boolean;
  readonly onEntering?: (menu: HTMLElement) => void;
  readonly children: ReactElement<{ readonly ref?: RefCallback<HTMLElement> }>;
}

/** In place of the transition of MUI's menu, which finds its place as that begins. */
export function InstantMenu({ in: shown = false, onEntering, children }: InstantMenuProps) {
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const { ref: forward } = children.props;
  const attach = useCallback(
    (element: HTMLElement | null) => {
      setMenu(element);
      forward?.(element);
    },
    [forward],
  );
  const enter = useEffectEvent((element: HTMLElement) => onEntering?.(element));
  useLayoutEffect(() => {
    if (shown && menu) enter(menu);
  }, [menu, shown]);
  return cloneElement(children, { ref: attach });
}
