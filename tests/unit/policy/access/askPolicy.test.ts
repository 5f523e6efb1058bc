import { describe, expect, it } from 'vitest';
import {
  askPolicy,
  buildPolicies,
  CannotJudge,
  parseInputs,
} from '../../../../src/policy/index.ts';
import { inEnglish } from '../../inEnglish.ts';

const organization = 'o-a1b2c3d4e5';
const { inputs } = parseInputs({
  principals: [organization],
  resources: [organization],
  deniedActions: ['Delete*'],
});
const { imageBuilder, s3 } = buildPolicies(inputs);
const component = 'arn:aws:imagebuilder:us-east-1:222222222222:component/own/1.0.0/1';

describe('a policy asked about one request', () => {
  it('allows what a statement allows, and says which', async () => {
    const decision = await askPolicy(imageBuilder, {
      principal: { orgId: organization },
      action: 'imagebuilder:GetComponent',
      resource: component,
      resourceOrgId: organization,
    });
    expect(decision).toMatchObject({ verdict: 'allowed', statement: 0 });
    expect(inEnglish.decision(decision)).toContain(
      'Allowed by statement 1 (AllowRequestsByOrgsIdentitiesToOrgsResources).',
    );
  });

  it('lets a Deny win', async () => {
    const decision = await askPolicy(imageBuilder, {
      principal: { orgId: organization },
      action: 'imagebuilder:DeleteComponent',
      resource: component,
      resourceOrgId: organization,
    });
    expect(decision).toMatchObject({ verdict: 'explicitlyDenied', statement: 2 });
    expect(inEnglish.decision(decision)).toBe(
      'Denied by statement 3 (DenyListedActions), which overrides every Allow.',
    );
  });

  it.each([
    ['s3:x-amz-server-side-encryption', 's3:PutObject', true],
    ['aws:PrincipalTag/team', 's3:PutObject', true],
    // Only a list has it.
    ['s3:prefix', 's3:PutObject', false],
    ['aws:PrincipalOrgPaths', 's3:GetObject', false],
  ])('says where a Deny rests on what nobody has said: %s of %s', async (key, action, isUnsaid) => {
    const open = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
    const document = {
      Version: '2012-10-17',
      Statement: [
        open,
        { ...open, Effect: 'Deny', Condition: { StringNotEquals: { [key]: 'a' } } },
      ],
    };
    const decision = await askPolicy(document, {
      principal: { accountId: '111122223333' },
      action,
      resource: 'arn:aws:s3:::own-bucket/build.log',
    });
    expect(decision.verdict).toBe('explicitlyDenied');
    expect(inEnglish.decision(decision)).toBe(
      `Denied by statement 2, which overrides every Allow${isUnsaid ? `: it applies, since the request gives no value for ${key}` : ''}.`,
    );
  });

  it('denies a foreign organization and names the condition key', async () => {
    const decision = await askPolicy(imageBuilder, {
      principal: { orgId: 'o-zzzzzzzzzz' },
      action: 'imagebuilder:CreateImage',
      resource: 'arn:aws:imagebuilder:us-east-1:222222222222:image/own/1.0.0/1',
      resourceOrgId: organization,
    });
    expect(decision.verdict).toBe('denied');
    expect(decision.statement).toBeUndefined();
    expect(inEnglish.decision(decision)).toContain(
      'requires aws:PrincipalOrgID (StringEquals o-a1b2c3d4e5), and the request has another value',
    );
  });

  it('knows that a request without the key doesn’t have this key it', async () => {
    const decision = await askPolicy(imageBuilder, {
      principal: { orgId: organization },
      action: 'imagebuilder:GetImage',
      resource: 'arn:aws:imagebuilder:us-east-1:aws:image/x/1.0.0/1',
    });
    expect(decision.verdict).toBe('denied');
    expect(inEnglish.decision(decision)).toContain('aws:ResourceOrgID');
    expect(inEnglish.decision(decision)).toContain('doesn’t have this key');
  });

  it('lets anonymous downloads through the S3 policy, and no others', async () => {
    const ask = (resource: string) =>
      askPolicy(s3, { principal: 'anonymous', action: 's3:GetObject', resource });
    const allowed = await ask('arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod/awstoe');
    expect(allowed).toMatchObject({ verdict: 'allowed', statement: 0 });
    const denied = await ask('arn:aws:s3:::some-public-bucket/x');
    expect(denied.verdict).toBe('denied');
    expect(inEnglish.decision(denied)).toContain('doesn’t name the resource');
  });

  it('tells an AWS service by aws:PrincipalIsAWSService', async () => {
    const open = buildPolicies({ ...inputs, awsServices: true });
    const request = {
      principal: 'awsService',
      action: 'imagebuilder:CreateImage',
      resource: 'arn:aws:imagebuilder:us-east-1:222222222222:image/own/1.0.0/1',
    } as const;
    expect((await askPolicy(open.imageBuilder, request)).verdict).toBe('allowed');
    expect((await askPolicy(imageBuilder, request)).verdict).toBe('denied');
  });
});

describe('requests that the engine’s catalogue has no name for', () => {
  it.each([
    ['a component without its build number', 'imagebuilder:GetComponent', component.slice(0, -2)],
    ['an action that AWS may have added', 'imagebuilder:FrobnicateImage', '*'],
    ['a resource for an action that takes none', 'imagebuilder:ListImages', component],
  ])('%s', async (_name, action, resource) => {
    const ask = (orgId: string) =>
      askPolicy(imageBuilder, {
        principal: { orgId },
        action,
        resource,
        resourceOrgId: organization,
      });
    expect(await ask(organization)).toMatchObject({ verdict: 'allowed', statement: 0 });
    const denied = await ask('o-zzzzzzzzzz');
    expect(denied.verdict).toBe('denied');
    expect(denied.reason).toMatchObject({ code: 'closest', statement: 0, element: 'Condition' });
  });

  it('are explicitly denied, too', async () => {
    const decision = await askPolicy(imageBuilder, {
      principal: { orgId: organization },
      action: 'imagebuilder:DeleteSomethingNew',
      resource: '*',
      resourceOrgId: organization,
    });
    expect(decision).toMatchObject({ verdict: 'explicitlyDenied', statement: 2 });
  });

  it('are judged for anonymous callers', async () => {
    const decision = await askPolicy(s3, {
      principal: 'anonymous',
      action: 's3:GetSomethingNew',
      resource: 'arn:aws:s3:::ec2imagebuilder-toe-us-east-1-prod/awstoe',
    });
    expect(decision.verdict).toBe('denied');
    expect(decision.reason).toMatchObject({ code: 'closest', element: 'Action' });
  });
});

describe('documents as other tools write them', () => {
  const allow = (Principal: unknown) => ({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal, Action: 'imagebuilder:*', Resource: '*' },
  });
  const request = {
    principal: { arn: 'arn:aws:iam::111111111111:role/build' },
    action: 'imagebuilder:GetComponent',
    resource: component,
  } as const;

  it.each(
    ['*', ['*'], { AWS: '*' }, { AWS: ['*'] }].map((principal) => [
      JSON.stringify(principal),
      principal,
    ]),
  )('everybody is %s', async (_text, principal) => {
    expect((await askPolicy(allow(principal), request)).verdict).toBe('allowed');
    expect(
      (await askPolicy(allow(principal), { ...request, principal: 'anonymous' })).verdict,
    ).toBe('allowed');
  });

  it('named principals are told apart', async () => {
    const named = { AWS: 'arn:aws:iam::111111111111:role/build' };
    expect((await askPolicy(allow(named), request)).verdict).toBe('allowed');
    const other = { AWS: 'arn:aws:iam::111111111111:role/other' };
    const denied = await askPolicy(allow(other), request);
    expect(denied.verdict).toBe('denied');
    expect(denied.reason).toMatchObject({ code: 'closest', element: 'Principal' });
  });

  it.each([[{ nonsense: 1 }], [null], [[]], ['text'], [{ Version: '2012-10-17', Statement: [] }]])(
    'what is no endpoint policy is not judged, or denies: %j',
    async (document) => {
      const asked = askPolicy(document, request);
      await expect(
        asked.then(
          ({ verdict }) => verdict,
          (thrown: unknown) => thrown instanceof CannotJudge,
        ),
      ).resolves.toSatisfy((outcome) => outcome === true || outcome === 'denied');
    },
  );

  it('a statement without a principal, which AWS refuses, is not judged', async () => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    };
    await expect(askPolicy(document, request)).rejects.toBeInstanceOf(CannotJudge);
  });
});

describe('patterns that would keep the engine busy for hours', () => {
  const request = {
    principal: 'anonymous',
    action: 's3:GetObject',
    resource: `arn:aws:s3:::${'a'.repeat(63)}/${'a'.repeat(200)}`,
  } as const;
  const allow = (Resource: string) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource }],
  });

  it.each([
    [`arn:aws:s3:::${'*?'.repeat(100)}`, 'allowed'],
    [`arn:aws:s3:::${'?*'.repeat(100)}z`, 'denied'],
    ['arn:*:s3:*:*:a*', 'allowed'],
  ])('runs of wildcards are read in their shortest form: %s', async (pattern, verdict) => {
    expect((await askPolicy(allow(pattern), request)).verdict).toBe(verdict);
  });

  it.each([
    ['aaaab', `arn:aws:s3:::${'*a'.repeat(40)}z`, 'denied'],
    ['nine stars around what the request has', `arn:aws:s3:::${'a*'.repeat(9)}`, 'allowed'],
    ['nine stars and a letter that it lacks', `arn:aws:s3:::${'a*'.repeat(9)}z`, 'denied'],
    ['cut short before the resource', 'arn:aws:s3*', 'allowed'],
  ])('any number of wildcards in a resource is judged: %s', async (_name, pattern, verdict) => {
    expect((await askPolicy(allow(pattern), request)).verdict).toBe(verdict);
  });

  it.each([
    ['Action', { Action: 's3:*G*e*t*O*b*j*e*c*t*' }, 'allowed'],
    ['Action in other letters', { Action: 'S3:*g*E*t*o*b*j*e*c*t*' }, 'allowed'],
    ['Action of another name', { Action: 's3:*P*u*t*O*b*j*e*c*t*' }, 'denied'],
    ['NotAction', { Action: undefined, NotAction: 's3:*G*e*t*O*b*j*e*c*t*' }, 'denied'],
    [
      'NotResource',
      { Resource: undefined, NotResource: `arn:aws:s3:::${'a*'.repeat(9)}` },
      'denied',
    ],
    [
      'StringLike',
      { Condition: { StringLike: { 'aws:PrincipalType': 'A*n*o*n*y*m*o*u*s*' } } },
      'allowed',
    ],
    [
      'StringNotLike',
      { Condition: { StringNotLike: { 'aws:PrincipalType': 'A*n*o*n*y*m*o*u*s*' } } },
      'denied',
    ],
    [
      'StringLike of another value',
      { Condition: { StringLike: { 'aws:PrincipalType': 'A*s*s*u*m*e*d*R*o*l*e' } } },
      'denied',
    ],
  ])('and in %s', async (_name, elements, verdict) => {
    const [statement] = allow('*').Statement;
    const document: unknown = JSON.parse(
      JSON.stringify({ Version: '2012-10-17', Statement: [{ ...statement, ...elements }] }),
    );
    expect((await askPolicy(document, request)).verdict).toBe(verdict);
  });

  it.each([
    [
      'an ARN condition',
      { Condition: { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::1:${'*a'.repeat(9)}` } } },
    ],
    ['a policy variable', { Resource: `arn:aws:s3:::${'*a'.repeat(9)}\${aws:userid}` }],
  ])('what stays too hard is not judged, and says why: %s', async (_name, elements) => {
    const [statement] = allow('*').Statement;
    const document = { Version: '2012-10-17', Statement: [{ ...statement, ...elements }] };
    await expect(askPolicy(document, request)).rejects.toMatchObject({ why: 'tooManyWildcards' });
  });
});

describe('policy variables, which only 2012-10-17 has', () => {
  const everything = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
  const account = '${aws:PrincipalAccount}';
  const request = {
    principal: { arn: 'arn:aws:iam::111122223333:role/builds' },
    action: 's3:PutObject',
    resource: 'arn:aws:s3:::acme-111122223333/log',
    resourceAccount: '111122223333',
  };

  it.each([
    [
      'in an Allow',
      [{ ...everything, Condition: { StringEquals: { 'aws:ResourceAccount': account } } }],
      'denied',
    ],
    ['in a resource', [{ ...everything, Resource: `arn:aws:s3:::acme-${account}/*` }], 'denied'],
    [
      'in the exception of a Deny',
      [
        everything,
        {
          ...everything,
          Effect: 'Deny',
          Condition: { StringNotEquals: { 'aws:ResourceAccount': account } },
        },
      ],
      'explicitlyDenied',
    ],
  ])('%s', async (_name, Statement, otherwise) => {
    const verdict = async (document: object) =>
      (await askPolicy({ ...document, Statement }, request)).verdict;
    expect(await verdict({ Version: '2012-10-17' })).toBe('allowed');
    expect(await verdict({ Version: '2008-10-17' })).toBe(otherwise);
    expect(await verdict({})).toBe(otherwise);
  });

  it('are quoted as they stand', async () => {
    const Condition = { StringEquals: { 'aws:ResourceAccount': account } };
    const decision = await askPolicy({ Statement: [{ ...everything, Condition }] }, request);
    expect(inEnglish.decision(decision)).toContain(account);
  });
});
