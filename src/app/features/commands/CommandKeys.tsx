import { isApple } from '../../form/history/undoRequest.ts';
import type { Command } from './command.ts';

interface CommandKeysProps {
  readonly command: Command;
  /** Whether letters are keys now. */
  readonly letters: boolean;
}

/** The keys of a command: letters one after the other, or one key held with others. */
export function CommandKeys({ command, letters }: CommandKeysProps) {
  const single = letters && command.letters !== undefined ? command.letters.split('') : [];
  return (
    <span className="command-keys">
      {single.map((letter) => (
        <kbd key={letter}>{letter.toUpperCase()}</kbd>
      ))}
      {command.chord !== undefined && <kbd>{chordShown(command.chord)}</kbd>}
    </span>
  );
}

const chordShown = (chord: string): string =>
  isApple ? chord.replace('Shift+', '⇧').replace(/\w$/, '⌘$&') : `Ctrl+${chord}`;
