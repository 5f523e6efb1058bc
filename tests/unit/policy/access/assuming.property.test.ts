import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askPolicy, type Assumption, type PolicyRequest } from '../../../../src/policy/index.ts';
import { type AskedRequest, type OracleStatement, oracleVerdict, type World } from './oracle.ts';

const runs = Number(process.env['ASSUMING_RUNS'] ?? 1500);

const accounts = ['111122223333', '444455556666'];
const orgs = ['o-a1b2c3d4e5', 'o-zzzzzzzzzz'];
const vpcs = ['vpc-0aaa', 'vpc-0bbb'];
const endpoints = ['vpce-0aaa', 'vpce-0bbb'];

/** What people write of a key, by the keys that they write it of. */
const stringKeys: Readonly<Record<string, readonly string[]>> = {
  'aws:SourceVpc': vpcs,
  'AWS:sourceVPC': vpcs,
  'aws:SourceVpce': endpoints,
  'aws:PrincipalAccount': accounts,
  'aws:ResourceAccount': accounts,
  's3:ResourceAccount': accounts,
  'aws:PrincipalOrgID': orgs,
  'aws:ResourceOrgID': orgs,
};

type Tests = Readonly<Record<string, readonly string[]>>;

const stringOperators = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'StringEqualsIfExists',
  'StringNotEqualsIfExists',
  'ForAllValues:StringEquals',
  'ForAnyValue:StringEquals',
];

const stringTest = fc
  .tuple(fc.constantFrom(...Object.keys(stringKeys)), fc.constantFrom(...stringOperators))
  .chain(([key, operator]) =>
    fc
      .subarray([...(stringKeys[key] ?? [])], { minLength: 1 })
      .map((values) => ({ [operator]: { [key]: values } })),
  );

const otherTest = fc.oneof(
  fc
    .constantFrom('IpAddress', 'NotIpAddress')
    .map((operator) => ({ [operator]: { 'aws:VpcSourceIp': ['10.0.0.0/8'] } })),
  fc
    .constantFrom('IpAddress', 'NotIpAddress')
    .map((operator) => ({ [operator]: { 'aws:SourceIp': ['203.0.0.0/8'] } })),
  fc
    .tuple(
      fc.constantFrom('aws:SecureTransport', 'aws:ViaAWSService', 'aws:PrincipalIsAWSService'),
      fc.constantFrom('Bool', 'BoolIfExists'),
      fc.constantFrom('true', 'false'),
    )
    .map(([key, operator, value]) => ({ [operator]: { [key]: [value] } })),
  fc
    .tuple(
      fc.constantFrom('aws:SourceVpc', 'aws:PrincipalAccount', 'aws:ResourceOrgID', 'aws:SourceIp'),
      fc.constantFrom('true', 'false'),
    )
    .map(([key, value]) => ({ Null: { [key]: [value] } })),
);

const condition = fc
  .array(fc.oneof({ weight: 4, arbitrary: stringTest }, otherTest), { maxLength: 2 })
  .map((tests) =>
    tests.length === 0
      ? undefined
      : Object.fromEntries(
          tests.flatMap((test): readonly (readonly [string, Tests])[] => Object.entries(test)),
        ),
  );

const toe = 'arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod/bootstrap.sh';
const own = 'arn:aws:s3:::my-build-logs/build.log';

const statement: fc.Arbitrary<OracleStatement> = fc
  .record({
    Effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
    actions: fc.constantFrom(['*'], ['s3:*'], ['s3:GetObject'], ['s3:PutObject', 'imagebuilder:*']),
    notAction: fc.boolean(),
    resources: fc.constantFrom(['*'], ['arn:aws:s3:::*'], ['arn:aws:s3:::my-build-logs/*'], [toe]),
    notResource: fc.boolean(),
    Condition: condition,
  })
  .map(({ Effect, actions, notAction, resources, notResource, Condition }) => ({
    Effect,
    Principal: '*',
    ...(notAction && actions[0] !== '*' ? { NotAction: actions } : { Action: actions }),
    ...(notResource && resources[0] !== '*' ? { NotResource: resources } : { Resource: resources }),
    ...(Condition !== undefined && { Condition }),
  }));

interface Case {
  readonly request: PolicyRequest;
  readonly asked: AskedRequest;
}

const [org = ''] = orgs;

const cases: readonly Case[] = [
  {
    request: { principal: 'anonymous', action: 's3:GetObject', resource: toe },
    asked: { signed: false, action: 's3:GetObject', resource: toe, ownedByAws: true },
  },
  {
    request: { principal: { orgId: org }, action: 's3:PutObject', resource: own },
    asked: {
      signed: true,
      action: 's3:PutObject',
      resource: own,
      callerOrg: org,
      ownedByAws: false,
    },
  },
  {
    request: {
      principal: { orgId: org },
      action: 'imagebuilder:GetComponent',
      resource: 'arn:aws:imagebuilder:us-east-1:aws:component/x/1.0.0/1',
    },
    asked: {
      signed: true,
      action: 'imagebuilder:GetComponent',
      resource: 'arn:aws:imagebuilder:us-east-1:aws:component/x/1.0.0/1',
      callerOrg: org,
      ownedByAws: true,
    },
  },
];

const allWorlds: readonly World[] = ['vpc-0ccc', ...vpcs].flatMap((vpc) =>
  ['vpce-0ccc', ...endpoints].flatMap((vpcEndpoint) =>
    ['10.1.2.3', '192.168.1.1'].flatMap((address) =>
      ['777788889999', ...accounts].flatMap((callerAccount) =>
        ['777788889999', ...accounts].map((ownerAccount) => ({
          vpc,
          vpcEndpoint,
          address,
          callerAccount,
          ownerAccount,
        })),
      ),
    ),
  ),
);

const heldIn = (world: World): Readonly<Record<string, string>> => ({
  'aws:SourceVpc': world.vpc,
  'aws:SourceVpce': world.vpcEndpoint,
  'aws:VpcSourceIp': world.address.startsWith('10.') ? '10.0.0.0/8' : world.address,
  'aws:PrincipalAccount': world.callerAccount,
  'aws:ResourceAccount': world.ownerAccount,
  's3:ResourceAccount': world.ownerAccount,
});

const isHeld = (world: World, { key, value, not }: Assumption) =>
  [value].flat().includes(heldIn(world)[key] ?? '') !== (not === true);

describe('an answer holds wherever what it takes for granted does', () => {
  it(`for ${runs} random policies, in every world`, { timeout: 0 }, async () => {
    const seen = { assuming: 0, certain: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(statement, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...cases),
        async (statements, { request, asked }) => {
          const document = { Version: '2012-10-17', Statement: statements };
          const { verdict, assuming, otherwise } = await askPolicy(document, request);
          const verdicts = allWorlds.map((world) => ({
            isHeld: assuming.every((assumption) => isHeld(world, assumption)),
            verdict: oracleVerdict(statements, asked, world),
          }));
          const held = verdicts.filter((each) => each.isHeld);
          expect(held.length).toBeGreaterThan(0);
          expect(new Set(held.map((each) => each.verdict))).toEqual(new Set([verdict]));
          if (otherwise === undefined) expect(assuming).toEqual([]);
          else expect(verdicts.map((each) => each.verdict)).toContain(otherwise);
          seen[assuming.length > 0 ? 'assuming' : 'certain'] += 1;
        },
      ),
      { numRuns: runs },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs / 10);
  });
});
