import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../../src/policy/check/checkPolicy.ts';
import { applyFix } from '../../../../src/policy/check/fix.ts';
import { locatePath } from '../../../../src/policy/check/locatePath.ts';
import { inEnglish } from '../../inEnglish.ts';
import { muddle, statementElements } from '../muddle.ts';

const endpoints = ['imageBuilder', 's3'] as const;

/** Closer to a policy, so that the rules beyond the shape are reached. */
const muddledPolicy = fc
  .array(fc.dictionary(fc.constantFrom(...statementElements), muddle, { maxKeys: 9 }), {
    maxLength: 4,
  })
  .map((Statement) => ({ Version: '2012-10-17', Statement }));

const checkAll = (value: unknown) =>
  endpoints.flatMap((endpoint) => checkPolicy(value, { endpoint }));

function expectSound(value: unknown): void {
  for (const found of checkAll(value)) {
    expect(inEnglish.finding(found)).toBeTruthy();
    if (found.fix?.kind === 'document') applyFix(value, found.fix);
  }
}

describe('checkPolicy never throws', () => {
  it('for anything at all', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
        expectSound,
      ),
    );
  });

  it('for the words of policies in any order, and each path leads somewhere', () => {
    fc.assert(
      fc.property(fc.oneof(muddle, muddledPolicy), (given) => {
        const value: unknown = JSON.parse(JSON.stringify(given));
        expectSound(value);
        const text = JSON.stringify(value);
        for (const { path, code } of checkAll(value)) {
          expect(locatePath(text, path), `${path}: ${code}`).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('for values that fight back', () => {
    const circle: { Statement?: unknown } = {};
    circle.Statement = circle;
    const getter = {
      get Statement(): never {
        throw new Error('hostile');
      },
    };
    const proxy = new Proxy({}, { ownKeys: () => ['a', 'a'] });
    for (const value of [circle, getter, proxy, undefined, () => 1, Symbol('x'), 1n, NaN]) {
      const codes = checkAll(value).map(({ severity }) => severity);
      expect(codes).toContain('error');
    }
  });
});

describe('checkPolicy takes time that grows with the size', () => {
  const statement = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
  const long = 'a'.repeat(500_000);
  const organizations = { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } };
  const bucket = (index: number) => `arn:aws:s3:::amazon-ssm-us-east-${index % 90}/*`;
  const cases: readonly (readonly [string, unknown])[] = [
    ['lists nested five thousand deep', JSON.parse('['.repeat(5000) + ']'.repeat(5000))],
    ['many statements', { Statement: Array.from({ length: 5000 }, () => statement) }],
    [
      'many statements with a condition',
      {
        Statement: Array.from({ length: 5000 }, (_, index) => ({
          ...statement,
          Resource: bucket(index),
          Condition: organizations,
        })),
      },
    ],
    [
      'many denies',
      {
        Statement: Array.from({ length: 5000 }, () => ({
          ...statement,
          Effect: 'Deny',
          Action: 'imagebuilder:*Policy',
          Condition: { StringNotEquals: { 'aws:ResourceOrgID': 'x' } },
        })),
      },
    ],
    ['many actions', { Statement: [{ ...statement, Action: Array(100_000).fill('s3:*a*b*c') }] }],
    ['a long action', { Statement: [{ ...statement, Action: `s3:${long}` }] }],
    ['a long action of wildcards', { Statement: [{ ...statement, Action: '*?'.repeat(200_000) }] }],
    [
      'a long resource of wildcards',
      { Statement: [{ ...statement, Resource: '*a'.repeat(200_000) }] },
    ],
    ['many opening brackets', { Statement: [{ ...statement, Resource: '<'.repeat(300_000) }] }],
    ['many variables begun', { Statement: [{ ...statement, Resource: '${'.repeat(200_000) }] }],
    ['many colons', { Statement: [{ ...statement, Resource: `arn${':'.repeat(300_000)}` }] }],
    ['a long operator', { Statement: [{ ...statement, Condition: { [long]: { a: 'b' } } }] }],
    [
      'many elements',
      { Statement: [Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`a${i}`, i]))] },
    ],
    [
      'many Sids',
      { Statement: Array.from({ length: 5000 }, (_, i) => ({ ...statement, Sid: `-${i}-` })) },
    ],
  ];

  it.each(cases)('%s', (_, value) => {
    // Linear work takes a tenth of this on a slow machine; quadratic work on such sizes takes minutes.
    const before = process.cpuUsage();
    checkAll(value);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20);
  });
});
