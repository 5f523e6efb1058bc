import { comment } from './comment.ts';
import { endpointNames, snakeCase } from './endpointNames.ts';
import { alignEquals, indent, quoteHcl, writeHcl } from './quote.ts';
import type { OutputFormat } from './outputFormat.ts';
import { endpointIdField, idShapes, neededIds, type OutputIdField } from './outputIds.ts';
import { plainNote } from './outputNote.ts';
import {
  isPlaceholder,
  type FilePlan,
  type OutputPlan,
  type PlannedEndpoint,
} from './outputPlan.ts';
/** Terraform: the endpoints where they are created, and their policies as resources of their own. */
export const terraform: OutputFormat = {
  render: (plan) => [{ fileName: 'endpoint-policies.tf', language: 'hcl', text: write(plan) }],
  // HCL normalizes every string to NFC.
  harms: (text) => (text === text.normalize('NFC') ? undefined : 'notNormalized'),
  notes: ({ mode }) => [
    plainNote('terraformOnePlace'),
    plainNote(mode === 'create' ? 'terraformWindow' : 'terraformImport'),
    plainNote('terraformDestroy'),
  ],
  asksForValues: 'variables',
  modifiesNothing: false,
  wayBack: { kind: 'tool', destroy: () => 'terraform destroy' },
};

function write(plan: FilePlan): string {
  const { endpoints, mode } = plan;
  const fields = new Set(
    endpoints.flatMap(({ endpoint, type }) => neededIds(mode, endpoint, type)),
  );
  const blocks = [
    comment('#', plan),
    block('terraform', [
      // 1.6 is the first whose import blocks take a variable for the ID.
      'required_version = ">= 1.6"',
      '',
      block('required_providers', [
        `aws = {\n  source  = "hashicorp/aws"\n  version = "${providerVersion(plan)}"\n}`,
      ]),
    ]),
    block('provider "aws"', [`region = ${quoteHcl(plan.region)}`]),
    ...[...fields].map((field) => variable(plan, field)),
    ...(mode === 'create' ? endpoints.filter(isUnnamed).map(serviceVariable) : []),
    ...endpoints.flatMap((planned) => [
      mode === 'create' ? endpointBlock(planned) : importBlock(planned),
      policyBlock(planned, mode),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** 5.7 is the first that tells S3 whom private DNS is for. */
const providerVersion = ({ mode, endpoints }: OutputPlan) =>
  mode === 'create' && endpoints.some(({ privateDnsFor }) => privateDnsFor) ? '>= 5.7' : '>= 5.0';

const block = (head: string, lines: readonly string[]) =>
  `${head} {\n${indent(lines.join('\n'))}\n}`;

/** A variable without a default is Terraform's placeholder: it asks for the value. */
function variable(plan: OutputPlan, field: OutputIdField): string {
  const { many, prefix } = idShapes[field];
  const given = plan.ids[field].map(quoteHcl);
  const preset = many ? `[${given.join(', ')}]` : given.join('');
  const name = snakeCase(field);
  const isOne = (value: string) => `can(regex("^${prefix}-[0-9a-f]+$", ${value}))`;
  return block(`variable "${name}"`, [
    ...alignEquals([
      ['type', many ? 'list(string)' : 'string'],
      ...(given.length > 0 ? [['default', preset] as const] : []),
    ]),
    '',
    block('validation', [
      ...alignEquals([
        [
          'condition',
          many
            ? `length(var.${name}) > 0 && alltrue([for id in var.${name} : ${isOne('id')}])`
            : isOne(`var.${name}`),
        ],
        [
          'error_message',
          quoteHcl(`Expected ${many ? 'IDs that begin' : 'an ID that begins'} with ${prefix}-.`),
        ],
      ]),
    ]),
  ]);
}

const isUnnamed = ({ serviceName }: PlannedEndpoint) => isPlaceholder(serviceName);

const serviceVariable = ({ endpoint }: PlannedEndpoint) =>
  block(`variable "${endpointNames[endpoint].snake}_service_name"`, ['type = string']);

const networks: Readonly<Record<PlannedEndpoint['type'], readonly (readonly [string, string])[]>> =
  {
    interface: [
      ['vpc_endpoint_type', '"Interface"'],
      ['subnet_ids', 'var.subnet_ids'],
      ['security_group_ids', 'var.security_group_ids'],
      ['private_dns_enabled', 'true'],
    ],
    gateway: [
      ['vpc_endpoint_type', '"Gateway"'],
      ['route_table_ids', 'var.route_table_ids'],
    ],
  };

function endpointBlock(planned: PlannedEndpoint): string {
  const { snake } = endpointNames[planned.endpoint];
  const name = isUnnamed(planned) ? `var.${snake}_service_name` : quoteHcl(planned.serviceName);
  return block(`resource "aws_vpc_endpoint" "${snake}"`, [
    ...alignEquals([['vpc_id', 'var.vpc_id'], ['service_name', name], ...networks[planned.type]]),
    ...dnsOptions(planned),
  ]);
}

function dnsOptions({ privateDnsFor }: PlannedEndpoint): readonly string[] {
  if (privateDnsFor === undefined) return [];
  const onlyInbound = privateDnsFor === 'inboundResolvers';
  return [
    '',
    block('dns_options', [`private_dns_only_for_inbound_resolver_endpoint = ${onlyInbound}`]),
  ];
}

function importBlock({ endpoint }: PlannedEndpoint): string {
  const { snake } = endpointNames[endpoint];
  return block(
    'import',
    alignEquals([
      ['to', `aws_vpc_endpoint_policy.${snake}`],
      ['id', `var.${snakeCase(endpointIdField(endpoint))}`],
    ]),
  );
}

function policyBlock({ endpoint, policy }: PlannedEndpoint, mode: OutputPlan['mode']): string {
  const { snake } = endpointNames[endpoint];
  const id =
    mode === 'create'
      ? `aws_vpc_endpoint.${snake}.id`
      : `var.${snakeCase(endpointIdField(endpoint))}`;
  return block(
    `resource "aws_vpc_endpoint_policy" "${snake}"`,
    alignEquals([
      ['vpc_endpoint_id', id],
      ['policy', `jsonencode(${writeHcl(policy)})`],
    ]),
  );
}
