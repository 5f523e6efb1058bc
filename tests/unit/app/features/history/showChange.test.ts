import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfChange } from '../../../../../src/app/features/history/useFormHistory.ts';

test.each([
  ['what was typed is gone', 'my-logs', 'my-', 3],
  ['what was deleted in the middle is back', 'ab', 'aXYb', 3],
  ['everything is another text', 'abc', 'xyz', 3],
  ['a line between two that begin alike is gone', 'a\nb1\nb2', 'a\nb2', 1],
  ['a letter was doubled', 'ab', 'aab', 1],
])('%s', (_name, before, after, caret) => {
  expect(endOfChange(before, after)).toBe(caret);
});

test('what follows the caret is what stood at the end before', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const caret = endOfChange(before, after);
      expect(caret).toBeGreaterThanOrEqual(0);
      expect(before.endsWith(after.slice(caret))).toBe(true);
    }),
  );
});
