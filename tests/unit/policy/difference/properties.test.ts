import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askPolicy,
  boardRequests,
  comparePolicies,
  defaultInputs,
  describeDifference,
  type Difference,
  type DifferenceChange,
  endpointIds,
  type EndpointId,
} from '../../../../src/policy/index.ts';
import { difference as englishDifference } from '../../../../src/words/en/difference.ts';
import { arbitraryPolicy, type ArbitraryPolicy, arbitraryStatement } from './arbitraryPolicy.ts';

const runs = Number(process.env['DIFFERENCE_RUNS'] ?? 6);

const compare = (endpoint: EndpointId, before: unknown, after: unknown) =>
  comparePolicies(endpoint, before, after, defaultInputs);

const pair = fc
  .constantFrom(...endpointIds)
  .chain((endpoint) =>
    fc.tuple(fc.constant(endpoint), arbitraryPolicy(endpoint), arbitraryPolicy(endpoint)),
  );

type Triple = [EndpointId, ArbitraryPolicy, ArbitraryPolicy];

const holds = (check: (...triple: Triple) => Promise<void>) =>
  fc.assert(
    fc.asyncProperty(pair, (triple) => check(...triple)),
    { numRuns: runs },
  );

/** What a change says, whichever way it goes. */
const meaning = ({ callers, actions, targets, owners, contexts }: DifferenceChange) =>
  JSON.stringify([callers, actions, targets, owners, contexts]);

const meanings = ({ changes }: Difference, kind: DifferenceChange['kind']) =>
  changes
    .filter((change) => change.kind === kind)
    .map(meaning)
    .toSorted();

describe('for any two policies', { timeout: 0 }, () => {
  it('a policy does not differ from itself', () =>
    holds(async (endpoint, policy) => {
      const difference = await compare(endpoint, policy, structuredClone(policy));
      expect(difference.changes).toEqual([]);
      expect(difference.asked).toBeGreaterThan(5);
    }));

  it('what one direction opens the other closes', () =>
    holds(async (endpoint, one, other) => {
      const there = await compare(endpoint, one, other);
      const back = await compare(endpoint, other, one);
      expect(meanings(back, 'opened')).toEqual(meanings(there, 'closed'));
      expect(meanings(back, 'closed')).toEqual(meanings(there, 'opened'));
      expect([back.asked, back.complete]).toEqual([there.asked, there.complete]);
    }));

  it('each change is what the engine says of both when asked directly', () =>
    holds(async (endpoint, before, after) => {
      for (const { kind, examples } of (await compare(endpoint, before, after)).changes) {
        expect(examples.length).toBeGreaterThan(0);
        for (const { request } of examples) {
          const was = await askPolicy(before, request);
          const is = await askPolicy(after, request);
          expect(was.verdict === 'allowed').toBe(kind === 'closed');
          expect(is.verdict === 'allowed').toBe(kind === 'opened');
        }
      }
    }));

  it('what is said of many actions holds of any one of them', () =>
    holds(async (endpoint, before, after) => {
      for (const change of (await compare(endpoint, before, after)).changes) {
        if (endpoint !== 's3' || change.targets.some(({ kind }) => kind === 's3Service')) continue;
        for (const { request } of change.examples) {
          if (!request.resource.includes('/')) continue;
          for (const action of change.actions.filter((name) => /^s3:\w*Object$/.test(name))) {
            const was = await askPolicy(before, { ...request, action });
            const is = await askPolicy(after, { ...request, action });
            expect([action, was.verdict === 'allowed']).toEqual([action, change.kind === 'closed']);
            expect([action, is.verdict === 'allowed']).toEqual([action, change.kind === 'opened']);
          }
        }
      }
    }));

  it('every sentence ends, and those that tell of a change carry it', () =>
    holds(async (endpoint, before, after) => {
      const difference = await compare(endpoint, before, after);
      const said = describeDifference(englishDifference, difference);
      expect(said.length).toBeGreaterThan(0);
      for (const { text } of said) expect(text).toMatch(/^[A-Z0-9][^{}]*\.$/);
      expect(said.flatMap(({ change }) => change ?? [])).toEqual(difference.changes);
      const kinds = difference.changes.map(({ kind }) => kind);
      expect(kinds).toEqual(kinds.toSorted());
    }));
});

describe('a statement more', { timeout: 0 }, () => {
  it('is reported wherever it changes an answer of the board', async () => {
    let changed = 0;
    const open = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
    const closed: ArbitraryPolicy = {
      Version: '2012-10-17',
      Statement: [{ ...open, Action: 's3:ListBucket' }],
    };
    const widened = fc
      .constantFrom(...endpointIds)
      .chain((endpoint) =>
        fc.tuple(
          fc.constant(endpoint),
          arbitraryPolicy(endpoint),
          arbitraryStatement(endpoint),
          fc.boolean(),
        ),
      );
    await fc.assert(
      fc.asyncProperty(widened, async ([endpoint, policy, statement, added]) => {
        const more = { ...policy, Statement: [...policy.Statement, statement] };
        const [before, after] = added ? [policy, more] : [more, policy];
        const { changes } = await compare(endpoint, before, after);
        const kinds = new Set(changes.map(({ kind }) => kind));
        for (const { endpoint: asked, request } of boardRequests(defaultInputs)) {
          if (asked !== endpoint) continue;
          const was = (await askPolicy(before, request)).verdict === 'allowed';
          const is = (await askPolicy(after, request)).verdict === 'allowed';
          if (was === is) continue;
          changed += 1;
          expect(kinds).toContain(is ? 'opened' : 'closed');
          expect(changes.flatMap(({ actions }) => actions)).toContain(request.action);
        }
      }),
      // One that surely changes answers, whatever chance brings: else this could pass without a look.
      { numRuns: 2 * runs, examples: [[['s3', closed, open, true]]] },
    );
    expect(changed).toBeGreaterThan(0);
  });
});
