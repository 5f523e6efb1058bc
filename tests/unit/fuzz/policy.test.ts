import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { applyFix, checkPolicy, endpointIds, parseInputs } from '../../../src/policy/index.ts';
import { hostileJson } from './hostileJson.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { inputs, policies } from './samples.ts';
import { inEnglish } from '../inEnglish.ts';

afterEach(expectCleanPrototypes);

const size = (value: unknown) => (JSON.stringify(value) ?? '').length;

describe('Inputs from anyone', () => {
  it('are well-formed once parsed, and stay the same', patient, () => {
    fc.assert(
      fc.property(hostileJson(inputs), (given) => {
        const { inputs: parsed, problems } = parseInputs(given);
        const again = parseInputs(parsed);
        expect(again.inputs).toEqual(parsed);
        expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        for (const problem of problems)
          expect(inEnglish.problem(problem)).not.toMatch(/undefined|\[object/);
        expect(size(problems)).toBeLessThan(20_000 + 100 * size(given));
      }),
      runs(),
    );
  });
});

describe('a policy from anyone', () => {
  it('is checked, with sentences and fixes that can be applied', patient, () => {
    fc.assert(
      fc.property(hostileJson(policies), fc.constantFrom(...endpointIds), (document, endpoint) => {
        const findings = checkPolicy(document, { endpoint });
        for (const found of findings) {
          const { fix } = found;
          expect(inEnglish.finding(found)).toBeTruthy();
          if (fix?.kind === 'document') applyFix(document, fix);
        }
        expect(size(findings)).toBeLessThan(50_000 + 200 * size(document));
      }),
      runs(),
    );
  });

  it('is put into words, one entry at least', patient, () => {
    fc.assert(
      fc.property(hostileJson(policies), (document) => {
        const words = inEnglish.policy(document);
        expect(words.length).toBeGreaterThan(0);
        for (const { text } of words) expect(text).toBeTruthy();
        expect(size(words)).toBeLessThan(50_000 + 60 * size(document));
      }),
      runs(),
    );
  });
});
