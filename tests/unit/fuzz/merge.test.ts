import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  buildPolicies,
  defaultInputs,
  endpointIds,
  mergePolicy,
} from '../../../src/policy/index.ts';
import { hostileJson } from './hostileJson.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { policies } from './samples.ts';
import { withoutAdditions } from '../policy/merge/withoutAdditions.ts';

afterEach(expectCleanPrototypes);

describe('a policy from anyone', () => {
  it('is merged without losing anything of it, or refused', patient, async () => {
    const own = buildPolicies(defaultInputs);
    await fc.assert(
      fc.asyncProperty(
        hostileJson(policies),
        fc.constantFrom(...endpointIds),
        async (base, endpoint) => {
          const { document, changes, conflicts } = await mergePolicy(base, own[endpoint]);
          if (document === undefined) expect(conflicts).not.toEqual([]);
          else expect(withoutAdditions(document, changes)).toEqual(base);
        },
      ),
      runs(100),
    );
  });
});
