import { type Ref, type RefCallback, startTransition, useCallback } from 'react';

/**
 * Gives MUI the element beside which it opens a list or a tooltip. MUI keeps it in state: given as it is mounted, all that MUI draws
 * around it would be rendered again in the same task, before the page listens.
 */
export function useAnchor(ref: Ref<Element> | undefined): RefCallback<Element> {
  return useCallback(
    (element) => {
      startTransition(() => {
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      });
    },
    [ref],
  );
}
