import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, type ScalarTag } from 'yaml';
import { checkOutput } from '../../../../src/policy/output/checkOutput.ts';
import { foreignPolicies, ids, nastyPolicy, nastySample, placeholderRequests } from './requests.ts';
import { filledRequests } from './requests.ts';
import { hasTool, run, scratchFolder } from './tools.ts';

interface Template {
  readonly Parameters: Record<string, { readonly Type: string; readonly Default?: string }>;
  readonly Rules?: unknown;
  readonly Resources: Record<
    string,
    {
      readonly Type: string;
      readonly DeletionPolicy?: string;
      readonly Properties: Record<string, unknown>;
    }
  >;
}

const ref: ScalarTag = { tag: '!Ref', resolve: (name) => ({ Ref: name }) };

/** What CloudFormation makes of a template: YAML 1.1 with its own tags, or JSON. */
const read = {
  'cloudformation-yaml': (text: string) =>
    parse(text, { version: '1.1', customTags: (tags) => [...tags, ref], strict: true }) as Template,
  'cloudformation-json': (text: string) => JSON.parse(text) as Template,
};
const formats = ['cloudformation-yaml', 'cloudformation-json'] as const;

const lastTemplate = (
  format: (typeof formats)[number],
  request: Parameters<typeof renderOutput>[1],
) => read[format](renderOutput(format, request).at(-1)?.text ?? '');

const policyOf = ({ Resources }: Template, name: string) =>
  Resources[name]?.Properties['PolicyDocument'];

describe.each(formats)('%s, read by a parser that knows its tags', (format) => {
  it.each(filledRequests)('hands over both policies of $name', ({ request }) => {
    const template = lastTemplate(format, request);
    expect(policyOf(template, 'ImageBuilderEndpoint')).toEqual(request.imageBuilder);
    expect(policyOf(template, 'S3Endpoint')).toEqual(request.s3);
  });

  it.each(foreignPolicies)('hands over the foreign policy %s', (_, policy) => {
    const template = lastTemplate(format, { s3: policy, region: 'us-east-1', mode: 'create' });
    expect(policyOf(template, 'S3Endpoint')).toEqual(policy);
  });

  it('hands over any policy, or says why not', () => {
    fc.assert(
      fc.property(nastyPolicy, (policy) => {
        const request = { imageBuilder: policy, region: 'us-east-1', mode: 'create' } as const;
        if (renderOutput(format, request).length === 0) {
          const codes = checkOutput(format, request).map(({ code }) => code);
          expect(codes).toContain('intrinsicFunction');
          return;
        }
        expect(policyOf(lastTemplate(format, request), 'ImageBuilderEndpoint')).toEqual(policy);
      }),
      { numRuns: 40 },
    );
  });

  it('creates the endpoints with the IDs that were given', () => {
    const { Parameters, Resources } = lastTemplate(format, {
      ...filledRequests[0]?.request,
      region: 'us-east-1',
      mode: 'create',
    });
    expect(Parameters['VpcId']?.Default).toBe(ids.vpcId);
    expect(Parameters['SubnetIds']?.Default).toBe(ids.subnetIds.join(','));
    expect(Parameters['RouteTableIds']?.Default).toBe(ids.routeTableIds.join(','));
    expect(Resources['ImageBuilderEndpoint']?.Properties).toMatchObject({
      VpcId: { Ref: 'VpcId' },
      ServiceName: 'com.amazonaws.us-east-1.imagebuilder',
      VpcEndpointType: 'Interface',
      SubnetIds: { Ref: 'SubnetIds' },
      SecurityGroupIds: { Ref: 'SecurityGroupIds' },
      PrivateDnsEnabled: true,
    });
    expect(Resources['S3Endpoint']?.Properties).toMatchObject({
      VpcEndpointType: 'Gateway',
      RouteTableIds: { Ref: 'RouteTableIds' },
    });
  });

  it.each([
    { s3PrivateDnsFor: 'allResolvers', resolvers: 'AllResolvers' },
    { s3PrivateDnsFor: 'inboundResolvers', resolvers: 'OnlyInboundResolver' },
  ] as const)(
    'creates an S3 interface endpoint with private DNS for $resolvers',
    ({ s3PrivateDnsFor, resolvers }) => {
      const { Parameters, Resources } = lastTemplate(format, {
        s3: {},
        region: 'us-east-1',
        mode: 'create',
        s3EndpointType: 'interface',
        s3PrivateDnsFor,
      });
      expect(Object.keys(Parameters)).toEqual(['VpcId', 'SubnetIds', 'SecurityGroupIds']);
      expect(Resources['S3Endpoint']?.Properties).toEqual({
        VpcId: { Ref: 'VpcId' },
        ServiceName: 'com.amazonaws.us-east-1.s3',
        VpcEndpointType: 'Interface',
        SubnetIds: { Ref: 'SubnetIds' },
        SecurityGroupIds: { Ref: 'SecurityGroupIds' },
        PrivateDnsEnabled: true,
        DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: resolvers },
        PolicyDocument: {},
      });
    },
  );

  it('imports an S3 interface endpoint as one', () => {
    const [first] = renderOutput(format, {
      s3: {},
      region: 'us-east-1',
      mode: 'modify',
      s3EndpointType: 'interface',
    });
    const { Properties } = read[format](first?.text ?? '').Resources['S3Endpoint'] ?? {};
    expect(Properties).toMatchObject({ VpcEndpointType: 'Interface' });
    expect(Properties).not.toHaveProperty('DnsOptions');
  });

  it('is refused in another region, whose buckets have other names', () => {
    const { Rules } = lastTemplate(format, { s3: {}, region: 'eu-west-1', mode: 'create' });
    expect(JSON.stringify(Rules)).toContain('{"Fn::Equals":[{"Ref":"AWS::Region"},"eu-west-1"]}');
  });

  it('adopts an endpoint as it is before it sets the policy, and leaves it when the stack goes', () => {
    const request = { s3: { Statement: [] }, region: 'us-east-1', mode: 'modify', ids } as const;
    const [first, resources, second] = renderOutput(format, request);
    const imported = read[format](first?.text ?? '').Resources['S3Endpoint'];
    const updated = read[format](second?.text ?? '').Resources['S3Endpoint'];
    expect(imported?.Properties).not.toHaveProperty('PolicyDocument');
    expect(updated).toEqual({
      ...imported,
      Properties: { ...imported?.Properties, PolicyDocument: { Statement: [] } },
    });
    expect(imported?.DeletionPolicy).toBe('Retain');
    expect(JSON.parse(resources?.text ?? '')).toEqual([
      {
        ResourceType: 'AWS::EC2::VPCEndpoint',
        LogicalResourceId: 'S3Endpoint',
        ResourceIdentifier: { Id: ids.s3EndpointId },
      },
    ]);
  });
});

describe.skipIf(!hasTool('cfn-lint'))('cfn-lint', () => {
  const folder = scratchFolder();

  it('finds nothing in any template', () => {
    // It takes seconds for a few: one preset with organizations, and the placeholders.
    const requests = [
      ...filledRequests.filter(
        ({ name }) => name.startsWith('strict') || name.startsWith('s3Interface'),
      ),
      ...placeholderRequests.slice(0, 2),
    ];
    const files = requests.flatMap(({ name, request }) =>
      formats.flatMap((format) =>
        renderOutput(format, request)
          .filter(({ fileName }) => fileName.includes('template'))
          .map(({ fileName, text }) => {
            const path = join(folder, `${name}.${fileName}`);
            writeFileSync(path, text);
            return path;
          }),
      ),
    );
    const { stdout, stderr, status } = run('cfn-lint', ['-r', 'us-east-1', '--', ...files]);
    expect(stdout + stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe.skipIf(!hasTool('yamllint'))('yamllint', () => {
  it('finds nothing in any template but lines as long as ARNs are', () => {
    const folder = scratchFolder();
    const files = [...filledRequests, ...placeholderRequests].flatMap(({ name, request }) =>
      renderOutput('cloudformation-yaml', request)
        .filter(({ fileName }) => fileName.endsWith('.yaml'))
        .map(({ fileName, text }) => {
          const path = join(folder, `${name}.${fileName}`);
          writeFileSync(path, text);
          return path;
        }),
    );
    expect(files.length).toBeGreaterThan(10);
    // A template is one document and begins without a mark, as in AWS's own examples.
    const rules = '{extends: default, rules: {line-length: disable, document-start: disable}}';
    const { stdout, stderr, status } = run('yamllint', ['--strict', '-d', rules, ...files]);
    expect(stdout + stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe.skipIf(!hasTool('PyYAML'))('PyYAML, a reader of YAML 1.1', () => {
  it('reads hostile policies as they were given', () => {
    const folder = scratchFolder();
    const texts = nastySample.flatMap((policy) =>
      renderOutput('cloudformation-yaml', { s3: policy, region: 'us-east-1', mode: 'create' }).map(
        ({ text }) => ({ policy, text }),
      ),
    );
    const path = join(folder, 'texts.json');
    writeFileSync(path, JSON.stringify(texts.map(({ text }) => text)));
    const { stdout, stderr } = run('python3', ['-c', pyYaml, path]);
    expect(stderr).toBe('');
    expect(texts.length).toBeGreaterThan(20);
    expect(JSON.parse(stdout)).toEqual(texts.map(({ policy }) => policy));
  });
});

const pyYaml = `
import json, sys, yaml
class Loader(yaml.SafeLoader): pass
Loader.add_constructor("!Ref", lambda loader, node: {"Ref": loader.construct_scalar(node)})
texts = json.load(open(sys.argv[1], encoding="utf-8"))
found = [yaml.load(text, Loader) for text in texts]
print(json.dumps([one["Resources"]["S3Endpoint"]["Properties"]["PolicyDocument"] for one in found]))
`;
import { renderOutput } from '../../inEnglish.ts';
