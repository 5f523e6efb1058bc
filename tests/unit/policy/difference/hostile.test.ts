import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePolicies,
  defaultInputs,
  describeDifference,
  endpointIds,
} from '../../../../src/policy/index.ts';
import { difference as englishDifference } from '../../../../src/words/en/difference.ts';
import { mostQuestions } from '../../../../src/policy/difference/comparePolicies.ts';
import { muddle } from '../muddle.ts';

async function compareAnything(before: unknown, after: unknown): Promise<readonly string[]> {
  const said: string[] = [];
  for (const endpoint of endpointIds) {
    const difference = await comparePolicies(endpoint, before, after, defaultInputs);
    expect(difference.asked).toBeLessThanOrEqual(mostQuestions);
    said.push(...describeDifference(englishDifference, difference).map(({ text }) => text));
  }
  expect(said.length).toBeGreaterThan(0);
  return said;
}

const muddledPolicy = fc
  .array(
    fc.record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      Principal: fc.oneof(fc.constant('*'), muddle),
      Action: fc.oneof(fc.constant('s3:*'), muddle),
      Resource: fc.oneof(fc.constant('*'), muddle),
      Condition: muddle,
    }),
    { maxLength: 2 },
  )
  .map((Statement) => ({ Version: '2012-10-17', Statement }));

describe('comparing never throws', { timeout: 0 }, () => {
  it('for anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), muddle, muddledPolicy), async (value) => {
        await compareAnything(value, undefined);
        await compareAnything(undefined, value);
      }),
      { numRuns: 40 },
    );
  });

  const noPolicies: readonly unknown[] = [
    null,
    [],
    'text',
    5,
    {},
    { Statement: 'x' },
    { Version: '2012-10-17', Statement: [null] },
    { Statement: [{ Effect: 'Permit' }] },
  ];

  it.each(noPolicies.map((value) => [value]))(
    'and says of %j that it cannot be judged',
    async (value) => {
      const [first] = await compareAnything(undefined, value);
      expect(first).toContain('The policy after the change cannot be judged');
      const [second] = await compareAnything(value, undefined);
      expect(second).toContain('The policy before the change cannot be judged');
    },
  );
});

describe('what is too much', { timeout: 0 }, () => {
  const allow = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' };
  const policy = (...Statement: readonly unknown[]) => ({ Version: '2012-10-17', Statement });
  const list = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => of(index));

  it.each([
    ['many statements', policy(...Array.from({ length: 5000 }, () => allow))],
    ['a long text', policy({ ...allow, Resource: 'a'.repeat(1_000_000) })],
  ])('%s are refused', async (_name, value) => {
    const [first] = await compareAnything(value, undefined);
    expect(first).toContain('is too large to be judged');
  });

  it('many wildcards in a resource are compared, in an ARN condition they are refused by name', async () => {
    const many = `arn:aws:s3:::${'*a'.repeat(20)}`;
    const [compared] = await compareAnything(policy({ ...allow, Resource: many }), undefined);
    expect(compared).not.toContain('cannot be compared');
    const Condition = { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::1:${'*a'.repeat(20)}` } };
    const [refused] = await compareAnything(policy({ ...allow, Condition }), undefined);
    expect(refused).toContain('more than 6 wildcards');
  });

  it('nested lists are no policy', async () => {
    const deep: unknown = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
    expect((await compareAnything(deep, undefined))[0]).toContain('cannot be judged');
  });

  it.each([
    ['buckets', { ...allow, Resource: list(100, (index) => `arn:aws:s3:::bucket-${index}/*`) }],
    [
      'principals',
      { ...allow, Principal: { AWS: list(100, (index) => String(100_000_000_000 + index)) } },
    ],
    [
      'condition keys',
      {
        ...allow,
        Condition: {
          StringEquals: Object.fromEntries(
            list(30, (index) => `aws:PrincipalTag/${index}`).map((key) => [key, 'x']),
          ),
        },
      },
    ],
  ])('more %s than are asked about are admitted', async (_name, statement) => {
    const difference = await comparePolicies('s3', undefined, policy(statement), defaultInputs);
    expect(difference.complete).toBe(false);
    const said = describeDifference(englishDifference, difference).map(({ text }) => text);
    expect(said.at(-1)).toContain('name more than was asked about');
  });

  it('lets go of the thread between questions', async () => {
    let breaths = 0;
    const yieldToMain = async () => {
      breaths += 1;
    };
    const { asked } = await comparePolicies('s3', undefined, policy(allow), defaultInputs, {
      yieldToMain,
    });
    expect(breaths).toBeGreaterThanOrEqual(asked);
  });
});
