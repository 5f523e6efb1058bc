import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOutput } from '../../../../src/policy/output/checkOutput.ts';
import { foreignPolicies, nastyPolicy, nastySample, placeholderRequests } from './requests.ts';
import { filledRequests } from './requests.ts';
import { hasTool, run, scratchFolder } from './tools.ts';
import { renderOutput } from '../../inEnglish.ts';

interface Parsed {
  readonly resource: Record<string, Record<string, readonly Record<string, unknown>[]>>;
  readonly variable?: Record<string, readonly Record<string, unknown>[]>;
  readonly import?: readonly { readonly to: string; readonly id: string }[];
}

const render = (policy: object) =>
  renderOutput('terraform', { s3: policy, region: 'us-east-1', mode: 'modify' })[0]?.text;

/** The source text of the expression that a resource's policy is. */
async function policyExpression(text: string, name: 's3' | 'image_builder'): Promise<string> {
  const { resource } = (await parse('a.tf', text)) as Parsed;
  const policy = resource['aws_vpc_endpoint_policy']?.[name]?.[0]?.['policy'];
  const expression = /^\$\{jsonencode\((.*)\)\}$/s.exec(String(policy))?.[1];
  if (expression === undefined) throw new Error(`Not one call of jsonencode: ${String(policy)}`);
  return expression;
}

/** What the HCL parser makes of the object that is given to jsonencode. */
async function policyOf(text: string, name: 's3' | 'image_builder' = 's3'): Promise<unknown> {
  const expression = await policyExpression(text, name);
  const parsed = (await parse('b.tf', `locals {\n  policy = ${expression}\n}\n`)) as {
    locals: readonly { policy: unknown }[];
  };
  // hcl2json gives Terraform's JSON syntax, in which every string is a template too.
  const json = JSON.stringify(parsed.locals[0]?.policy);
  return JSON.parse(json.replaceAll(/([$%])\1\{/g, '$1{'));
}

describe('Terraform, read by a parser of HCL', () => {
  it.each(filledRequests)('hands over both policies of $name', async ({ request }) => {
    const text = renderOutput('terraform', request)[0]?.text ?? '';
    expect(await policyOf(text, 'image_builder')).toEqual(request.imageBuilder);
    expect(await policyOf(text, 's3')).toEqual(request.s3);
  });

  it.each(foreignPolicies)('hands over the foreign policy %s', async (_, policy) => {
    expect(await policyOf(render(policy) ?? '')).toEqual(policy);
  });

  it('hands over any policy, or says why not', async () => {
    await fc.assert(
      fc.asyncProperty(nastyPolicy, async (policy) => {
        const text = render(policy);
        if (text === undefined) {
          const problems = checkOutput('terraform', {
            s3: policy,
            region: 'us-east-1',
            mode: 'modify',
          });
          expect(problems.map(({ code }) => code)).toContain('notNormalized');
          return;
        }
        expect(await policyOf(text)).toEqual(policy);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    { s3PrivateDnsFor: 'allResolvers', onlyInbound: false },
    { s3PrivateDnsFor: 'inboundResolvers', onlyInbound: true },
  ] as const)(
    'creates an S3 interface endpoint, private DNS for $s3PrivateDnsFor',
    async ({ s3PrivateDnsFor, onlyInbound }) => {
      const [file] = renderOutput('terraform', {
        s3: {},
        region: 'us-east-1',
        mode: 'create',
        s3EndpointType: 'interface',
        s3PrivateDnsFor,
      });
      const { resource, variable } = (await parse('a.tf', file?.text ?? '')) as Parsed;
      expect(Object.keys(variable ?? {})).toEqual(['security_group_ids', 'subnet_ids', 'vpc_id']);
      expect(resource['aws_vpc_endpoint']?.['s3']).toEqual([
        {
          vpc_id: '${var.vpc_id}',
          service_name: 'com.amazonaws.us-east-1.s3',
          vpc_endpoint_type: 'Interface',
          subnet_ids: '${var.subnet_ids}',
          security_group_ids: '${var.security_group_ids}',
          private_dns_enabled: true,
          dns_options: [{ private_dns_only_for_inbound_resolver_endpoint: onlyInbound }],
        },
      ]);
    },
  );

  it('asks for what is not given, and adopts endpoints that exist', async () => {
    const { request } = placeholderRequests.find(({ name }) => name === 'us-west-2.modify') ?? {};
    const text =
      renderOutput('terraform', request ?? { region: '', mode: 'modify' })[0]?.text ?? '';
    const parsed = (await parse('a.tf', text)) as Parsed;
    for (const [variable] of Object.values(parsed.variable ?? {})) {
      expect(variable).not.toHaveProperty('default');
    }
    expect(parsed.import).toEqual([
      { to: '${aws_vpc_endpoint_policy.image_builder}', id: '${var.image_builder_endpoint_id}' },
      { to: '${aws_vpc_endpoint_policy.s3}', id: '${var.s3_endpoint_id}' },
    ]);
  });
});

describe.skipIf(!hasTool('terraform'))('Terraform itself', () => {
  const folder = scratchFolder();

  it('finds nothing to format', () => {
    for (const { name, request } of [...filledRequests, ...placeholderRequests]) {
      const text = renderOutput('terraform', request)[0]?.text ?? '';
      writeFileSync(join(folder, `${name}.tf`), text);
    }
    const { stdout, status } = run('terraform', ['fmt', '-check', '-diff', folder]);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('encodes hostile policies as the JSON that was given', async () => {
    const sent = nastySample.filter((policy) => render(policy) !== undefined);
    const expressions = await Promise.all(
      sent.map(async (policy) => policyExpression(render(policy) ?? '', 's3')),
    );
    const console = scratchFolder();
    const calls = expressions.map((expression) => `jsonencode(${expression})`).join(',\n');
    writeFileSync(join(console, 'main.tf'), `locals {\n  policies = [\n${calls}\n  ]\n}\n`);
    const { stdout, stderr } = run('terraform', ['console'], {
      cwd: console,
      input: 'base64encode(jsonencode(local.policies))\n',
    });
    expect(stdout, stderr).toMatch(/^"[\w+/=]+"\s*$/);
    const texts = JSON.parse(
      Buffer.from(stdout.trim().slice(1, -1), 'base64').toString('utf8'),
    ) as string[];
    expect(sent.length).toBeGreaterThan(20);
    expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual(sent);
  });
});
