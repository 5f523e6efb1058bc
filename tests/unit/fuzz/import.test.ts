import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  buildPolicies,
  defaultInputs,
  endpointIds,
  parseInputs,
  readPolicyText,
  recognizePolicy,
} from '../../../src/policy/index.ts';
import { hostileJson } from './hostileJson.ts';
import { hostileText } from './hostileText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { inputs, pastedTexts, policies } from './samples.ts';

afterEach(expectCleanPrototypes);

const sameJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a pasted text from anyone', () => {
  it('gives plain JSON, a repair that can be read, or reasons', patient, async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(pastedTexts), async (text) => {
        const result = await readPolicyText(text, { region: 'us-east-1' });
        if (result.status === 'refused') expect(result.problems).not.toEqual([]);
        if (result.status === 'read') {
          expect(result.candidates).not.toEqual([]);
          for (const { document } of result.candidates)
            expect(sameJson(document)).toEqual(document);
        }
        if ('repair' in result && result.repair) {
          expect(result.repair.repairedText.length).toBeLessThanOrEqual(2 * text.length + 10);
        }
        expect(JSON.stringify(result).length).toBeLessThan(50_000 + 60 * text.length);
      }),
      runs(),
    );
  });
});

describe('a document that looks like ours', () => {
  const own = inputs.flatMap((one) => Object.values(buildPolicies(one)));

  it('fills the form only where the form says the very document', patient, () => {
    fc.assert(
      fc.property(
        hostileJson([...own, ...policies]),
        fc.constantFrom(...endpointIds),
        (document, endpoint) => {
          const recalled = recognizePolicy(endpoint, document, defaultInputs);
          if (!recalled) return;
          expect(buildPolicies(recalled)[endpoint]).toEqual(document);
          expect(parseInputs(recalled).inputs).toEqual(recalled);
        },
      ),
      runs(),
    );
  });
});
