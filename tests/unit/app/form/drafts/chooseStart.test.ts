import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseStart, type Opened } from '../../../../../src/app/form/drafts/chooseStart.ts';
import type { Draft } from '../../../../../src/formats/index.ts';
import { defaults, snapshots } from '../arbitrarySnapshot.ts';
import { logsTo } from '../../../policy/withInputs.ts';

const link = '#v=1&region=eu-central-1';
const draft = (name: string, fragment = '#v=1&logBucket=kept'): Draft => ({
  savedAt: 7,
  fragment,
  snapshot: { ...defaults, values: { ...defaults.values, buckets: logsTo(name) } },
});
const own = { key: 'own', draft: draft('Own Text') };
const other = { key: 'other', draft: draft('other-tab') };
const broken = { key: 'broken', error: 'notADraft' } as const;
const newer = { key: 'newer', error: 'newerVersion' } as const;

const start = (opened: Partial<Opened>) =>
  chooseStart({ fragment: '', afresh: false, own: undefined, all: () => [], ...opened });

describe('a link', () => {
  test('wins over whatever other tabs have kept, and says nothing of them', () => {
    expect(start({ fragment: link, all: () => [other] })).toEqual({
      sameTab: false,
      unreadable: [],
    });
  });

  test('wins over what this tab has kept, which is offered', () => {
    const { draft: used, report, sameTab } = start({ fragment: link, own });
    expect(used).toBeUndefined();
    expect(report).toEqual({ kind: 'displaced', draft: own.draft });
    expect(sameTab).toBe(false);
  });

  test('that this tab itself wrote is a reload: the text comes back as it was typed', () => {
    const { draft: used, report, sameTab } = start({ fragment: own.draft.fragment, own });
    expect(used).toBe(own.draft);
    expect(report).toBeUndefined();
    expect(sameTab).toBe(true);
  });

  test('that another tab wrote is a link like any other', () => {
    expect(start({ fragment: other.draft.fragment, all: () => [other] }).draft).toBeUndefined();
  });

  test('never brings back anything but what this tab kept under this very link', () => {
    const drafts = fc.record({
      savedAt: fc.nat(),
      fragment: fc.constantFrom(link, '#a', '#b', ''),
      snapshot: snapshots,
    });
    fc.assert(
      fc.property(drafts, fc.constantFrom(link, '#a', '#b'), (kept, fragment) => {
        const stored = { key: 'own', draft: kept };
        const used = start({ fragment, own: stored, all: () => [stored] }).draft;
        expect(used).toBe(kept.fragment === fragment ? kept : undefined);
      }),
    );
  });
});

describe('the bare page', () => {
  test('brings back what this tab has kept', () => {
    const { draft: used, sameTab, report } = start({ own, all: () => [other, own] });
    expect(used).toBe(own.draft);
    expect(sameTab).toBe(true);
    expect(report).toEqual({ kind: 'broughtBack', savedAt: 7 });
  });

  test('brings a copy of the newest to a new tab, which does not write over it', () => {
    const { draft: used, sameTab } = start({ all: () => [broken, other, own] });
    expect(used).toBe(other.draft);
    expect(sameTab).toBe(false);
  });

  test('has nothing to bring back where the newest holds the defaults', () => {
    const untouched = { key: 'untouched', draft: draft('') };
    expect(start({ all: () => [untouched, other] })).toEqual({ sameTab: false, unreadable: [] });
  });

  test('of a form that was never in order is a reload', () => {
    const wrong = { key: 'own', draft: draft('Wrong', '') };
    expect(start({ own: wrong, all: () => [wrong] })).toEqual({
      draft: wrong.draft,
      sameTab: true,
      unreadable: [],
    });
  });
});

test('what cannot be read is named; what a newer version wrote is left to that version', () => {
  expect(start({ all: () => [broken, newer] }).unreadable).toEqual(['broken']);
  expect(start({ fragment: link, own: broken }).unreadable).toEqual(['broken']);
});

test('whoever asks to start afresh begins with the defaults', () => {
  expect(start({ afresh: true, own, all: () => [own] })).toEqual({
    sameTab: false,
    unreadable: [],
  });
});
