import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { checkOutput } from '../../../../src/policy/output/checkOutput.ts';
import { ids, modes, nastySample, placeholderRequests, policies } from './requests.ts';
import { creates, filledRequests, s3InterfaceRequests } from './requests.ts';
import { run, scratchFolder, scratchParent } from './tools.ts';
import { renderOutput } from '../../inEnglish.ts';

const formats = ['cdk-typescript', 'pulumi-typescript'] as const;
const folder = scratchFolder(scratchParent);
let programs = 0;

/** Runs a program as Node would, and gives what it exports. */
async function runProgram(text: string, sibling = folder): Promise<unknown> {
  const { code } = await transformWithOxc(text, 'program.ts');
  const path = join(sibling, `program${(programs += 1)}.mjs`);
  writeFileSync(path, code);
  return import(/* @vite-ignore */ pathToFileURL(path).href);
}

const s3Request = (policy: object, mode: 'create' | 'modify') =>
  ({ s3: policy, region: 'us-east-1', mode, ids }) as const;

interface CdkProgram {
  readonly EndpointPoliciesStack: new (scope: App, id: string) => Stack;
}

async function synthesize(text: string): Promise<Template> {
  const { EndpointPoliciesStack } = (await runProgram(text)) as CdkProgram;
  return Template.fromStack(new EndpointPoliciesStack(new App(), 'Tested'));
}

const policiesIn = (template: Template): readonly unknown[] =>
  Object.values(template.findResources('AWS::EC2::VPCEndpoint')).map(
    (resource) =>
      (resource as { Properties: { PolicyDocument: unknown } }).Properties.PolicyDocument,
  );

describe('CDK in TypeScript, synthesized by aws-cdk-lib', () => {
  it.each(filledRequests.filter(creates))(
    'hands over both policies of $name',
    async ({ request }) => {
      const template = await synthesize(renderOutput('cdk-typescript', request)[0]?.text ?? '');
      expect(policiesIn(template)).toEqual([request.imageBuilder, request.s3]);
    },
  );

  it('hands over foreign and hostile policies, or says why not', async () => {
    for (const policy of policies) {
      const request = s3Request(policy, 'create');
      const [file] = renderOutput('cdk-typescript', request);
      if (file === undefined) {
        const codes = checkOutput('cdk-typescript', request).map(({ code }) => code);
        expect(codes).toContain('intrinsicFunction');
      } else expect(policiesIn(await synthesize(file.text))).toEqual([policy]);
    }
  });

  it('creates the endpoints with the IDs that were given', async () => {
    const { request } = filledRequests[0] ?? { request: { region: '', mode: 'create' } };
    const template = await synthesize(renderOutput('cdk-typescript', request)[0]?.text ?? '');
    expect(() =>
      template.hasResourceProperties('AWS::EC2::VPCEndpoint', {
        VpcId: ids.vpcId,
        ServiceName: 'com.amazonaws.us-east-1.imagebuilder',
        VpcEndpointType: 'Interface',
        SubnetIds: ids.subnetIds,
        SecurityGroupIds: ids.securityGroupIds,
        PrivateDnsEnabled: true,
      }),
    ).not.toThrow();
    expect(() =>
      template.hasResourceProperties('AWS::EC2::VPCEndpoint', {
        VpcEndpointType: 'Gateway',
        RouteTableIds: ids.routeTableIds,
      }),
    ).not.toThrow();
  });

  it.each(s3InterfaceRequests.filter(creates))(
    'creates an S3 interface endpoint: $name',
    async ({ request }) => {
      const template = await synthesize(renderOutput('cdk-typescript', request)[0]?.text ?? '');
      expect(() =>
        template.hasResourceProperties('AWS::EC2::VPCEndpoint', {
          VpcId: ids.vpcId,
          ServiceName: 'com.amazonaws.us-east-1.s3',
          VpcEndpointType: 'Interface',
          SubnetIds: ids.subnetIds,
          SecurityGroupIds: ids.securityGroupIds,
          PrivateDnsEnabled: true,
          DnsOptions: {
            PrivateDnsOnlyForInboundResolverEndpoint:
              request.s3PrivateDnsFor === 'allResolvers' ? 'AllResolvers' : 'OnlyInboundResolver',
          },
        }),
      ).not.toThrow();
    },
  );

  it('stops at the first placeholder', async () => {
    for (const { request } of placeholderRequests.filter(creates)) {
      const text = renderOutput('cdk-typescript', request)[0]?.text ?? '';
      await expect(runProgram(text)).rejects.toThrow(/^Replace REPLACE_WITH_\w+ first\.$/);
    }
  });
});

/** Stands in for @pulumi/aws: it records what its constructors are called with. */
const pulumi = `
export const calls = globalThis.pulumiCalls = [];
class Resource {
  constructor(name, args) {
    calls.push({ type: this.constructor.name, name, args });
    this.id = 'ID of ' + name;
  }
}
export class Provider extends Resource {}
export const ec2 = { VpcEndpoint: class VpcEndpoint extends Resource {}, VpcEndpointPolicy: class VpcEndpointPolicy extends Resource {} };
`;

interface PulumiCall {
  readonly type: string;
  readonly args: Record<string, unknown>;
}

describe('Pulumi in TypeScript, run with a library that records', () => {
  const home = join(folder, 'node_modules', '@pulumi', 'aws');
  mkdirSync(home, { recursive: true });
  writeFileSync(
    join(home, 'package.json'),
    '{"name":"@pulumi/aws","type":"module","main":"index.js"}',
  );
  writeFileSync(join(home, 'index.js'), pulumi);

  async function callsOf(text: string): Promise<readonly PulumiCall[]> {
    const { calls } = (await import(
      /* @vite-ignore */ pathToFileURL(join(home, 'index.js')).href
    )) as { calls: PulumiCall[] };
    calls.length = 0;
    await runProgram(text);
    return [...calls];
  }

  it.each(modes)('hands over every policy: %s', async (mode) => {
    for (const policy of policies) {
      const [file] = renderOutput('pulumi-typescript', s3Request(policy, mode));
      const calls = await callsOf(file?.text ?? '');
      const set = calls.find(({ type }) => type === 'VpcEndpointPolicy')?.args;
      expect(JSON.parse(String(set?.['policy']))).toEqual(policy);
      expect(set?.['vpcEndpointId']).toBe(
        mode === 'create' ? 'ID of s3-endpoint' : ids.s3EndpointId,
      );
      expect(calls[0]).toMatchObject({ type: 'Provider', args: { region: 'us-east-1' } });
    }
  });

  it.each(s3InterfaceRequests.filter(creates))(
    'creates an S3 interface endpoint: $name',
    async ({ request }) => {
      const calls = await callsOf(renderOutput('pulumi-typescript', request)[0]?.text ?? '');
      const [, s3] = calls.filter(({ type }) => type === 'VpcEndpoint');
      expect(s3?.args).toEqual({
        vpcId: ids.vpcId,
        serviceName: 'com.amazonaws.us-east-1.s3',
        vpcEndpointType: 'Interface',
        subnetIds: ids.subnetIds,
        securityGroupIds: ids.securityGroupIds,
        privateDnsEnabled: true,
        dnsOptions: {
          privateDnsOnlyForInboundResolverEndpoint: request.s3PrivateDnsFor === 'inboundResolvers',
        },
      });
    },
  );

  it('stops at the first placeholder', async () => {
    for (const { request } of placeholderRequests) {
      const text = renderOutput('pulumi-typescript', request)[0]?.text ?? '';
      await expect(callsOf(text)).rejects.toThrow(/^Replace REPLACE_WITH_\w+ first\.$/);
    }
  });
});

describe('the types of every TypeScript program', () => {
  it('are what the compiler expects', () => {
    const project = scratchFolder(scratchParent);
    const requests = [
      ...[...filledRequests, ...placeholderRequests].map(({ request }) => request),
      ...nastySample.slice(0, 10).map((policy) => s3Request(policy, 'create')),
    ];
    for (const [at, request] of requests.entries()) {
      for (const format of formats) {
        for (const { text } of renderOutput(format, request)) {
          writeFileSync(join(project, `${format}.${at}.ts`), text);
        }
      }
    }
    const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noUnusedLocals: true,
          noImplicitAny: true,
          exactOptionalPropertyTypes: true,
          module: 'nodenext',
          target: 'es2022',
          skipLibCheck: true,
          noEmit: true,
          types: ['node'],
        },
        files: [file('pulumiAws.d.ts')],
        include: ['*.ts'],
      }),
    );
    const tsc = file('../../../../node_modules/.bin/tsc');
    const { stdout, status } = run(tsc, ['-p', project]);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
