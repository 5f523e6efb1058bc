import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { derive } from '../../../src/app/form/builder/derive.ts';
import { longestHistory, readHistory, writeHistory } from '../../../src/formats/index.ts';
import { hostileJson } from './hostileJson.ts';
import { hostileText } from './hostileText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';

afterEach(expectCleanPrototypes);

const samples = JSON.parse(readFileSync('tests/cases/steps/v1.json', 'utf8')) as {
  readonly stored: unknown;
}[];
const records = samples.map(({ stored }) => stored);

describe('what stands in the tab’s storage, whoever put it there', () => {
  it('is steps that the form can go and that are kept as they are, or none', patient, () => {
    const text = fc.oneof(
      hostileText(records.map((record) => JSON.stringify(record))),
      hostileJson(records).map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, (stored) => {
        const steps = readHistory(stored);
        if (!steps) return;
        const { past, present, future } = steps;
        const written = writeHistory(steps);
        expect(written.length).toBeLessThanOrEqual(longestHistory);
        expect(readHistory(written)).toEqual(steps);
        for (const snapshot of [...past, present, ...future]) derive(snapshot);
      }),
      runs(),
    );
  });
});
