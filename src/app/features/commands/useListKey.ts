import { useEffect, useEffectEvent } from 'react';
import { isApple, latinLetter } from '../../ui/keys.ts';

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Ctrl+K; ⌘K on Apple’s keyboards, where Ctrl+K deletes to the end of the line. */
export function isListKey(event: Key, apple = isApple): boolean {
  const modified = apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return modified && !event.shiftKey && !event.altKey && latinLetter(event) === 'k';
}

/** Listens for the key that opens and closes the list, in the whole page; other dialogs keep every key. */
export function useListKey(toggle: () => void, listOpen: boolean): void {
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (!isListKey(event)) return;
    if (!listOpen && document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    toggle();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => answer(event);
    // On the way down, since the editors take Ctrl+K for the beginning of keys of their own.
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
