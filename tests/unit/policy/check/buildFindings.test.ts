import * as engine from '@cloud-copilot/iam-simulate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCatalogued } from '../../../../src/policy/access/judgeRequest.ts';
import { checkPolicy } from '../../../../src/policy/check/checkPolicy.ts';
import type { EndpointId } from '../../../../src/policy/index.ts';

/** What people write: conditions on network, organization, account, owner, for and against. */
const account = '111122223333';
const otherAccount = '444455556666';
const awsAccount = '777788889999';
const org = 'o-a1b2c3d4e5';
const role = `arn:aws:iam::${account}:role/build`;
const named = {
  'aws:SourceVpc': ['vpc-0a1b2c3d', 'vpc-9z8y7x6w'],
  'aws:SourceVpce': ['vpce-0a1b2c3d'],
  'aws:PrincipalAccount': [account, otherAccount],
  'aws:ResourceAccount': [account, otherAccount],
  's3:ResourceAccount': [account],
  'aws:PrincipalOrgID': [org],
  'aws:ResourceOrgID': [org],
  'aws:RequestedRegion': ['us-east-1', 'eu-west-1'],
  'aws:PrincipalArn': [role],
} as const;
type Key = keyof typeof named;

const toe = 'arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod';
const managed = 'arn:aws:s3:::ec2imagebuilder-managed-resources-us-east-1-prod';
const component = 'arn:aws:imagebuilder:us-east-1';

const actions: Readonly<Record<EndpointId, readonly string[]>> = {
  s3: ['*', 's3:*', 'S3:GetObject', 's3:Get*', 's3:PutObject', 's3:List*'],
  imageBuilder: ['*', 'imagebuilder:*', 'imagebuilder:getcomponent', 'imagebuilder:Delete*'],
};
const resources: Readonly<Record<EndpointId, readonly string[]>> = {
  s3: ['*', 'arn:aws:s3:::*', `${toe}/*`, `${managed}/components/*`, 'arn:aws:s3:::acme/*'],
  imageBuilder: ['*', `${component}:aws:component/*`, 'arn:*:imagebuilder:*:aws:*'],
};

interface Test {
  readonly operator: string;
  readonly key: Key;
  readonly values: readonly string[];
}

const test: fc.Arbitrary<Test> = fc.constantFrom(...(Object.keys(named) as Key[])).chain((key) =>
  fc.record({
    operator: fc
      .tuple(
        fc.constantFrom('', '', '', 'ForAllValues:'),
        fc.constantFrom('StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase'),
        fc.constantFrom('', '', 'IfExists'),
      )
      .map((parts) => parts.join('')),
    key: fc.constant(key),
    values: fc.uniqueArray(fc.constantFrom(...named[key]), { minLength: 1 }),
  }),
);

interface Written {
  readonly Effect: 'Allow' | 'Deny';
  readonly tests: readonly Test[];
  readonly json: object;
}

const some = (pool: readonly string[]) =>
  fc.oneof(fc.constantFrom(...pool), fc.uniqueArray(fc.constantFrom(...pool), { minLength: 1 }));

const statement = (endpoint: EndpointId, effect: fc.Arbitrary<'Allow' | 'Deny'>) =>
  fc
    .record({
      Effect: effect,
      action: fc.tuple(
        fc.constantFrom('Action', 'Action', 'Action', 'NotAction'),
        some(actions[endpoint]),
      ),
      resource: fc.tuple(
        fc.constantFrom('Resource', 'Resource', 'Resource', 'NotResource'),
        some(resources[endpoint]),
      ),
      tests: fc.uniqueArray(test, { maxLength: 2, selector: ({ operator }) => operator }),
      shout: fc.boolean(),
    })
    .map(({ Effect, action, resource, tests, shout }): Written => {
      const spelled = (key: string) => (shout ? key.toUpperCase().replace('AWS', 'Aws') : key);
      const Condition = Object.fromEntries(
        tests.map(({ operator, key, values }) => [operator, { [spelled(key)]: values }]),
      );
      const json = {
        Effect,
        Principal: '*',
        [action[0]]: action[1],
        [resource[0]]: resource[1],
        ...(tests.length > 0 && { Condition }),
      };
      return { Effect, tests, json };
    });

const policy = (endpoint: EndpointId) =>
  fc
    .tuple(
      statement(endpoint, fc.constant('Allow')),
      fc.array(statement(endpoint, fc.constantFrom('Allow', 'Deny', 'Deny')), { maxLength: 3 }),
    )
    .map(([first, rest]) => [first, ...rest]);

type Context = Readonly<Record<string, string>>;

/** The values that a policy is made for: it lets them in, or shuts out all others. */
function madeFor(key: Key, policy: readonly Written[], fresh: string): readonly string[] {
  const values = policy.flatMap(({ Effect, tests }) =>
    tests
      .filter((one) => one.key === key && one.operator.includes('Not') === (Effect === 'Deny'))
      .flatMap((one) => one.values),
  );
  return values.length > 0 ? [...new Set(values)] : [fresh];
}

const isNamed = (key: Key, value: string, policy: readonly Written[]) =>
  policy.some(({ tests }) => tests.some((one) => one.key === key && one.values.includes(value)));

/** Facts 10, written out: every set of keys that such a request may carry, as the policy is made. */
function contexts(
  policy: readonly Written[],
  { signed, own }: { readonly signed: boolean; readonly own: boolean },
): readonly Context[] {
  const either = (base: readonly Context[], key: string, values: readonly string[]) =>
    base.flatMap((context) => values.map((value) => ({ ...context, [key]: value })));
  let all: readonly Context[] = [
    { 'aws:SecureTransport': 'true', 'aws:RequestedRegion': 'us-east-1' },
  ];
  all = either(all, 'aws:SourceVpc', madeFor('aws:SourceVpc', policy, 'vpc-5'));
  all = either(all, 'aws:SourceVpce', madeFor('aws:SourceVpce', policy, 'vpce-5'));
  if (!signed) {
    return either(all, 'aws:PrincipalAccount', ['anonymous']).map((context) => ({
      ...context,
      'aws:ResourceAccount': awsAccount,
      's3:ResourceAccount': awsAccount,
    }));
  }
  const accounts = new Set([
    ...madeFor('aws:PrincipalAccount', policy, ''),
    ...madeFor('aws:PrincipalArn', policy, '').map((arn) => (arn === '' ? '' : account)),
  ]);
  accounts.delete('');
  all = either(all, 'aws:PrincipalAccount', accounts.size > 0 ? [...accounts] : ['222222222222']);
  all = either(all, 'aws:PrincipalOrgID', madeFor('aws:PrincipalOrgID', policy, 'o-own0000000'));
  all = all.flatMap((context): readonly Context[] => {
    const fresh = `arn:aws:iam::${context['aws:PrincipalAccount']}:role/any`;
    const arns = madeFor('aws:PrincipalArn', policy, fresh).map((arn) =>
      context['aws:PrincipalAccount'] === account ? arn : fresh,
    );
    return either([{ ...context, 'aws:PrincipalIsAWSService': 'false' }], 'aws:PrincipalArn', arns);
  });
  if (!own) {
    return all.map((context) => ({
      ...context,
      'aws:ResourceAccount': awsAccount,
      's3:ResourceAccount': awsAccount,
    }));
  }
  return all.flatMap((context) => {
    // One's own as a rule, another one where the policy shuts out that.
    const other = (key: Key, own = '', another: string) =>
      madeFor(key, policy, isNamed(key, own, policy) ? another : own);
    const owners = other('aws:ResourceAccount', context['aws:PrincipalAccount'], '222222222222');
    const orgs = other('aws:ResourceOrgID', context['aws:PrincipalOrgID'], 'o-other00000');
    return either(either([context], 'aws:ResourceAccount', owners), 'aws:ResourceOrgID', orgs);
  });
}

const document = (policy: readonly Written[]) => ({
  Version: '2012-10-17',
  Statement: policy.map(({ json }) => json),
});

/** Whether the engine denies a request under every set of keys. */
async function isShut(
  policy: readonly Written[],
  action: string,
  resource: string,
  who: { readonly signed: boolean; readonly own: boolean },
): Promise<boolean> {
  for (const context of contexts(policy, who)) {
    const judged = await judgeCatalogued(engine, document(policy), {
      principal: who.signed ? {} : 'anonymous',
      arn: who.signed ? context['aws:PrincipalArn'] : undefined,
      action,
      resource: resource.replace('<owner>', context['aws:ResourceAccount'] ?? ''),
      context,
      choices: [],
    });
    const matching = new Set(judged.flatMap(({ matches, effect }) => (matches ? effect : [])));
    if (matching.has('Allow') && !matching.has('Deny')) return false;
  }
  return true;
}

/** The steps that the findings say are shut; `toe` and `managed` for the reads of the two buckets. */
function claimed(endpoint: EndpointId, policy: readonly Written[]): ReadonlySet<string> {
  const steps = checkPolicy(document(policy), { endpoint }).flatMap((found): readonly string[] => {
    const { code, values } = found;
    if (code === 'onlyManagedComponents') return ['getOwnComponent'];
    if (code === 'deniesBuildStep' || code === 'buildStepNotAllowed') return values.steps;
    if (code !== 'bucketsMissing' && code !== 'conditionOnAnonymousRead') return [];
    return values.buckets.map((bucket) =>
      bucket.startsWith('ec2imagebuilder-toe-') ? 'bootstrap' : 'managedContent',
    );
  });
  return new Set(steps);
}

const signed = { signed: true, own: false };
const unsigned = { signed: false, own: false };
const own = { signed: true, own: true };

describe('what the findings say builds cannot do is what the engine denies them', () => {
  it("on S3's endpoint, for unsigned reads and signed ones", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(policy('s3'), async (written) => {
        const shut = async (resource: string) =>
          (await isShut(written, 's3:GetObject', resource, unsigned)) ||
          (await isShut(written, 's3:GetObject', resource, signed));
        const said = claimed('s3', written);
        expect(said.has('bootstrap')).toBe(await shut(`${toe}/example`));
        expect(said.has('managedContent')).toBe(await shut(`${managed}/components/example`));
      }),
      { numRuns: 150 },
    );
  });

  it("on Image Builder's, for AWS's components and one's own", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(policy('imageBuilder'), async (written) => {
        const said = claimed('imageBuilder', written);
        const get = (owner: string, who: typeof own) =>
          isShut(
            written,
            'imagebuilder:GetComponent',
            `${component}:${owner}:component/my-component/1.0.0/1`,
            who,
          );
        expect(said.has('getManagedComponent')).toBe(await get('aws', signed));
        expect(said.has('getOwnComponent')).toBe(await get('<owner>', own));
      }),
      { numRuns: 150 },
    );
  });
});
