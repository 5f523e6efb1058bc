import * as fc from 'fast-check';
import type { PolicyRequest } from '../../../../src/policy/index.ts';
import type { AskedRequest, OracleStatement, World } from './oracle.ts';

const accounts = ['111122223333', '444455556666'];
const org = 'o-a1b2c3d4e5';
const orgs = [org, 'o-zzzzzzzzzz'];
const vpcs = ['vpc-0aaa', 'vpc-0bbb'];
const endpoints = ['vpce-0aaa'];

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
  'aws:VpceOrgID': [org],
  'aws:Ec2InstanceSourceVpc': vpcs,
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
      fc.constantFrom(
        'aws:SourceVpc',
        'aws:PrincipalAccount',
        'aws:ResourceOrgID',
        'aws:SourceIp',
        'ec2:SourceInstanceArn',
      ),
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

export const arbitraryStatement: fc.Arbitrary<OracleStatement> = fc
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

/** A request as it is asked, and as the oracle takes it. */
export interface AskedCase {
  readonly request: PolicyRequest;
  readonly asked: AskedRequest;
}

export const askedCases: readonly AskedCase[] = [
  {
    request: { principal: 'anonymous', action: 's3:GetObject', resource: toe },
    asked: { signed: false, action: 's3:GetObject', resource: toe, ownedByAws: true },
  },
  {
    request: { principal: { orgId: org, onInstance: true }, action: 's3:PutObject', resource: own },
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
      principal: { orgId: org, onInstance: false },
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

export const allWorlds: readonly World[] = ['vpc-0ccc', ...vpcs].flatMap((vpc) =>
  ['vpce-0ccc', ...endpoints].flatMap((vpcEndpoint) =>
    ['10.1.2.3', '192.168.1.1'].flatMap((address) =>
      ['777788889999', ...accounts].flatMap((callerAccount) =>
        ['777788889999', ...accounts].flatMap((ownerAccount) =>
          ['o-yyyyyyyyyy', org, undefined].flatMap((endpointOrg) =>
            [true, false].map((onInstance) => ({
              vpc,
              vpcEndpoint,
              address,
              callerAccount,
              ownerAccount,
              ...(endpointOrg !== undefined && { endpointOrg }),
              onInstance,
            })),
          ),
        ),
      ),
    ),
  ),
);
