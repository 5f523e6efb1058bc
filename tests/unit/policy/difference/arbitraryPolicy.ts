import * as fc from 'fast-check';
import type { EndpointId } from '../../../../src/policy/index.ts';

const orgIds = ['o-a1b2c3d4e5', 'o-zz99zz99zz'];
const orgs = fc.uniqueArray(fc.constantFrom(...orgIds), { minLength: 1 });

const actions: Readonly<Record<EndpointId, readonly string[]>> = {
  imageBuilder: [
    '*',
    'imagebuilder:*',
    'imagebuilder:Get*',
    'imagebuilder:GetComponent',
    'ImageBuilder:createimage',
    'imagebuilder:DeleteImage',
    'imagebuilder:List*',
    'imagebuilder:FrobnicateImage',
  ],
  s3: ['*', 's3:*', 's3:GetObject', 's3:PutObject', 's3:Get*', 's3:ListBucket', 's3:*Object'],
};

const resources: Readonly<Record<EndpointId, readonly string[]>> = {
  imageBuilder: [
    '*',
    'arn:aws:imagebuilder:us-east-1:aws:component/*',
    'arn:aws:imagebuilder:us-east-1:aws:*',
    'arn:aws:imagebuilder:*:111122223333:*',
    'arn:aws:imagebuilder:us-east-1:111122223333:image/team-*',
  ],
  s3: [
    '*',
    'arn:aws:s3:::*',
    'arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod/*',
    'arn:aws:s3:::amazon-ssm-us-east-1/*',
    'arn:aws:s3:::team-one',
    'arn:aws:s3:::team-one/*',
    'arn:aws:s3:::team-one/logs/*',
    'arn:aws:s3:::team-*',
    'arn:aws:s3:::Team-two/?x',
  ],
};

const condition = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  orgs.map((ids) => ({ StringEquals: { 'aws:PrincipalOrgID': ids } })),
  orgs.map((ids) => ({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': ids } })),
  orgs.map((ids) => ({ StringEquals: { 'aws:ResourceOrgID': ids } })),
  fc.constant({ StringLike: { 'aws:principalorgid': 'o-a*' } }),
  fc.constant({ Bool: { 'aws:PrincipalIsAWSService': 'true' } }),
  fc.constant({ Bool: { 'aws:SecureTransport': 'false' } }),
  fc.constant({ StringEquals: { 'aws:SourceVpc': 'vpc-1' } }),
  fc.constant({ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } }),
  fc.constant({ StringEquals: { 's3:x-amz-acl': 'private' } }),
);

const principal = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('*', { AWS: '*' }, { AWS: ['*'] }) },
  fc.constant({ AWS: 'arn:aws:iam::111122223333:role/Build' }),
);

function oneOf(given: readonly string[]): fc.Arbitrary<string | string[]> {
  const some = fc.uniqueArray(fc.constantFrom(...given), { minLength: 1, maxLength: 3 });
  return fc.oneof(fc.constantFrom(...given), some);
}

const element = (name: string, value: unknown, negated: boolean) => ({
  [negated ? `Not${name}` : name]: value,
});

const rarely = fc.integer({ min: 0, max: 7 }).map((number) => number === 0);

/** A statement as other tools write it: single texts, NotAction, NotResource, named principals. */
export function arbitraryStatement(endpoint: EndpointId): fc.Arbitrary<object> {
  return fc
    .record({
      Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
      Principal: principal,
      action: fc.tuple(oneOf(actions[endpoint]), rarely),
      resource: fc.tuple(oneOf(resources[endpoint]), rarely),
      Condition: condition,
    })
    .map(({ Effect, Principal, action, resource, Condition }) => ({
      Effect,
      Principal,
      ...element('Action', ...action),
      ...element('Resource', ...resource),
      ...(Condition !== undefined && { Condition }),
    }));
}

export interface ArbitraryPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly object[];
}

/** A policy of a few such statements. */
export function arbitraryPolicy(endpoint: EndpointId): fc.Arbitrary<ArbitraryPolicy> {
  return fc
    .array(arbitraryStatement(endpoint), { maxLength: 3 })
    .map((Statement) => ({ Version: '2012-10-17', Statement }));
}
