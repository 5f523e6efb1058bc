import * as engine from '@cloud-copilot/iam-simulate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClosedRequest } from '../../../../src/policy/access/closedRequest.ts';
import { judgeCatalogued } from '../../../../src/policy/access/judgeRequest.ts';
import { meetsStatement } from '../../../../src/policy/statement/meetsStatement.ts';
import { readStatement } from '../../../../src/policy/statement/readStatement.ts';

const account = '111122223333';
const role = `arn:aws:iam::${account}:role/build`;
const toe = 'arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod';

const requests: readonly Pick<ClosedRequest, 'principal' | 'arn' | 'action' | 'resource'>[] = [
  { principal: 'anonymous', arn: undefined, action: 's3:GetObject', resource: `${toe}/a/b.sh` },
  { principal: {}, arn: role, action: 's3:GetObject', resource: `${toe}/a/b.sh` },
  { principal: {}, arn: role, action: 's3:PutObject', resource: 'arn:aws:s3:::acme-logs/x.log' },
  {
    principal: {},
    arn: role,
    action: 'imagebuilder:GetComponent',
    resource: 'arn:aws:imagebuilder:us-east-1:aws:component/update-linux/1.0.2/1',
  },
];

const actions = ['*', 's3:*', 'S3:getobject', 's3:Get*', 's3:?utObject', 'imagebuilder:Get*'];
const resources = [
  '*',
  'arn:aws:s3:::*',
  `${toe}/*`,
  `${toe}/a/?.sh`,
  'arn:aws:s3:::EC2imagebuilder-toe-*',
  'arn:aws:s3:::acme-logs',
  'arn:*:s3:::acme-*/${aws:PrincipalAccount}/*',
  'arn:aws:s3:::acme-logs/${aws:PrincipalTag/team}*',
  'arn:aws:imagebuilder:*:aws:component/*',
  `arn:aws:imagebuilder:us-east-1:${account}:*`,
];

const principals = [
  { Principal: '*' },
  { Principal: { AWS: role } },
  { Principal: { AWS: ['arn:aws:iam::999999999999:root', '*'] } },
  { Principal: { AWS: 'arn:aws:iam::111122223333:role/other' } },
  { NotPrincipal: { AWS: role } },
  { NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/other' } },
];

/** The values that requests carry and policies name, so that they meet. */
const values: Readonly<Record<string, readonly string[]>> = {
  'aws:SourceVpc': ['vpc-0a1b2c3d', 'vpc-*', 'VPC-0a1b2c3d', 'vpc-9', '${aws:PrincipalTag/vpc}'],
  'aws:PrincipalAccount': [account, 'anonymous', '999999999999', '${aws:ResourceAccount}'],
  'aws:ResourceAccount': [account, '999999999999', '${aws:PrincipalAccount}'],
  'aws:PrincipalOrgPaths': ['o-a1b2c3d4e5/r-1/ou-1/', 'o-a1b2c3d4e5/*', 'o-z/r-1/'],
};
const otherTests: readonly object[] = [
  { Bool: { 'aws:SecureTransport': 'FALSE' } },
  { Bool: { 'aws:SecureTransport': 'true' } },
  { IpAddress: { 'aws:VpcSourceIp': ['10.0.0.0/8', '192.0.2.1'] } },
  { NotIpAddress: { 'aws:VpcSourceIp': '10.1.2.0/24' } },
  { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/bui*' } },
  { ArnNotEquals: { 'aws:PrincipalArn': role } },
  { Null: { 'aws:principalarn': 'true' } },
  { Null: { 'aws:SourceVpc': ['false'] } },
];

const operator = fc
  .tuple(
    fc.constantFrom('', '', 'ForAllValues:', 'ForAnyValue:'),
    fc.constantFrom(
      'StringEquals',
      'StringNotEquals',
      'StringLike',
      'StringNotLike',
      'StringEqualsIgnoreCase',
      'StringNotEqualsIgnoreCase',
    ),
    fc.constantFrom('', '', 'IfExists'),
  )
  // Of the two together nothing is documented.
  .filter(([set, , ifExists]) => set !== 'ForAnyValue:' || ifExists === '')
  .map((parts) => parts.join(''));

const stringTest = fc.constantFrom(...Object.keys(values)).chain((key) =>
  fc
    .record({
      operator,
      key: fc.constantFrom(key, key.toLowerCase(), key.toUpperCase().replace('AWS', 'aws')),
      texts: fc.uniqueArray(fc.constantFrom(...(values[key] ?? [])), { minLength: 1 }),
    })
    .map(({ operator: name, key: given, texts }) => ({ [name]: { [given]: texts } })),
);

const conditions = fc
  .array(fc.oneof({ weight: 3, arbitrary: stringTest }, fc.constantFrom(...otherTests)), {
    maxLength: 2,
  })
  .map((tests) => Object.assign({}, ...tests) as object);

const some = (pool: readonly string[]) =>
  fc.oneof(fc.constantFrom(...pool), fc.uniqueArray(fc.constantFrom(...pool), { minLength: 1 }));

const statements = fc
  .record({
    Effect: fc.constantFrom('Allow', 'Deny'),
    who: fc.oneof(
      { weight: 4, arbitrary: fc.constant({ Principal: '*' }) },
      fc.constantFrom(...principals),
    ),
    action: fc.tuple(fc.constantFrom('Action', 'Action', 'NotAction'), some(actions)),
    resource: fc.tuple(fc.constantFrom('Resource', 'Resource', 'NotResource'), some(resources)),
    Condition: conditions,
  })
  .map(({ Effect, who, action, resource, Condition }) => ({
    Effect,
    ...who,
    [action[0]]: action[1],
    [resource[0]]: resource[1],
    Condition,
  }));

const held = (...texts: readonly string[]) =>
  fc.option(fc.constantFrom(...texts), { nil: undefined });
const contexts = fc
  .record({
    'aws:SourceVpc': held('vpc-0a1b2c3d', 'vpc-9'),
    'aws:PrincipalAccount': held(account, 'anonymous'),
    'aws:ResourceAccount': held(account, '999999999999'),
    'aws:PrincipalOrgPaths': fc.option(
      fc.uniqueArray(fc.constantFrom('o-a1b2c3d4e5/r-1/ou-1/', 'o-z/r-1/'), { minLength: 1 }),
      { nil: undefined },
    ),
    'aws:PrincipalArn': held(role),
    'aws:SecureTransport': held('true', 'false'),
    'aws:VpcSourceIp': held('10.1.2.3', '192.0.2.1', '203.0.113.9'),
  })
  .map((context) =>
    Object.fromEntries(
      Object.entries(context).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      ),
    ),
  );

describe('whether a statement applies to a request', () => {
  it('is what the engine says, wherever it is told', { timeout: 120_000 }, async () => {
    let [told, all] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        statements,
        fc.constantFrom(...requests),
        contexts,
        async (statement, request, context) => {
          const met = meetsStatement(
            readStatement(statement, 'Statement[0]'),
            { ...request, context },
            () => false,
          );
          all += 1;
          if (met === undefined) return;
          told += 1;
          const document = { Version: '2012-10-17', Statement: [statement] };
          const [judged] = await judgeCatalogued(engine, document, {
            ...request,
            context,
            choices: [],
          });
          expect(met).toBe(judged?.matches);
        },
      ),
      { numRuns: 700 },
    );
    expect(told / all).toBeGreaterThan(0.9);
  });
});
