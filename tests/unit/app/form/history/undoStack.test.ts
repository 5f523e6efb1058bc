import type { Snapshot } from '../../../../../src/formats/index.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type History,
  mostSteps,
  record,
  redo,
  redoable,
  restBetweenSteps,
  startHistory,
  undo,
  undoable,
} from '../../../../../src/app/form/history/undoStack.ts';
import { defaults, snapshots } from '../arbitrarySnapshot.ts';
import { logsTo } from '../../../policy/withInputs.ts';

const withValues = (values: Partial<Snapshot['values']>): Snapshot => ({
  ...defaults,
  values: { ...defaults.values, ...values },
});

/** Each change long after the one before, so that each is a step. */
const apart = (states: readonly Snapshot[]): History =>
  states.reduce(
    (history, state, index) => record(history, state, index * 10 * restBetweenSteps),
    startHistory(defaults),
  );

const typed = (texts: readonly string[], pause: number): History =>
  texts.reduce(
    (history, name, index) => record(history, withValues({ buckets: logsTo(name) }), index * pause),
    startHistory(defaults),
  );

const repeat = (history: History, move: (history: History) => History, times: number): History =>
  Array.from({ length: times }).reduce<History>(move, history);

describe('typing', () => {
  test('without a rest in one field is one step', () => {
    const history = typed(['l', 'lo', 'log', 'logs'], 100);
    expect(undo(history).present).toEqual(defaults);
    expect(redo(undo(history)).present).toEqual(withValues({ buckets: logsTo('logs') }));
  });

  test('after a rest begins another step', () => {
    const history = typed(['l', 'lo'], restBetweenSteps + 1);
    expect(undo(history).present).toEqual(withValues({ buckets: logsTo('l') }));
  });

  test('in another field begins another step', () => {
    const first = record(startHistory(defaults), withValues({ buckets: logsTo('a') }), 0);
    const second = record(first, withValues({ buckets: logsTo('a'), principals: 'o' }), 1);
    expect(undo(second).present).toEqual(withValues({ buckets: logsTo('a') }));
  });

  test('that is taken back again leaves nothing to undo', () => {
    expect(undoable(typed(['l', ''], 100))).toEqual([]);
  });

  test('after an undo begins another step', () => {
    const undone = undo(typed(['l', 'lo'], 100));
    const again = record(undone, withValues({ buckets: logsTo('x') }), 201);
    expect(undo(again).present).toEqual(defaults);
  });
});

test('two ticks of one box, however fast, are two steps', () => {
  const on = record(startHistory(defaults), withValues({ awsServices: true }), 0);
  const off = record(on, withValues({ awsServices: false }), 1);
  expect(undo(off).present).toEqual(withValues({ awsServices: true }));
  expect(undo(undo(off)).present).toEqual(defaults);
});

test('a change of many fields is one step, and brings wrong text back as it was typed', () => {
  const wrong = withValues({ principals: 'ou-1, o-BAD', region: 'eu-central-1' });
  const preset = withValues({ region: 'eu-central-1', downloads: ['al2023'] });
  const history = record(record(startHistory(defaults), wrong, 0), preset, 1);
  expect(undoable(history)).toEqual(['principals', 'downloads']);
  expect(undo(history).present).toEqual(wrong);
});

test('a new change lets go of what was undone', () => {
  const undone = undo(apart([withValues({ buckets: logsTo('a') })]));
  expect(redoable(undone)).toEqual(['buckets']);
  expect(redoable(record(undone, withValues({ buckets: logsTo('b') }), 1_000_000))).toEqual([]);
});

test(`the last ${mostSteps} steps are kept`, () => {
  const states = Array.from({ length: mostSteps + 5 }, (_, index) =>
    withValues({ buckets: logsTo(`bucket-${index}`) }),
  );
  expect(repeat(apart(states), undo, mostSteps + 5).present.values.buckets).toEqual(
    logsTo('bucket-4'),
  );
});

describe('after any changes', () => {
  const changes = fc.array(snapshots, { maxLength: 30 });
  /** A step changes something; two same states in a row are no step. */
  const distinct = (states: readonly Snapshot[]) =>
    [defaults, ...states].filter(
      (state, index, all) =>
        index === 0 || JSON.stringify(state) !== JSON.stringify(all[index - 1]),
    );

  test('undo goes through each earlier state to the first, and redo through each again', () => {
    fc.assert(
      fc.property(changes, (states) => {
        const steps = distinct(states);
        let history = apart(states);
        for (const state of steps.toReversed()) {
          expect(history.present).toEqual(state);
          history = undo(history);
        }
        expect(undoable(history)).toEqual([]);
        for (const state of steps) {
          expect(history.present).toEqual(state);
          history = redo(history);
        }
        expect(redoable(history)).toEqual([]);
      }),
    );
  });

  test('at any speed, each undo changes something until the first state is back, and redo inverts it', () => {
    const moments = fc.array(fc.tuple(snapshots, fc.nat({ max: 2 * restBetweenSteps })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(moments, (timed) => {
        let at = 0;
        let history = startHistory(defaults);
        for (const [state, pause] of timed) {
          at += pause;
          history = record(history, state, at);
          expect(history.present).toEqual(state);
        }
        while (history.past.length > 0) {
          expect(undoable(history)).not.toEqual([]);
          const undone = undo(history);
          expect(redo(undone).present).toEqual(history.present);
          expect(redoable(undone)).toEqual(undoable(history));
          history = undone;
        }
        expect(history.present).toEqual(defaults);
      }),
    );
  });
});
