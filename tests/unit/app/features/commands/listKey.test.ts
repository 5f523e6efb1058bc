import { expect, it } from 'vitest';
import { isListKey } from '../../../../../src/app/features/commands/CommandButton.tsx';

const key = (pressed: string, more: object = {}) => ({
  key: pressed,
  code: `Key${pressed.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

it('is Ctrl+K, and ⌘K on Apple’s keyboards', () => {
  expect(isListKey(key('k', { ctrlKey: true }), false)).toBe(true);
  expect(isListKey(key('k', { metaKey: true }), true)).toBe(true);
});

it('is not what deletes to the end of the line on Apple’s keyboards', () => {
  expect(isListKey(key('k', { ctrlKey: true }), true)).toBe(false);
});

it.each([{ shiftKey: true }, { altKey: true }, { metaKey: true }])('is not with %o', (more) => {
  expect(isListKey(key('k', { ctrlKey: true, ...more }), false)).toBe(false);
});

it('is no letter alone', () => {
  expect(isListKey(key('k'), false)).toBe(false);
});

it('is found on a keyboard of another script', () => {
  expect(isListKey({ ...key('л', { ctrlKey: true }), code: 'KeyK' }, false)).toBe(true);
});
