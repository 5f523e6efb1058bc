import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { lookUpSymptom, symptomIds } from '../../../src/policy/index.ts';
import { hostileText } from './hostileText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { symptomTexts } from './samples.ts';

afterEach(expectCleanPrototypes);

describe('a build’s error from anyone', () => {
  it('is known by symptoms that exist, each once, or is not', patient, () => {
    fc.assert(
      fc.property(hostileText(symptomTexts), (text) => {
        const match = lookUpSymptom(text);
        if (!match) return;
        const found = [match.symptom, ...match.others];
        expect(found).toEqual(symptomIds.filter((id) => found.includes(id)));
        // Capitals and what stands around it make no other error of it.
        expect(lookUpSymptom(`\n${text.toLowerCase()}\n`)?.symptom).toBe(match.symptom);
      }),
      runs(),
    );
  });
});
