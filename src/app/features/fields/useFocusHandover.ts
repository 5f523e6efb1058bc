import { type RefObject, useLayoutEffect, useState } from 'react';

/** What one control leaves to the one that takes its place. */
export interface Handover {
  /** A click on the control, which opens its list. */
  readonly wantList: () => void;
  readonly isListWanted: () => boolean;
  readonly leave: (input: HTMLInputElement) => void;
  readonly take: (input: HTMLInputElement) => void;
}

function createHandover(): Handover {
  let caret: readonly [number | null, number | null] | undefined;
  let listWanted = false;
  return {
    wantList: () => {
      listWanted = true;
    },
    isListWanted: () => listWanted,
    leave: (input) => {
      if (document.activeElement === input) caret = [input.selectionStart, input.selectionEnd];
    },
    take: (input) => {
      if (caret) {
        input.focus();
        input.setSelectionRange(...caret);
      }
      caret = undefined;
      listWanted = false;
    },
  };
}

export const useHandover = (): Handover => useState(createHandover)[0];

/** Notes where the caret stands if the control has the focus when it goes. */
export function useHandingOver(handover: Handover, input: RefObject<HTMLInputElement | null>) {
  useLayoutEffect(() => {
    const element = input.current;
    return () => {
      if (element) handover.leave(element);
    };
  }, [handover, input]);
}

/** Takes the focus and the caret over from the control that stood here before. */
export function useTakingOver(handover: Handover, input: RefObject<HTMLInputElement | null>) {
  useLayoutEffect(() => {
    if (input.current) handover.take(input.current);
  }, [handover, input]);
}
