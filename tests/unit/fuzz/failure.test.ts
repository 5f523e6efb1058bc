import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  buildPolicies,
  describeFailurePoint,
  explainFailure,
  lookUpSymptom,
  symptomIds,
} from '../../../src/policy/index.ts';
import { failures as englishFailures } from '../../../src/words/en/failures.ts';
import { pastedText } from './pastedText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { failureTexts, inputs, pastedTexts, policies } from './samples.ts';

afterEach(expectCleanPrototypes);

/** Of an error for the most part; a policy or a plan may be pasted there, too. */
const texts = [...failureTexts, ...failureTexts, ...pastedTexts];

describe('a build’s error from anyone', () => {
  it('is known by symptoms that exist, each once, or is not', patient, () => {
    fc.assert(
      fc.property(pastedText(texts), (text) => {
        const match = lookUpSymptom(text);
        if (!match) return;
        const found = [match.symptom, ...match.others];
        expect(symptomIds).toEqual(expect.arrayContaining(found));
        expect([...new Set(found)]).toEqual(found);
        // Capitals and what stands around it make no other error of it.
        expect(lookUpSymptom(`\n${text.toLowerCase()}\n`)?.symptom).toBe(match.symptom);
      }),
      runs(),
    );
  });

  it('is explained, whatever policies stand and are imported', patient, async () => {
    await fc.assert(
      fc.asyncProperty(
        pastedText(texts),
        fc.constantFrom(...inputs),
        fc.option(fc.constantFrom(...policies), { nil: undefined }),
        async (text, chosen, imported) => {
          const { points, lines, otherLines } = await explainFailure(text, {
            policies: buildPolicies(chosen),
            ...(imported !== undefined && { imported: { s3: imported, imageBuilder: imported } }),
            inputs: chosen,
          });
          for (const point of points) {
            expect(describeFailurePoint(englishFailures, point)).not.toMatch(/undefined|\[object/);
          }
          expect(lines.length).toBeLessThanOrEqual(12);
          expect(otherLines).toBeGreaterThanOrEqual(0);
        },
      ),
      runs(),
    );
  });
});
