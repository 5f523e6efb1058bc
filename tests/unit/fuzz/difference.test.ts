import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  comparePolicies,
  defaultInputs,
  describeDifference,
  endpointIds,
} from '../../../src/policy/index.ts';
import { difference as englishDifference } from '../../../src/words/en/difference.ts';
import { hostileJson } from './hostileJson.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { policies } from './samples.ts';

afterEach(expectCleanPrototypes);

describe('two policies from anyone', () => {
  it('are compared, with a bound on what is asked, or cannot be judged', patient, async () => {
    const policy = hostileJson(policies);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...endpointIds),
        policy,
        policy,
        async (endpoint, before, after) => {
          const difference = await comparePolicies(endpoint, before, after, defaultInputs);
          expect(difference.asked).toBeLessThanOrEqual(400);
          for (const { reason } of difference.unjudgedPolicies) expect(reason).toBeTruthy();
          if (difference.unjudgedPolicies.length > 0) expect(difference.changes).toEqual([]);
          const sentences = describeDifference(englishDifference, difference);
          for (const { text } of sentences) expect(text).not.toMatch(/undefined|\[object/);
          const size = JSON.stringify([before, after]).length;
          expect(JSON.stringify(sentences).length).toBeLessThan(50_000 + 60 * size);
        },
      ),
      runs(40),
    );
  });
});
