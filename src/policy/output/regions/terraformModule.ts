import type { EndpointId } from '../../catalog/endpoints.ts';
import type { Statement } from '../../document.ts';
import { partitionOf } from '../../region.ts';
import { writeComment } from '../comment.ts';
import { endpointNames } from '../endpointNames.ts';
import { alignEquals, indent, quoteHcl, writeHcl } from '../quote.ts';
import type { OutputFile } from '../outputFormat.ts';
import { idShapes } from '../outputIds.ts';
import {
  type IrregularBucket,
  partitionMark,
  type RegionalPolicies,
  regionMark,
} from './regionalPolicies.ts';

const endpointIds = ['imageBuilder', 's3'] as const satisfies readonly EndpointId[];

interface ModulePlan extends RegionalPolicies {
  readonly regions: readonly string[];
  /** In ASCII; what follows a line feed is a command. */
  readonly notes: readonly string[];
}

/** A module that sets both policies in one region, and a configuration that calls it for each. */
export function terraformModule(plan: ModulePlan): readonly OutputFile[] {
  return [
    { fileName: 'terraform/endpoint-policies/main.tf', language: 'hcl', text: writeModule(plan) },
    { fileName: 'terraform/main.tf', language: 'hcl', text: writeCalls(plan) },
  ];
}

const joined = (blocks: readonly string[]) => `${blocks.join('\n\n')}\n`;

const block = (head: string, lines: readonly string[]) =>
  `${head} {\n${indent(lines.join('\n'))}\n}`;

// 1.2 is the first with preconditions.
const requirements = block('terraform', [
  'required_version = ">= 1.2"',
  '',
  block('required_providers', ['aws = {\n  source  = "hashicorp/aws"\n  version = ">= 5.0"\n}']),
]);

function writeModule({ regions, statements, irregular, notes }: ModulePlan): string {
  const policies = endpointIds.map((endpoint) => {
    const { snake } = endpointNames[endpoint];
    const members = alignEquals([
      ['Version', '"2012-10-17"'],
      ['Statement', writeStatements(statements[endpoint], regions, irregular)],
    ]);
    return `${snake}_policy = {\n${indent(members.join('\n'))}\n}`;
  });
  return joined([
    writeComment('#', notes),
    requirements,
    oneOfVariable('region', regions),
    oneOfVariable('partition', [...new Set(regions.map(partitionOf))]),
    ...endpointIds.map((endpoint) => idVariable(`${endpointNames[endpoint].snake}_endpoint_id`)),
    block('locals', [
      [
        `partitions = ${writeHcl(Object.fromEntries(regions.map((region) => [region, partitionOf(region)])))}`,
        ...(irregular.length > 0 ? [writeNames(regions, irregular)] : []),
        ...policies,
      ].join('\n\n'),
    ]),
    ...endpointIds.flatMap((endpoint) => [policyResource(endpoint), policyOutput(endpoint)]),
  ]);
}

function oneOfVariable(name: string, values: readonly string[]): string {
  return block(`variable "${name}"`, [
    'type = string',
    '',
    block('validation', [
      ...alignEquals([
        ['condition', `contains([${values.map(quoteHcl).join(', ')}], var.${name})`],
        ['error_message', quoteHcl(`These policies were written for other values of ${name}.`)],
      ]),
    ]),
  ]);
}

function idVariable(name: string): string {
  const { prefix } = idShapes.s3EndpointId;
  return block(`variable "${name}"`, [
    'type = string',
    '',
    block('validation', [
      ...alignEquals([
        ['condition', `can(regex("^${prefix}-[0-9a-f]+$", var.${name}))`],
        ['error_message', quoteHcl(`Expected an ID that begins with ${prefix}-.`)],
      ]),
    ]),
  ]);
}

/** Names of buckets that follow no rule, as the catalogue has them. */
function writeNames(regions: readonly string[], irregular: readonly IrregularBucket[]): string {
  const names = regions.map(
    (region) => [region, irregular.flatMap(({ names }) => names[region] ?? [])] as const,
  );
  return `exact_names = ${writeHcl(Object.fromEntries(names))}`;
}

/** A list, or several as one where a statement is there in some regions only. */
function writeStatements(
  statements: readonly Statement[],
  regions: readonly string[],
  irregular: readonly IrregularBucket[],
): string {
  const lists: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) lists.push(`[\n${indent(open.map((each) => `${each},`).join('\n'))}\n]`);
    open = [];
  };
  for (const statement of statements) {
    const { sure, exact } = resourcesOf(statement, irregular);
    const text = writeStatement(statement, sure, exact);
    const isSure = sure.length > 0 || exact.length === 0;
    const missing = regions.some((region) => exact.every(({ names }) => !names[region]));
    if (isSure || !missing) open.push(text);
    else {
      close();
      lists.push(`[for names in [${exactNames}] : ${text} if length(names) > 0]`);
    }
  }
  close();
  return lists.length === 1 ? lists.join('') : `concat(${lists.join(', ')})`;
}

const exactNames = 'local.exact_names[var.region]';

function resourcesOf({ Resource }: Statement, irregular: readonly IrregularBucket[]) {
  const resources = typeof Resource === 'string' ? [Resource] : Resource;
  const markOf = (arn: string) => irregular.find(({ mark }) => arn.includes(mark));
  return {
    sure: resources.filter((arn) => !markOf(arn)),
    exact: resources.flatMap((arn) => markOf(arn) ?? []),
  };
}

function writeStatement(
  { Resource, ...rest }: Statement,
  sure: readonly string[],
  exact: readonly IrregularBucket[],
): string {
  const literal = typeof Resource === 'string' ? Resource : sure;
  const arns = `[for name in ${exactNames} : "arn:\${var.partition}:s3:::\${name}/*"]`;
  const written = [
    ...(exact.length === 0 || sure.length > 0 ? [fillMarks(writeHcl(literal))] : []),
    ...(exact.length > 0 ? [arns] : []),
  ];
  const { Condition, ...head } = rest;
  const members: (readonly [string, string])[] = [
    ...Object.entries(head).map(([name, value]) => [quoteHcl(name), writeHcl(value)] as const),
    [quoteHcl('Resource'), written.length > 1 ? `concat(${written.join(', ')})` : written.join('')],
    ...(Condition ? [[quoteHcl('Condition'), writeHcl(Condition)] as const] : []),
  ];
  return `{\n${indent(alignEquals(members).join('\n'))}\n}`;
}

const fillMarks = (literal: string) =>
  literal.replaceAll(regionMark, '${var.region}').replaceAll(partitionMark, '${var.partition}');

function policyResource(endpoint: EndpointId): string {
  const { snake } = endpointNames[endpoint];
  return block(`resource "aws_vpc_endpoint_policy" "${snake}"`, [
    ...alignEquals([
      ['vpc_endpoint_id', `var.${snake}_endpoint_id`],
      ['policy', `jsonencode(local.${snake}_policy)`],
    ]),
    '',
    block('lifecycle', [
      block('precondition', [
        ...alignEquals([
          ['condition', 'local.partitions[var.region] == var.partition'],
          ['error_message', quoteHcl('This region is of another partition.')],
        ]),
      ]),
    ]),
  ]);
}

function policyOutput(endpoint: EndpointId): string {
  const { snake } = endpointNames[endpoint];
  return block(`output "${snake}_policy"`, [`value = jsonencode(local.${snake}_policy)`]);
}

/** A provider for each region, since a module cannot make its own. */
function writeCalls({ regions, notes }: ModulePlan): string {
  return joined([
    writeComment('#', notes),
    requirements,
    block('variable "endpoint_ids"', [
      'type = map(object({ image_builder = string, s3 = string }))',
    ]),
    ...regions.flatMap((region) => {
      const name = region.replaceAll('-', '_');
      return [
        block(
          'provider "aws"',
          alignEquals([
            ['alias', quoteHcl(name)],
            ['region', quoteHcl(region)],
          ]),
        ),
        block(`module "${name}"`, [
          ...alignEquals([
            ['source', '"./endpoint-policies"'],
            ['providers', `{ aws = aws.${name} }`],
            ['region', quoteHcl(region)],
            ['partition', quoteHcl(partitionOf(region))],
            ['image_builder_endpoint_id', `var.endpoint_ids[${quoteHcl(region)}].image_builder`],
            ['s3_endpoint_id', `var.endpoint_ids[${quoteHcl(region)}].s3`],
          ]),
        ]),
      ];
    }),
  ]);
}
