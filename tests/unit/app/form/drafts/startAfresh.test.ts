import { afterEach, expect, test, vi } from 'vitest';
import { isAfresh, startAfresh } from '../../../../../src/app/form/drafts/mayHaveSaved.ts';

afterEach(() => vi.unstubAllGlobals());

test('starting afresh loads the bare page, which knows of it', () => {
  const reload = vi.fn();
  const history = {
    state: null as unknown,
    replaceState: vi.fn((state: unknown) => {
      history.state = state;
    }),
  };
  vi.stubGlobal('history', history);
  vi.stubGlobal('location', { pathname: '/folder/', search: '?a', hash: '#v=1', reload });
  expect(isAfresh()).toBe(false);
  expect(startAfresh()).toBe(true);
  expect(history.replaceState).toHaveBeenCalledWith({ afresh: true }, '', '/folder/?a');
  expect(reload).toHaveBeenCalledOnce();
  expect(isAfresh()).toBe(true);
});

test('a browser that refuses is told, and nothing is loaded', () => {
  const reload = vi.fn();
  const refuse = () => {
    throw new DOMException('100 times in 30 seconds', 'SecurityError');
  };
  vi.stubGlobal('history', { state: null, replaceState: refuse });
  vi.stubGlobal('location', { pathname: '/', search: '', reload });
  expect(startAfresh()).toBe(false);
  expect(reload).not.toHaveBeenCalled();
});
