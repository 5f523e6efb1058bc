import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBuilder } from '../../../../../src/app/form/builder/createBuilder.ts';
import { noteChanges } from '../../../../../src/app/form/builder/noteChanges.ts';
import { createFormHistory } from '../../../../../src/app/form/history/formHistory.ts';
import { newForm, type Snapshot, written } from '../../../../../src/formats/index.ts';
import { applyPreset, defaultInputs } from '../../../../../src/policy/index.ts';
import { defaults, snapshots } from '../arbitrarySnapshot.ts';
import { logsTo } from '../../../policy/withInputs.ts';

function watched() {
  const builder = createBuilder(newForm(written(defaultInputs)));
  let at = 0;
  // Every look at the clock is long after the one before, so that every change is a step.
  const history = createFormHistory(builder, noteChanges(builder), () => (at += 10_000));
  history.watch();
  return { builder, history };
}

test('typed text, presets and links are steps alike, and the policies follow', () => {
  const { builder, history } = watched();
  const first = builder.getDerived().policies;
  builder.form.setValue('buckets', logsTo('Not A Bucket'));
  builder.load(written(applyPreset('privateLinux', builder.getDerived().inputs)));
  expect(history.go('undo')).toEqual(['managedResources', 'downloads', 'buckets']);
  expect(builder.capture().values.buckets).toEqual(logsTo('Not A Bucket'));
  expect(builder.getDerived().valid).toBe(false);
  expect(history.go('undo')).toEqual(['buckets']);
  expect(builder.getDerived().policies).toEqual(first);
  expect(history.go('undo')).toEqual([]);
});

test('what was changed before the history’s code came is undone step by step, too', () => {
  const builder = createBuilder(newForm(written(defaultInputs)));
  const noted = noteChanges(builder);
  builder.form.setValue('buckets', logsTo('my-build-logs'));
  builder.form.setValue('awsServices', true);
  const history = createFormHistory(builder, noted);
  history.watch();
  expect(history.go('undo')).toEqual(['awsServices']);
  expect(history.go('undo')).toEqual(['buckets']);
  expect(builder.capture()).toEqual(defaults);
});

/** With imports that stay as they are: one that is packed would be read in between. */
const unread = ({ imported, ...form }: Snapshot): Snapshot => ({
  ...form,
  imported: Object.fromEntries(
    Object.entries(imported).map(([endpoint, { packed = '', use }]) => [
      endpoint,
      { state: 'unreadable', packed, use },
    ]),
  ),
});

test('whatever the form is brought to hold, undo and redo bring back what was captured', () => {
  fc.assert(
    fc.property(fc.array(snapshots.map(unread), { maxLength: 8 }), (states) => {
      const { builder, history } = watched();
      for (const state of states) builder.restore(state);
      const last = builder.capture();
      expect(last).toEqual(states.at(-1) ?? defaults);
      while (history.go('undo').length > 0);
      expect(builder.capture()).toEqual(defaults);
      while (history.go('redo').length > 0);
      expect(builder.capture()).toEqual(last);
    }),
  );
});
