import { describe, expect, test } from 'vitest';
import { directionOfKey } from '../../../../../src/app/form/history/undoRequest.ts';

const none = {
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
};
const ctrl = { ...none, ctrlKey: true };
const command = { ...none, metaKey: true };

describe('where Ctrl is the key', () => {
  const direction = (key: Parameters<typeof directionOfKey>[0]) => directionOfKey(key, false);
  test.each([
    ['Ctrl+Z', { ...ctrl, key: 'z' }, 'undo'],
    ['Ctrl+Shift+Z', { ...ctrl, shiftKey: true, key: 'Z' }, 'redo'],
    ['Ctrl+Y', { ...ctrl, key: 'y' }, 'redo'],
    ['Ctrl+Z with Caps Lock', { ...ctrl, key: 'Z' }, 'undo'],
    ['Ctrl and the key of Z on a Russian keyboard', { ...ctrl, key: 'я', code: 'KeyZ' }, 'undo'],
    ['Ctrl and what a German keyboard calls Y', { ...ctrl, key: 'z', code: 'KeyY' }, 'undo'],
    ['Z alone', { ...none, key: 'z' }, undefined],
    ['Ctrl+Alt+Z', { ...ctrl, altKey: true, key: 'z' }, undefined],
    ['the Windows key and Z', { ...command, key: 'z' }, undefined],
    ['Ctrl+Z while a word is composed', { ...ctrl, isComposing: true, key: 'z' }, undefined],
  ])('%s', (_name, key, expected) => {
    expect(direction(key)).toBe(expected);
  });
});

describe('on Apple’s keyboards', () => {
  test.each([
    ['⌘Z', { ...command, key: 'z' }, 'undo'],
    ['⇧⌘Z', { ...command, shiftKey: true, key: 'z' }, 'redo'],
    ['Ctrl+Y, which pastes what was cut', { ...ctrl, key: 'y' }, undefined],
    ['⌘Y, which shows the history', { ...command, key: 'y' }, undefined],
  ])('%s', (_name, key, expected) => {
    expect(directionOfKey(key, true)).toBe(expected);
  });
});
