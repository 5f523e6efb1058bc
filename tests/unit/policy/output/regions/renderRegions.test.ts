import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse as parseHcl } from '@cdktf/hcl2json';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml, type ScalarTag } from 'yaml';
import {
  applyPreset,
  buildPolicies,
  defaultInputs,
  downloadBundleIds,
  type Inputs,
  partitionOf,
  presetIds,
  regionRows,
  regions as catalogued,
  renderRegions,
  serviceNames,
} from '../../../../../src/policy/index.ts';
import { regionNotes as englishRegionNotes } from '../../../../../src/words/en/apply.ts';
import { arbitraryInputs } from '../../arbitraryInputs.ts';
import { hasTool, run, scratchFolder } from '../tools.ts';
import { evaluateHcl } from './evaluateHcl.ts';
import { resolveTemplate } from './resolveTemplate.ts';

const everyRegion = catalogued.map(({ code }) => code);

const render = (inputs: Inputs, regions: readonly string[] = everyRegion) =>
  renderRegions({ inputs, regions, comments: englishRegionNotes });

const textOf = (inputs: Inputs, path: string, regions?: readonly string[]) =>
  render(inputs, regions).find(({ fileName }) => fileName === path)?.text ?? '';

/** The same for documents that mean the same: the order of a list's texts makes no difference. */
const unordered = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_name, member: unknown) =>
    Array.isArray(member) && member.every((entry) => typeof entry === 'string')
      ? member.toSorted()
      : member,
  );

const expected = (inputs: Inputs, region: string) =>
  unordered(buildPolicies({ ...inputs, region }));

interface Module {
  readonly locals: readonly Readonly<Record<string, unknown>>[];
  readonly resource: Readonly<Record<string, Readonly<Record<string, readonly object[]>>>>;
  readonly variable: Readonly<Record<string, readonly object[]>>;
}

const parseModule = async (inputs: Inputs, regions?: readonly string[]) =>
  (await parseHcl(
    'main.tf',
    textOf(inputs, 'terraform/endpoint-policies/main.tf', regions),
  )) as unknown as Module;

function ofModule({ locals: [given = {}] }: Module, region: string): unknown {
  const variables = { region, partition: partitionOf(region) };
  // A local value that uses another one comes after it.
  const local: Record<string, unknown> = {};
  for (const name of ['partitions', 'exact_names', 'image_builder_policy', 's3_policy']) {
    if (name in given) local[name] = evaluateHcl(given[name], { var: variables, local });
  }
  return unordered({ imageBuilder: local['image_builder_policy'], s3: local['s3_policy'] });
}

const ref: ScalarTag = { tag: '!Ref', resolve: (name) => ({ Ref: name }) };

const parseTemplate = (inputs: Inputs, regions?: readonly string[]) =>
  parseYaml(textOf(inputs, 'cloudformation/stack-set.template.yaml', regions), {
    version: '1.1',
    customTags: (tags) => [...tags, ref],
    strict: true,
  }) as Readonly<Record<string, unknown>>;

function ofStackSet(template: Readonly<Record<string, unknown>>, region: string): unknown {
  const resources = resolveTemplate(template, {
    'AWS::Region': region,
    'AWS::Partition': partitionOf(region),
  });
  return unordered({
    imageBuilder: resources['ImageBuilderEndpoint']?.Properties['PolicyDocument'],
    s3: resources['S3Endpoint']?.Properties['PolicyDocument'],
  });
}

const everything: Inputs = {
  ...defaultInputs,
  principals: ['o-a1b2c3d4e5', '111122223333'],
  resources: ['o-a1b2c3d4e5'],
  downloads: downloadBundleIds,
  buckets: [{ name: 'my-us-east-1-logs', prefix: 'a/', access: ['read', 'list', 'write'] }],
  managedResources: ['components', 'images', 'marketplaceComponents'],
  orgBuckets: true,
};

const cases: readonly (readonly [string, Inputs])[] = [
  ...presetIds.map((preset) => [preset, applyPreset(preset, defaultInputs)] as const),
  ['everything', everything],
  ['everything of the older date', { ...everything, catalog: '2026-11-24' }],
  ['a download that one region has', { ...defaultInputs, downloads: ['awsCli'] }],
  ['downloads without a rule', { ...defaultInputs, downloads: ['awsCli', 'patchManager'] }],
  ['an interface endpoint of S3', { ...everything, s3EndpointType: 'interface' }],
];

describe('the module and the template, in every region of the catalogue', () => {
  it.each(cases)('mean the literal policies: %s', async (_name, inputs) => {
    const module = await parseModule(inputs);
    const template = parseTemplate(inputs);
    expect(everyRegion.length).toBeGreaterThan(40);
    for (const region of everyRegion) {
      expect(ofModule(module, region), region).toEqual(expected(inputs, region));
      expect(ofStackSet(template, region), region).toEqual(expected(inputs, region));
    }
  });

  it('mean them for any inputs in any two regions, in none other', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInputs, arbitraryInputs, async (inputs, other) => {
        const regions = [inputs.region, other.region];
        const module = await parseModule(inputs, regions);
        const template = parseTemplate(inputs, regions);
        for (const region of regions) {
          expect(ofModule(module, region)).toEqual(expected(inputs, region));
          expect(ofStackSet(template, region)).toEqual(expected(inputs, region));
        }
        expect(evaluateHcl(conditionOf(module, 'region'), { var: { region: 'zz-none-1' } })).toBe(
          false,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('takes no region for one of another partition', async () => {
    const module = await parseModule(everything, ['cn-north-1']);
    const [resource] = module.resource['aws_vpc_endpoint_policy']?.['s3'] ?? [];
    expect(resource).toMatchObject({
      vpc_endpoint_id: '${var.s3_endpoint_id}',
      policy: '${jsonencode(local.s3_policy)}',
      lifecycle: [
        { precondition: [{ condition: '${local.partitions[var.region] == var.partition}' }] },
      ],
    });
    expect(evaluateHcl(module.locals[0]?.['partitions'], {})).toEqual({
      'us-east-1': 'aws',
      'cn-north-1': 'aws-cn',
    });
  });

  it('creates each endpoint under the name that its service has in the region', () => {
    const template = parseTemplate(defaultInputs);
    for (const region of everyRegion) {
      const resources = resolveTemplate(template, {
        'AWS::Region': region,
        'AWS::Partition': partitionOf(region),
      });
      const named = (name: string) => resources[name]?.Properties['ServiceName'];
      // Where no source gives a name a parameter asks for it.
      expect(named('ImageBuilderEndpoint')).toBe(
        serviceNames('imageBuilder', region)[0]?.name ?? '',
      );
      expect(named('S3Endpoint')).toBe(serviceNames('s3', region)[0]?.name ?? '');
    }
    expect(parseTemplate(defaultInputs, ['eu-west-1'])['Parameters']).not.toHaveProperty(
      'S3ServiceName',
    );
  });
});

const conditionOf = (module: Module, variable: string) => {
  const [given] = (module.variable[variable] ?? []) as readonly {
    readonly validation: readonly { readonly condition: string }[];
  }[];
  return given?.validation[0]?.condition;
};

describe('the folders', () => {
  it('hold the very text of the preview, each region once', () => {
    const files = render(defaultInputs, ['eu-west-1', 'us-east-1', 'eu-west-1', 'nowhere']);
    expect(files.map(({ fileName }) => fileName)).toEqual([
      'us-east-1/imagebuilder-endpoint-policy.us-east-1.prod.json',
      'us-east-1/s3-endpoint-policy.us-east-1.prod.json',
      'eu-west-1/imagebuilder-endpoint-policy.eu-west-1.prod.json',
      'eu-west-1/s3-endpoint-policy.eu-west-1.prod.json',
      'terraform/endpoint-policies/main.tf',
      'terraform/main.tf',
      'cloudformation/stack-set.template.yaml',
    ]);
    expect(JSON.parse(files[3]?.text ?? '')).toEqual(
      buildPolicies({ ...defaultInputs, region: 'eu-west-1' }).s3,
    );
  });
});

describe('the table of what differs', () => {
  it('names the partition, the services, the exact names and what is not there', () => {
    const inputs = { ...defaultInputs, downloads: ['awsCli', 'patchManager', 'al2023'] } as const;
    const rows = regionRows(inputs, ['us-east-1', 'eu-west-1', 'cn-north-1', 'us-iso-east-1']);
    expect(
      rows.map(({ region, partition, imageBuilder, exactNames, missing }) => ({
        region,
        partition,
        imageBuilder,
        exactNames,
        missing: missing.map(({ template, why }) => [template, why]),
      })),
    ).toEqual([
      {
        region: 'us-east-1',
        partition: 'aws',
        imageBuilder: 'runs',
        exactNames: ['aws-patch-manager-us-east-1-1970c647d'],
        missing: [],
      },
      {
        region: 'eu-west-1',
        partition: 'aws',
        imageBuilder: 'runs',
        exactNames: ['aws-patch-manager-eu-west-1-5522fb710'],
        missing: [['aws-cli', 'otherRegion']],
      },
      {
        region: 'cn-north-1',
        partition: 'aws-cn',
        imageBuilder: 'runs',
        exactNames: [],
        missing: [
          ['aws-patch-manager-<region>', 'unpublished'],
          ['aws-cli', 'otherRegion'],
        ],
      },
      {
        region: 'us-iso-east-1',
        partition: 'aws-iso',
        imageBuilder: 'unknown',
        exactNames: [],
        missing: [
          ['aws-patch-manager-<region>', 'unpublished'],
          ['aws-cli', 'otherRegion'],
        ],
      },
    ]);
    expect(rows[2]?.services.imageBuilder.map(({ name }) => name)).toEqual([
      'cn.com.amazonaws.cn-north-1.imagebuilder',
      'com.amazonaws.cn-north-1.imagebuilder',
    ]);
    expect(rows[3]?.services).toEqual({ imageBuilder: [], s3: [] });
    expect(regionRows(defaultInputs, ['eu-west-9'])[0]?.imageBuilder).toBe('unlisted');
  });
});

describe.skipIf(!hasTool('terraform'))('Terraform itself', () => {
  it('finds nothing to format, and makes the policies of each region', () => {
    const folder = scratchFolder();
    for (const { fileName, text } of render(everything)) {
      if (!fileName.endsWith('.tf')) continue;
      mkdirSync(dirname(join(folder, fileName)), { recursive: true });
      writeFileSync(join(folder, fileName), text);
    }
    const { stdout, status } = run('terraform', ['fmt', '-check', '-diff', '-recursive', folder]);
    expect(stdout).toBe('');
    expect(status).toBe(0);
    const module = textOf(everything, 'terraform/endpoint-policies/main.tf');
    const locals = module.slice(module.indexOf('locals {'), module.indexOf('\nresource '));
    for (const region of ['us-east-1', 'cn-north-1', 'us-iso-east-1']) {
      const console = scratchFolder();
      const values = Object.entries({ region, partition: partitionOf(region) });
      const variables = values.map(
        ([name, value]) => `variable "${name}" {\n  default = "${value}"\n}\n`,
      );
      writeFileSync(join(console, 'main.tf'), [...variables, locals].join('\n'));
      const said = run('terraform', ['console'], {
        cwd: console,
        input: 'base64encode(jsonencode([local.image_builder_policy, local.s3_policy]))\n',
      });
      expect(said.stdout, said.stderr).toMatch(/^"[\w+/=]+"\s*$/);
      const [imageBuilder, s3] = JSON.parse(
        Buffer.from(said.stdout.trim().slice(1, -1), 'base64').toString('utf8'),
      ) as unknown[];
      expect(unordered({ imageBuilder, s3 })).toEqual(expected(everything, region));
    }
  });
});

describe.skipIf(!hasTool('cfn-lint'))('cfn-lint', () => {
  it('has nothing to say of the template', () => {
    const folder = scratchFolder();
    for (const [name, inputs] of cases) {
      writeFileSync(
        join(folder, `${name}.yaml`),
        textOf(inputs, 'cloudformation/stack-set.template.yaml'),
      );
    }
    const { stdout, status } = run('cfn-lint', [join(folder, '*.yaml')]);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

describe('what stands at the head of the module and the template', () => {
  const headOf = (link: string | undefined) =>
    renderRegions({
      inputs: defaultInputs,
      regions: ['us-west-2', 'eu-central-1'],
      link,
      comments: englishRegionNotes,
    }).flatMap(({ language, text }) =>
      language === 'json' ? [] : [text.split('\n').filter((line) => line.startsWith('#'))],
    );

  it('is the link, the date of the names and the way back, in each of them', () => {
    const link = 'https://policies.example/#v=2&region=us-east-1';
    const heads = headOf(link);
    expect(heads).toHaveLength(3);
    for (const head of heads) {
      expect(head).toContain(`#   ${link}`);
      expect(head.join(' ')).toContain(`catalogue of ${defaultInputs.catalog}`);
      expect(head.join(' ')).toContain('To roll back');
    }
  });

  it.each([undefined, 'https://policies.example/#a\nb', `https://a.example/#${'a'.repeat(3000)}`])(
    'is no link that no line can hold: %j',
    (link) => {
      for (const head of headOf(link)) expect(head.join(' ')).not.toContain('Made from this form');
    },
  );
});
