import { useEffect, useEffectEvent } from 'react';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { letterKeysOn } from './letterKeys.ts';
import { isListChord, letterOf, takeLetter, takesLetters } from './readKey.ts';

interface CommandKeys {
  readonly run: (command: Command) => void;
  readonly toggleList: () => void;
  /** While the list is open, its own key closes it; other dialogs keep every key. */
  readonly listOpen: boolean;
}

/** Listens for the keys of commands, in the whole page. */
export function useCommandKeys({ run, toggleList, listOpen }: CommandKeys): void {
  const onList = useEffectEvent((event: KeyboardEvent) => {
    if (!listOpen && inDialog()) return;
    event.preventDefault();
    event.stopPropagation();
    toggleList();
  });
  const onCommand = useEffectEvent(run);
  useEffect(() => {
    let begun = '';
    const forget = () => {
      begun = '';
    };
    const onLetter = (event: KeyboardEvent) => {
      const letter = letterOf(event);
      const meant = !takesLetters(event.target) && !inDialog() && letterKeysOn();
      if (letter === undefined || !meant) {
        forget();
        return;
      }
      const taken = takeLetter(commands, begun, letter);
      ({ begun } = taken);
      if (!taken.command) return;
      // Or the letter would be typed where the command leads.
      event.preventDefault();
      onCommand(taken.command);
    };
    const onKey = (event: KeyboardEvent) => {
      if (isListChord(event)) onList(event);
      else onLetter(event);
    };
    // On the way down, since the editors take Ctrl+K for the beginning of keys of their own.
    const options = { capture: true };
    addEventListener('keydown', onKey, options);
    for (const other of ['pointerdown', 'focusin']) addEventListener(other, forget, options);
    return () => {
      removeEventListener('keydown', onKey, options);
      for (const other of ['pointerdown', 'focusin']) removeEventListener(other, forget, options);
    };
  }, []);
}

const inDialog = () => document.querySelector('dialog[open]') !== null;
