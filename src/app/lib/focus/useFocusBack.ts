import { type FocusEvent, useRef } from 'react';

/** Attribute of the control that takes a focus which has nowhere to go back to. */
export const focusHome = 'data-focus-home';

/** Gives the focus back to where it came from when what has it goes; else to its home. */
export function useFocusBack() {
  const cameFrom = useRef<HTMLElement>(undefined);
  return {
    /** Of the button that closes a section: what stands beside it goes, too. */
    noteFocus: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof HTMLElement)) return;
      const goes = currentTarget.closest('section')?.contains(relatedTarget) === true;
      if (!goes) cameFrom.current = relatedTarget;
    },
    giveBack: () => {
      const before = cameFrom.current?.isConnected === true ? cameFrom.current : undefined;
      const target = before ?? document.querySelector<HTMLElement>(`[${focusHome}]`);
      target?.focus({ preventScroll: true });
    },
  };
}
