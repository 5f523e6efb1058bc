import * as fc from 'fast-check';
import * as v from 'valibot';
import {
  buildPolicies,
  type EndpointId,
  type Inputs,
  partitionOf,
} from '../../../../src/policy/index.ts';
import { arbitraryInputs } from '../arbitraryInputs.ts';
import { readCaseFile } from '../caseFile.ts';

type Json = Readonly<Record<string, unknown>>;

const oneOrMany = (pool: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...pool),
    fc.subarray([...pool], { minLength: 1, maxLength: Math.min(4, pool.length) }),
  );

const actionPools: Readonly<Record<EndpointId, readonly string[]>> = {
  imageBuilder: [
    '*',
    'imagebuilder:*',
    'ImageBuilder:Get*',
    'imagebuilder:GetComponent',
    'imagebuilder:Delete*',
    'imagebuilder:DeleteImage',
    'imagebuilder:*Image',
    'imagebuilder:Create?mage',
    'imagebuilder:ListImages',
    'ec2:*',
  ],
  s3: [
    '*',
    's3:*',
    's3:Get*',
    's3:GetObject',
    'S3:getobject',
    's3:PutObject',
    's3:?etObject',
    's3:List*',
  ],
};

const ownBucket = 'team-bucket';

function resourcePool(endpoint: EndpointId, inputs: Inputs): readonly string[] {
  const { region, environment, buckets } = inputs;
  const partition = partitionOf(region);
  const imageBuilder = `arn:${partition}:imagebuilder:${region}`;
  const bucket = (name: string) => `arn:${partition}:s3:::${name}`;
  return endpoint === 'imageBuilder'
    ? [
        '*',
        `${imageBuilder}:*:*`,
        `${imageBuilder}:aws:component/*`,
        `${imageBuilder}:aws:component/update-linux/*`,
        `${imageBuilder}:222222222222:*`,
        `arn:*:imagebuilder:*:aws:*/*`,
        'arn:aws:imagebuilder:eu-west-3:222222222222:image/*',
      ]
    : [
        '*',
        bucket('*'),
        bucket('ec2imagebuilder-*'),
        bucket(`ec2imagebuilder-toe-${region}-${environment}/*`),
        bucket(`ec2imagebuilder-toe-${region}-${environment}/bootstrap.sh`),
        bucket(`ec2imagebuilder-managed-resources-${region}-${environment}/*`),
        bucket(`*-${region}-${environment}/components/*`),
        bucket(`amazon-ssm-${region}/*`),
        bucket('al2023-repos-*/*'),
        bucket(`${ownBucket}/*`),
        bucket(ownBucket),
        bucket(`${ownBucket}/\${aws:PrincipalTag/team}/*`),
        ...buckets.flatMap(({ name }) => [bucket(`${name}/*`), bucket(`${name}/image-*`)]),
      ];
}

function arbitraryCondition({ principals, resources }: Inputs): fc.Arbitrary<Json> {
  const named = [...principals, ...resources];
  const orgIds = [...named.filter((entry) => /^o-[^/]+$/.test(entry)), 'o-zzzzzzzzzzzz'];
  const accounts = [...named.filter((entry) => /^[0-9]/.test(entry)), '111122223333'];
  const paths = [...named.filter((entry) => entry.includes('/')), 'o-zzzzzzzzzzzz/r-zz99/*'];
  const byAccount = fc
    .tuple(
      fc.constantFrom('StringEquals', 'StringNotEquals'),
      fc.constantFrom('aws:PrincipalAccount', 'aws:ResourceAccount'),
      oneOrMany(accounts),
    )
    .map(([name, key, ids]) => ({ [name]: { [key]: ids } }));
  const byPath = fc
    .tuple(
      fc.constantFrom('ForAnyValue:StringLike', 'ForAllValues:StringNotLike'),
      fc.constantFrom('aws:PrincipalOrgPaths', 'aws:ResourceOrgPaths'),
      oneOrMany(paths),
    )
    .map(([name, key, ids]) => ({ [name]: { [key]: ids } }));
  const operator = fc.constantFrom('StringEquals', 'StringNotEquals', 'StringEqualsIfExists');
  const key = fc.constantFrom('aws:PrincipalOrgID', 'aws:ResourceOrgID', 'aws:principalorgid');
  const organizations = fc
    .tuple(operator, key, oneOrMany(orgIds))
    .map(([name, key, ids]) => ({ [name]: { [key]: ids } }));
  return fc.oneof(
    { weight: 3, arbitrary: organizations },
    byAccount,
    byPath,
    fc.constantFrom<Json>(
      { StringNotEquals: { 'aws:SourceVpc': 'vpc-0a1b2c3d4e5f' } },
      { StringEquals: { 'aws:SourceVpce': ['vpce-0a1b2c3d4e5f'] } },
      { Bool: { 'aws:PrincipalIsAWSService': 'true' } },
      { Bool: { 'aws:SecureTransport': 'false' } },
      { Null: { 'aws:PrincipalOrgID': 'true' } },
      { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/build-*' } },
      {
        StringEquals: { 'aws:PrincipalOrgID': orgIds[0] },
        StringNotEqualsIfExists: { 'aws:SourceVpc': 'vpc-0a1b2c3d4e5f' },
      },
    ),
  );
}

const principal = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Json>({ Principal: '*' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Json>({ Principal: { AWS: '*' } }, { Principal: { AWS: ['*'] } }),
  },
  fc.constant<Json>({ Principal: { AWS: 'arn:aws:iam::111111111111:role/image-builder' } }),
);

const sid = fc.option(
  fc.constantFrom(
    'Team',
    'AllowImageBuilder',
    'DenyListedActions',
    'DenyListedActions2',
    'AllowBuildDownloads',
    'AllowImageBuilderAccessToAppAndComponentBuckets',
    'AllowRequestsByOrgsIdentitiesToOrgsResources',
  ),
  { nil: undefined },
);

/** A statement that AWS takes, drawn close to what the inputs ask for. */
function arbitraryStatement(endpoint: EndpointId, inputs: Inputs): fc.Arbitrary<Json> {
  const actions = oneOrMany(actionPools[endpoint]);
  const resources = oneOrMany(resourcePool(endpoint, inputs));
  return fc
    .record({
      sid,
      Effect: fc.oneof({ weight: 3, arbitrary: fc.constant('Allow') }, fc.constant('Deny')),
      principal,
      action: fc.oneof(
        { weight: 4, arbitrary: actions.map((Action): Json => ({ Action })) },
        actions.map((NotAction): Json => ({ NotAction })),
      ),
      resource: fc.oneof(
        { weight: 4, arbitrary: resources.map((Resource): Json => ({ Resource })) },
        resources.map((NotResource): Json => ({ NotResource })),
      ),
      Condition: fc.option(arbitraryCondition(inputs), { nil: undefined }),
    })
    .map(({ sid, Effect, principal, action, resource, Condition }) => ({
      ...resource,
      ...(sid !== undefined && { Sid: sid }),
      Effect,
      ...principal,
      ...action,
      ...(Condition && { Condition }),
    }));
}

const withOwnSids = (statements: readonly Json[]): readonly Json[] => {
  const seen = new Set<unknown>();
  return statements.map(({ Sid, ...rest }) => {
    if (Sid === undefined || seen.has(Sid)) return rest;
    seen.add(Sid);
    return { ...rest, Sid };
  });
};

const documentOf = (statements: readonly Json[]) =>
  fc
    .record({
      version: fc.constantFrom<Json>({ Version: '2012-10-17' }, { Version: '2008-10-17' }, {}),
      id: fc.constantFrom<Json>({}, { Id: 'shared-endpoint' }),
      alone: fc.boolean(),
    })
    .map(({ version, id, alone }) => {
      const [only, ...others] = withOwnSids(statements);
      const Statement = alone && others.length === 0 ? only : withOwnSids(statements);
      return { ...id, Statement, ...version };
    });

const awsSamples = readCaseFile(
  'findings/awsExamples',
  v.array(v.object({ endpoint: v.string(), document: v.unknown() })),
);

const everything = {
  Version: '2008-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
};

/** Any policy that an endpoint may have: somebody else's, AWS's default and samples, the builder's own. */
export function arbitraryBase(endpoint: EndpointId, inputs: Inputs): fc.Arbitrary<unknown> {
  const foreign = fc
    .array(arbitraryStatement(endpoint, inputs), { minLength: 1, maxLength: 4 })
    .chain(documentOf);
  const own = arbitraryInputs.map((others) => buildPolicies(others)[endpoint]);
  const nearlyOwn = fc
    .record({
      deniedActions: fc.constantFrom(['Delete*'], ['DeleteImage'], [], inputs.deniedActions),
    })
    .map(
      ({ deniedActions }) => buildPolicies({ ...inputs, deniedActions, downloads: [] })[endpoint],
    );
  const type = endpoint === 's3' ? 'gateway' : 'interface';
  // The first sample lacks every Principal: no policy, so it is not one of these.
  const samples = awsSamples.filter((one) => one.endpoint === type).slice(-1);
  return fc.oneof(
    { weight: 8, arbitrary: foreign },
    own,
    nearlyOwn,
    fc.constantFrom<unknown>(everything, ...samples.map(({ document }) => document)),
  );
}
