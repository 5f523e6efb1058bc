import { useEffect } from 'react';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import type { Direction } from '../../form/history/formHistory.ts';
import {
  belongsToBrowser,
  directionOfInput,
  directionOfKey,
} from '../../form/history/undoRequest.ts';
import type { Go } from './useFormHistory.ts';

/** The usual keys everywhere in the page, and the browser's own menu where it asks first. */
export function useUndoKeys(go: Go): void {
  const { capture } = useBuilder();
  useEffect(() => {
    const answer = (event: Event, direction: Direction | undefined) => {
      if (!direction || belongsToBrowser(event.target, capture().values)) return;
      event.preventDefault();
      event.stopPropagation();
      go(direction, 'keyboard');
    };
    const onKey = (event: KeyboardEvent) => answer(event, directionOfKey(event));
    const onInput = (event: InputEvent) => answer(event, directionOfInput(event));
    // On the way down, since the editors swallow their own keys.
    const options = { capture: true };
    addEventListener('keydown', onKey, options);
    addEventListener('beforeinput', onInput, options);
    return () => {
      removeEventListener('keydown', onKey, options);
      removeEventListener('beforeinput', onInput, options);
    };
  }, [capture, go]);
}
