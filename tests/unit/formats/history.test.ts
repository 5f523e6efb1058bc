import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBuilder } from '../../../src/app/form/builder/createBuilder.ts';
import { noteChanges } from '../../../src/app/form/builder/noteChanges.ts';
import { createFormHistory } from '../../../src/app/form/history/formHistory.ts';
import {
  type History,
  resumeHistory,
  startHistory,
} from '../../../src/app/form/history/history.ts';
import {
  longestHistory,
  readHistory,
  mostSteps,
  writeHistory,
} from '../../../src/formats/index.ts';
import samples from '../../cases/steps/v1.json' with { type: 'json' };
import { defaults, snapshots } from '../app/form/arbitrarySnapshot.ts';
import { logsTo } from '../policy/withInputs.ts';

interface Sample {
  readonly name: string;
  readonly stored: object;
  /** The log bucket of each form, which is the first of its buckets now. */
  readonly read: object | null;
}

const bucketOf = ({ values }: History['present']) => values.buckets[0]?.name ?? '';

describe('frozen samples', () => {
  const cases: readonly Sample[] = samples;
  test.each(cases)('$name', ({ stored, read }) => {
    const steps = readHistory(JSON.stringify(stored));
    const buckets = (each: History['past']) => each.map(bucketOf);
    expect(
      steps
        ? {
            past: buckets(steps.past),
            present: bucketOf(steps.present),
            future: buckets(steps.future),
          }
        : null,
    ).toEqual(read);
  });

  test('are read the same after they are written in the present version', () => {
    for (const { stored, read } of cases) {
      const steps = readHistory(JSON.stringify(stored));
      if (steps) expect(readHistory(writeHistory(steps))).toEqual(steps);
      expect(steps !== undefined).toBe(read !== null);
    }
  });
});

const histories: fc.Arbitrary<History> = fc.record({
  past: fc.array(snapshots, { maxLength: 5 }),
  present: snapshots,
  future: fc.array(snapshots, { maxLength: 5 }),
});

test('whatever the steps, they are read back as they were written', () => {
  fc.assert(
    fc.property(histories, (history) => {
      expect(readHistory(writeHistory(history))).toEqual(history);
    }),
  );
});

const withBucket = (name: string) => ({
  ...defaults,
  values: { ...defaults.values, buckets: logsTo(name) },
});

test('of too many, the nearest are kept, to undo before to redo, and they can be read', () => {
  const forms = Array.from({ length: mostSteps }, (_, index) =>
    withBucket(`${index} ${'x'.repeat(8_000)}`),
  );
  const text = writeHistory({ past: forms, present: withBucket('now'), future: forms });
  expect(text.length).toBeLessThanOrEqual(longestHistory);
  const read = readHistory(text);
  const count = read?.past.length ?? 0;
  expect(count).toBeGreaterThan(100);
  expect(count).toBeLessThan(mostSteps);
  expect(read?.past).toEqual(forms.slice(-count));
  expect(read?.future).toEqual([]);
});

test('a text that is too long is not even parsed', () => {
  const steps = { ...startHistory(withBucket('x'.repeat(longestHistory))) };
  expect(readHistory(writeHistory(steps))).toBeUndefined();
});

test('steps go on only where the form is what they led to', () => {
  fc.assert(
    fc.property(histories, snapshots, (kept, begun) => {
      expect(resumeHistory(kept, kept.present)).toEqual(kept);
      const other = withBucket(`${bucketOf(kept.present)}.`);
      expect(resumeHistory(kept, other)).toEqual(startHistory(other));
      expect(resumeHistory(undefined, begun)).toEqual(startHistory(begun));
    }),
  );
});

test('after a reload what was done before is undone, and what was undone is done again', () => {
  const first = createBuilder(defaults);
  let at = 0;
  const now = () => (at += 10_000);
  const before = createFormHistory(first, noteChanges(first), { now });
  before.watch();
  first.form.setValue('buckets', logsTo('my-build-logs'));
  first.form.setValue('awsServices', true);
  before.go('undo');
  const kept = readHistory(writeHistory(before.getHistory()));

  const second = createBuilder(first.capture());
  const after = createFormHistory(second, noteChanges(second), { kept, now });
  after.watch();
  expect(after.getSteps()).toEqual({ undo: ['buckets'], redo: ['awsServices'] });
  expect(after.go('undo')).toEqual(['buckets']);
  expect(second.capture()).toEqual(defaults);
  expect(after.go('redo')).toEqual(['buckets']);
  expect(after.go('redo')).toEqual(['awsServices']);
  expect(second.capture().values).toMatchObject({
    buckets: logsTo('my-build-logs'),
    awsServices: true,
  });
});
