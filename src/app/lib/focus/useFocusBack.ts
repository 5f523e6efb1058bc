import { type FocusEvent, useRef } from 'react';
import { presetControlId } from '../../features/presets/presetControlId.ts';

/** Gives the focus back to where it came from when what has it goes; else to the form's first control. */
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
      const target = before ?? document.getElementById(presetControlId);
      target?.focus({ preventScroll: true });
    },
  };
}
