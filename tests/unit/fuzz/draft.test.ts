import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { derive } from '../../../src/app/form/builder/derive.ts';
import { readDraft, writeDraft } from '../../../src/formats/index.ts';
import { hostileJson } from './hostileJson.ts';
import { hostileText } from './hostileText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { drafts } from './samples.ts';

afterEach(expectCleanPrototypes);

const records = drafts.flatMap((text) => {
  const { draft } = readDraft(text);
  return draft ? [JSON.parse(text) as unknown] : [];
});

describe('what stands in the browser’s storage, whoever put it there', () => {
  it('is a draft that the form can hold and that is kept as it is, or none', patient, () => {
    const text = fc.oneof(
      hostileText(drafts),
      hostileJson(records).map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, (stored) => {
        const { draft } = readDraft(stored);
        if (!draft) return;
        expect(readDraft(writeDraft(draft))).toEqual({ draft });
        derive(draft.snapshot);
      }),
      runs(),
    );
  });
});
