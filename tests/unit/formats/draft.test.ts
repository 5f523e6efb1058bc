import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestDraft, readDraft, writeDraft } from '../../../src/formats/index.ts';
import samples from '../../cases/drafts/v1.json' with { type: 'json' };
import { defaults, snapshots } from '../app/form/arbitrarySnapshot.ts';

interface Sample {
  readonly name: string;
  readonly stored: object;
  readonly error?: string;
  readonly read?: object;
}

describe('frozen samples', () => {
  const cases: readonly Sample[] = samples;
  test.each(cases.map((sample) => [sample.name, sample] as const))(
    '%s',
    (_name, { stored, error, read }) => {
      const { draft, error: found } = readDraft(JSON.stringify(stored));
      expect(found).toBe(error);
      expect(draft && { savedAt: draft.savedAt, ...draft.snapshot.values }).toEqual(
        read && expect.objectContaining(read),
      );
    },
  );
});

const drafts = fc.record({
  savedAt: fc.nat(),
  fragment: fc.string({ maxLength: 200 }),
  snapshot: snapshots,
});

test('whatever the form holds is read back as it was written', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      expect(readDraft(writeDraft(draft))).toEqual({ draft });
    }),
  );
});

test('a text that is too long is not even parsed', () => {
  const long = { ...defaults.values, logBucket: 'x'.repeat(longestDraft) };
  const draft = { savedAt: 0, fragment: '', snapshot: { ...defaults, values: long } };
  expect(readDraft(writeDraft(draft))).toEqual({ error: 'tooLarge' });
});

describe('whatever stands in the storage', () => {
  /** A draft with one thing in it replaced by anything. */
  const spoiled = fc
    .tuple(drafts, fc.nat(), fc.json())
    .map(([draft, place, anything]) =>
      spoil(writeDraft(draft), place, JSON.parse(anything) as unknown),
    );
  const stored = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), spoiled);

  test('never throws, and is used only where it is a draft in whole', () => {
    fc.assert(
      fc.property(stored, (text) => {
        const { draft, error } = readDraft(text);
        if (error !== undefined) {
          expect(draft).toBeUndefined();
          return;
        }
        // What is read is what this page itself would have written, and nothing beside it.
        const given = JSON.parse(text) as object;
        expect({ imported: {}, ...(JSON.parse(writeDraft(draft)) as object) }).toEqual({
          imported: {},
          ...given,
        });
        for (const [field, value] of Object.entries(defaults.values)) {
          const read: unknown = Reflect.get(draft.snapshot.values, field);
          expect(typeof read).toBe(typeof value);
          expect(Array.isArray(read)).toBe(Array.isArray(value));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function spoil(text: string, place: number, anything: unknown): string {
  const record = JSON.parse(text) as { values: Record<string, unknown> };
  const inside = place % 2 === 0 ? record.values : (record as Record<string, unknown>);
  const names = [...Object.keys(inside), '__proto__', 'constructor', 'imported', 'another'];
  const name = names[(place >> 1) % names.length] ?? '';
  Object.defineProperty(inside, name, { value: anything, enumerable: true, configurable: true });
  return JSON.stringify(record);
}
