import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildPolicies,
  defaultInputs,
  endpointIds,
  mergePolicy,
} from '../../../../src/policy/index.ts';
import { withoutAdditions } from './withoutAdditions.ts';

const policies = buildPolicies(defaultInputs);

const words = [
  '*',
  '**',
  'Allow',
  'Deny',
  'allow',
  's3:GetObject',
  's3: *',
  '*:*',
  'imagebuilder:*',
  'arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod/*',
  'arn:aws:s3:::${aws:username}/*',
  'arn:*',
  'AllowImageBuilder',
  '2012-10-17',
  'o-*',
];
const names = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
  'StringEquals',
  'StringNotEqualsIfExists',
  'Null',
  'aws:PrincipalOrgID',
  '__proto__',
  'constructor',
];

/** JSON in the words of policies, with every part in the wrong place. */
const { muddle } = fc.letrec<{ muddle: unknown }>((tie) => ({
  muddle: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.oneof(fc.constantFrom(...words), fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('muddle'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('muddle'), { maxKeys: 6 }),
  ),
}));

const muddledStatement = fc.dictionary(fc.constantFrom(...names), muddle, { maxKeys: 8 });

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
