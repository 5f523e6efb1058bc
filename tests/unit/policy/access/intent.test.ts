import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askPolicy,
  boardRequests,
  buildPolicies,
  imageBuilderActions,
} from '../../../../src/policy/index.ts';
import { arbitraryInputs } from '../arbitraryInputs.ts';
import { arbitraryRequest } from './arbitraryRequest.ts';
import { intendedVerdict } from './intendedVerdict.ts';

/** 20,000 with `npm run properties`; any number from outside: `INTENT_RUNS=1000000 npm run properties`. */
const runs = Number(process.env['INTENT_RUNS'] ?? 5_000);
const requestsPerInputs = 10;

describe('what the form says, the documents mean, as the policy engine reads them', () => {
  it(`for ${runs} random pairs of inputs and request`, { timeout: 0 }, async () => {
    const pairs = arbitraryInputs.chain((inputs) =>
      fc
        .array(arbitraryRequest(inputs), {
          minLength: requestsPerInputs,
          maxLength: requestsPerInputs,
        })
        .map((asked) => ({ inputs, asked })),
    );
    const seen = { allowed: 0, denied: 0, explicitlyDenied: 0 };
    await fc.assert(
      fc.asyncProperty(pairs, async ({ inputs, asked }) => {
        const policies = buildPolicies(inputs);
        for (const { endpoint, request } of asked) {
          const { verdict } = await askPolicy(policies[endpoint], request);
          expect({ request, verdict }).toEqual({
            request,
            verdict: intendedVerdict(endpoint, inputs, request),
          });
          seen[verdict] += 1;
        }
      }),
      { numRuns: Math.ceil(runs / requestsPerInputs) },
    );
    // Otherwise the agreement would say little.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs / 50);
  });
});

describe('the requests worth asking', () => {
  it('agree with the intent, too, and each can be asked', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInputs, async (inputs) => {
        const policies = buildPolicies(inputs);
        for (const { endpoint, request } of boardRequests(inputs)) {
          const { verdict } = await askPolicy(policies[endpoint], request);
          expect(verdict).toBe(intendedVerdict(endpoint, inputs, request));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('deny every action of the deny-list, for all 77 actions at once', async () => {
    const deniedActions = imageBuilderActions.map(({ name }) => name);
    const { parseInputs } = await import('../../../../src/policy/index.ts');
    const { inputs } = parseInputs({ deniedActions });
    const policies = buildPolicies(inputs);
    const denied = boardRequests(inputs).filter(({ id }) => id === 'deniedAction');
    expect(denied.map(({ request }) => request.action)).toEqual(
      deniedActions.map((name) => `imagebuilder:${name}`).toSorted(),
    );
    for (const { request } of denied) {
      expect((await askPolicy(policies.imageBuilder, request)).verdict).toBe('explicitlyDenied');
    }
  });
});
