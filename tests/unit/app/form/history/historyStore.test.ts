import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBuilder } from '../../../../../src/app/form/builder/createBuilder.ts';
import { noteChanges } from '../../../../../src/app/form/builder/noteChanges.ts';
import { createFormHistory } from '../../../../../src/app/form/history/formHistory.ts';
import { keepSteps, readKeptSteps } from '../../../../../src/app/form/history/historyStore.ts';
import { defaults } from '../arbitrarySnapshot.ts';
import { logsTo } from '../../../policy/withInputs.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function keptIn(storage: object) {
  vi.stubGlobal('sessionStorage', storage);
  const builder = createBuilder(defaults);
  const history = createFormHistory(builder, noteChanges(builder));
  history.watch();
  const stop = keepSteps(history);
  builder.form.setValue('buckets', logsTo('my-build-logs'));
  vi.advanceTimersByTime(1000);
  return { history, stop };
}

test('steps are kept in the tab once the form rests', () => {
  const stored = new Map<string, string>();
  const { history, stop } = keptIn({
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
  });
  expect(stored.size).toBe(1);
  expect(readKeptSteps()).toMatchObject({ past: [defaults], future: [] });
  history.go('undo');
  stop();
  expect(readKeptSteps()).toMatchObject({ past: [], present: defaults });
});

test('a browser that forbids or has no room changes nothing', () => {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const { history, stop } = keptIn({ getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(readKeptSteps()).toBeUndefined();
  expect(history.go('undo')).toEqual(['buckets']);
  expect(stop).not.toThrow();
});
