import { cdkHarms } from './cloudFormationFiles.ts';
import { comment } from './comment.ts';
import { endpointNames } from './endpointNames.ts';
import { indent, quoteTypeScript, writeTypeScript } from './quote.ts';
import { cloudFormationResolvers } from './cloudFormationTemplate.ts';
import type { OutputFormat } from './outputFormat.ts';
import { plainNote } from './outputNote.ts';
import { type FilePlan, type OutputPlan, type PlannedEndpoint } from './outputPlan.ts';
import { endpointProperties, guardOf, literal } from './typeScriptParts.ts';

/**
 * AWS CDK in TypeScript: one program with one stack, which creates endpoints. For endpoints that exist, the
 * policies alone, for the stack that defines them: a custom resource would leave its policy behind.
 */
export const cdkTypeScript: OutputFormat = {
  render: (plan) => [
    plan.mode === 'create'
      ? { fileName: 'endpoint-policies-stack.ts', language: 'typescript', text: write(plan) }
      : { fileName: 'endpoint-policies.ts', language: 'typescript', text: writePolicies(plan) },
  ],
  harms: cdkHarms,
  notes: ({ mode }) =>
    (mode === 'create' ? (['cdkExact', 'cdkTypeScriptRun'] as const) : []).map(plainNote),
  asksForValues: undefined,
  modifiesNothing: true,
  wayBack: {
    kind: 'tool',
    destroy: () => 'npx cdk destroy --app "npx tsx endpoint-policies-stack.ts"',
  },
};

const policyName = ({ endpoint }: PlannedEndpoint) => `${endpointNames[endpoint].camel}Policy`;

const policiesOf = ({ endpoints }: FilePlan, keyword: string) =>
  endpoints.map(
    (planned) => `${keyword} ${policyName(planned)} = ${writeTypeScript(planned.policy)};`,
  );

const writePolicies = (plan: FilePlan) =>
  `${[comment('//', plan), ...policiesOf(plan, 'export const')].join('\n\n')}\n`;

function write(plan: FilePlan): string {
  const { endpoints, region } = plan;
  const sections = [
    comment('//', plan),
    [
      'import { App, Stack } from "aws-cdk-lib";',
      'import * as ec2 from "aws-cdk-lib/aws-ec2";',
      'import type { Construct } from "constructs";',
    ].join('\n'),
    ...policiesOf(plan, 'const'),
    [
      'export class EndpointPoliciesStack extends Stack {',
      '  constructor(scope: Construct, id: string) {',
      `    super(scope, id, { env: { region: ${literal(region)} } });`,
      '',
      indent(endpoints.map((planned) => endpointResource(plan, planned)).join('\n\n'), 4),
      '  }',
      '}',
    ].join('\n'),
    ...guardOf(plan),
    'new EndpointPoliciesStack(new App(), "EndpointPolicies");',
  ];
  return `${sections.join('\n\n')}\n`;
}

function endpointResource(plan: OutputPlan, planned: PlannedEndpoint): string {
  const name = `${endpointNames[planned.endpoint].pascal}Endpoint`;
  const properties = [
    ...endpointProperties(plan, planned),
    ...(planned.privateDnsFor === undefined
      ? []
      : [
          `dnsOptions: { privateDnsOnlyForInboundResolverEndpoint: "${cloudFormationResolvers[planned.privateDnsFor]}" },`,
        ]),
    `policyDocument: ${policyName(planned)},`,
  ];
  return [
    `new ec2.CfnVPCEndpoint(this, ${quoteTypeScript(name)}, {`,
    indent(properties.join('\n')),
    '});',
  ].join('\n');
}
