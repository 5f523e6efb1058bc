import { cdkHarms } from './cdkHarms.ts';
import { comment } from './comment.ts';
import { endpointNames } from './endpointNames.ts';
import { indent } from './literal.ts';
import { cloudFormationResolvers } from './networkProperties.ts';
import type { OutputFormat } from './outputFormat.ts';
import {
  idOrPlaceholder,
  type FilePlan,
  type OutputPlan,
  type PlannedEndpoint,
} from './outputPlan.ts';
import { quoteTypeScript, writeTypeScript } from './quoteTypeScript.ts';
import { endpointProperties, guardOf, literal } from './typeScriptParts.ts';

/** AWS CDK in TypeScript: one program with one stack. */
export const cdkTypeScript: OutputFormat = {
  render: (plan) => [
    { fileName: 'endpoint-policies-stack.ts', language: 'typescript', text: write(plan) },
  ],
  harms: cdkHarms,
};

const libraries = {
  create: 'import * as ec2 from "aws-cdk-lib/aws-ec2";',
  modify: 'import * as cr from "aws-cdk-lib/custom-resources";',
} as const satisfies Record<OutputPlan['mode'], string>;

const policyName = ({ endpoint }: PlannedEndpoint) => `${endpointNames[endpoint].camel}Policy`;

function write(plan: FilePlan): string {
  const { mode, endpoints, region } = plan;
  const resource = mode === 'create' ? endpointResource : policyCall;
  const sections = [
    comment('//', 'cdk-typescript', plan),
    [
      'import { App, Stack } from "aws-cdk-lib";',
      libraries[mode],
      'import type { Construct } from "constructs";',
    ].join('\n'),
    ...endpoints.map(
      (planned) => `const ${policyName(planned)} = ${writeTypeScript(planned.policy)};`,
    ),
    [
      'export class EndpointPoliciesStack extends Stack {',
      '  constructor(scope: Construct, id: string) {',
      `    super(scope, id, { env: { region: ${literal(region)} } });`,
      '',
      indent(endpoints.map((planned) => resource(plan, planned)).join('\n\n'), 4),
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

function policyCall(plan: OutputPlan, planned: PlannedEndpoint): string {
  const { camel, pascal, idField } = endpointNames[planned.endpoint];
  return `
const ${camel}EndpointId = ${literal(idOrPlaceholder(plan, idField))};
const ${camel}Call: cr.AwsSdkCall = {
  service: "EC2",
  action: "modifyVpcEndpoint",
  parameters: {
    VpcEndpointId: ${camel}EndpointId,
    PolicyDocument: JSON.stringify(${policyName(planned)}),
  },
  physicalResourceId: cr.PhysicalResourceId.of(${camel}EndpointId),
};
new cr.AwsCustomResource(this, "${pascal}EndpointPolicy", {
  onCreate: ${camel}Call,
  onUpdate: ${camel}Call,
  installLatestAwsSdk: false,
  policy: cr.AwsCustomResourcePolicy.fromSdkCalls({
    resources: [
      this.formatArn({
        service: "ec2",
        resource: "vpc-endpoint",
        resourceName: ${camel}EndpointId,
      }),
    ],
  }),
});`.trim();
}
