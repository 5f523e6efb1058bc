import { isApple, latinLetter } from '../../form/history/undoRequest.ts';
import type { Command } from './command.ts';

type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'repeat'
>;

/** Ctrl+K; ⌘K on Apple’s keyboards, where Ctrl+K deletes to the end of the line. */
export function isListChord(event: Key, apple = isApple): boolean {
  const modified = apple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return modified && !event.shiftKey && !event.altKey && latinLetter(event) === 'k';
}

/** The letter or question mark that a key alone gives. */
export function letterOf(event: Key): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) {
    return undefined;
  }
  if (event.key === '?') return '?';
  const letter = latinLetter(event);
  return !event.shiftKey && /^[a-z]$/.test(letter) ? letter : undefined;
}

interface Taken {
  /** Whose letters are complete. */
  readonly command?: Command;
  /** The letters that others may complete. */
  readonly begun: string;
}

/** Takes one more letter after those begun; one that completes nothing may begin anew. */
export function takeLetter(commands: readonly Command[], begun: string, letter: string): Taken {
  const letters = begun + letter;
  const command = commands.find((each) => each.letters === letters);
  if (command) return { command, begun: '' };
  if (commands.some((each) => each.letters?.startsWith(letters))) return { begun: letters };
  return begun === '' ? { begun } : takeLetter(commands, '', letter);
}

/** Where letters are text, or choose by what an entry begins with. */
const textual = [
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="file"])',
  'textarea',
  'select',
  '[contenteditable]',
  '[role="combobox"]',
  '[role="listbox"]',
  '[role="menu"]',
  '.monaco-editor',
].join();

export const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(textual) !== null;
