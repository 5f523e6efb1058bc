import { comment } from './comment.ts';
import { endpointNames } from './endpointNames.ts';
import { indent, quoteTypeScript, writeTypeScript } from './quote.ts';
import { type OutputFormat, unharmed } from './outputFormat.ts';
import { plainNote } from './outputNote.ts';
import { endpointIdField } from './outputIds.ts';
import {
  idOrPlaceholder,
  type FilePlan,
  type OutputPlan,
  type PlannedEndpoint,
} from './outputPlan.ts';
import { endpointProperties, guardOf, literal } from './typeScriptParts.ts';

/** Pulumi in TypeScript: one program, with the policies as resources of their own. */
export const pulumiTypeScript: OutputFormat = {
  render: (plan) => [{ fileName: 'index.ts', language: 'typescript', text: write(plan) }],
  harms: unharmed,
  notes: ({ mode }) => [
    plainNote('pulumiOnePlace'),
    ...(mode === 'create' ? [plainNote('terraformWindow')] : []),
    plainNote('pulumiDestroy'),
  ],
  asksForValues: undefined,
  modifiesNothing: false,
  wayBack: { kind: 'tool', destroy: () => 'pulumi destroy' },
};

function write(plan: FilePlan): string {
  const { mode, endpoints, region } = plan;
  const sections = [
    comment('//', plan),
    'import * as aws from "@pulumi/aws";',
    `const provider = new aws.Provider("endpoints", { region: ${literal(region)} });`,
    ...endpoints.flatMap((planned) => [
      ...(mode === 'create' ? [endpointResource(plan, planned)] : []),
      policyResource(plan, planned),
    ]),
    ...guardOf(plan),
  ];
  return `${sections.join('\n\n')}\n`;
}

function endpointResource(plan: OutputPlan, planned: PlannedEndpoint): string {
  const { camel, kebab } = endpointNames[planned.endpoint];
  const { privateDnsFor } = planned;
  return resource(`const ${camel}Endpoint = new aws.ec2.VpcEndpoint`, `${kebab}-endpoint`, [
    ...endpointProperties(plan, planned),
    ...(privateDnsFor === undefined
      ? []
      : [
          `dnsOptions: { privateDnsOnlyForInboundResolverEndpoint: ${privateDnsFor === 'inboundResolvers'} },`,
        ]),
  ]);
}

function policyResource(plan: OutputPlan, { endpoint, policy }: PlannedEndpoint): string {
  const { camel, kebab } = endpointNames[endpoint];
  const id =
    plan.mode === 'create'
      ? `${camel}Endpoint.id`
      : literal(idOrPlaceholder(plan, endpointIdField(endpoint)));
  return resource('new aws.ec2.VpcEndpointPolicy', `${kebab}-endpoint-policy`, [
    `vpcEndpointId: ${id},`,
    `policy: JSON.stringify(${writeTypeScript(policy)}),`,
  ]);
}

const resource = (call: string, name: string, properties: readonly string[]) =>
  [
    `${call}(`,
    indent(
      [`${quoteTypeScript(name)},`, '{', indent(properties.join('\n')), '},', '{ provider },'].join(
        '\n',
      ),
    ),
    ');',
  ].join('\n');
