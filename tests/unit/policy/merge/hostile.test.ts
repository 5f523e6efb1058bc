import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildPolicies,
  defaultInputs,
  endpointIds,
  mergePolicy,
} from '../../../../src/policy/index.ts';
import { withoutAdditions } from './withoutAdditions.ts';
import { memberNames, muddle } from '../muddle.ts';

const policies = buildPolicies(defaultInputs);

const muddledStatement = fc.dictionary(fc.constantFrom(...memberNames), muddle, { maxKeys: 8 });

const muddledPolicy = fc
  .tuple(
    fc.array(muddledStatement, { minLength: 1, maxLength: 3 }),
    fc.dictionary(fc.constantFrom('Version', 'Id', '__proto__'), muddle),
  )
  .map(([Statement, rest]) => ({ ...rest, Statement }));

describe('mergePolicy never rejects', () => {
  it(
    'for any JSON at all, keeps what is a base, and is the same again',
    { timeout: 0 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof({ weight: 4, arbitrary: muddledPolicy }, muddle, fc.jsonValue()),
          fc.constantFrom(...endpointIds),
          async (given, endpoint) => {
            const text = JSON.stringify(given);
            const { document, changes, conflicts } = await mergePolicy(
              JSON.parse(text) as unknown,
              policies[endpoint],
            );
            if (document === undefined) {
              expect(conflicts.map(({ severity }) => severity)).toEqual(['error']);
              return;
            }
            expect(JSON.stringify(withoutAdditions(document, changes))).toBe(text);
            const again = await mergePolicy(document, policies[endpoint]);
            expect(again.changes).toEqual([]);
            expect(JSON.stringify(again.document)).toBe(JSON.stringify(document));
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it('for values that fight back', async () => {
    const circle: { Statement?: unknown } = {};
    circle.Statement = circle;
    const getter = {
      get Statement(): never {
        throw new Error('hostile');
      },
    };
    for (const value of [circle, getter, undefined, () => 1, Symbol('x'), 1n, Number.NaN]) {
      const { document, conflicts } = await mergePolicy(value, policies.s3);
      expect(document).toBeUndefined();
      expect(conflicts).toHaveLength(1);
    }
  });
});

describe('mergePolicy does not stop', () => {
  it('at patterns that would keep the engine busy for hours', async () => {
    const Resource = `arn:aws:s3:::${'*e'.repeat(40)}`;
    const base = { Statement: { Effect: 'Deny', Principal: '*', Action: '*', Resource } };
    const { conflicts } = await mergePolicy(base, policies.s3);
    // Some object below a bucket of ours may have forty e in its name.
    expect(conflicts.map(({ code }) => code)).toEqual(['partlyDenied']);
  });
});

describe('mergePolicy refuses at once', () => {
  const statement = { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' };
  it.each([
    [
      'lists nested five thousand deep',
      JSON.parse('['.repeat(5000) + ']'.repeat(5000)),
      'unreadableBase',
    ],
    [
      'a megabyte of text',
      { Statement: { ...statement, Resource: '*a'.repeat(500_000) } },
      'baseTooLong',
    ],
    [
      'many statements',
      { Statement: Array.from({ length: 10_000 }, () => statement) },
      'baseTooLong',
    ],
  ])('%s', async (_name, value, code) => {
    const { conflicts } = await mergePolicy(value, policies.s3);
    expect(conflicts.map((one) => one.code)).toEqual([code]);
  });
});
