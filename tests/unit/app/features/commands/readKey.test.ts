import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../src/app/features/commands/commands.ts';
import {
  isListChord,
  letterOf,
  takeLetter,
} from '../../../../../src/app/features/commands/readKey.ts';

const key = (pressed: string, more: object = {}) => ({
  key: pressed,
  code: `Key${pressed.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  repeat: false,
  ...more,
});

describe('the key of the list', () => {
  it('is Ctrl+K, and ⌘K on Apple’s keyboards', () => {
    expect(isListChord(key('k', { ctrlKey: true }), false)).toBe(true);
    expect(isListChord(key('k', { metaKey: true }), true)).toBe(true);
  });

  it('is not what deletes to the end of the line on Apple’s keyboards', () => {
    expect(isListChord(key('k', { ctrlKey: true }), true)).toBe(false);
  });

  it.each([{ shiftKey: true }, { altKey: true }, { metaKey: true }])('is not with %o', (more) => {
    expect(isListChord(key('k', { ctrlKey: true, ...more }), false)).toBe(false);
  });

  it('is found on a keyboard of another script', () => {
    expect(isListChord({ ...key('л', { ctrlKey: true }), code: 'KeyK' }, false)).toBe(true);
  });
});

describe('a letter', () => {
  it('is the key alone; ? wherever it stands', () => {
    expect(letterOf(key('c'))).toBe('c');
    expect(letterOf(key('?', { shiftKey: true }))).toBe('?');
  });

  it.each([
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { shiftKey: true },
    { isComposing: true },
    { repeat: true },
  ])('is none with %o', (more) => {
    expect(letterOf(key('c', more))).toBeUndefined();
  });

  it.each(['Tab', 'Enter', 'Shift', ' ', '1'])('is not %s', (pressed) => {
    expect(letterOf(key(pressed))).toBeUndefined();
  });
});

/** The command that these letters run, pressed one after the other. */
const runBy = (letters: string) => {
  let begun = '';
  let id: string | undefined;
  for (const letter of letters) {
    const taken = takeLetter(commands, begun, letter);
    ({ begun } = taken);
    id = taken.command?.id;
  }
  return id;
};

describe('letters one after the other', () => {
  it.each([
    ['?', 'commands'],
    ['ci', 'copyImageBuilder'],
    ['cs', 'copyS3'],
    ['cl', 'copyLink'],
    ['ds', 'downloadS3'],
    ['gp', 'goPolicies'],
  ])('%s runs %s', (letters, id) => {
    expect(runBy(letters)).toBe(id);
  });

  it('begin anew where they lead nowhere', () => {
    expect(runBy('cgp')).toBe('goPolicies');
    expect(runBy('xcs')).toBe('copyS3');
    expect(runBy('c?')).toBe('commands');
  });

  it('are forgotten once they have run something', () => {
    expect(runBy('cis')).toBeUndefined();
  });
});

describe('the list of commands', () => {
  const letters = commands.flatMap((command) => command.letters ?? []);

  it('has no letters that begin another command’s', () => {
    for (const one of letters) {
      expect(letters.filter((other) => other.startsWith(one))).toEqual([one]);
    }
  });

  it('has each command once', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives no letters to what changes the form', () => {
    const changing = commands.filter(({ id }) => ['undo', 'redo', 'reset'].includes(id));
    expect(changing).toHaveLength(3);
    expect(changing.flatMap((command) => command.letters ?? [])).toEqual([]);
  });
});
