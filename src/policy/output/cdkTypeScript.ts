import { cdkHarms, cdkProperties } from './cdkProperties.ts';
import { comment } from './comment.ts';
import { endpointNames } from './endpointNames.ts';
import { indent } from './literal.ts';
import type { OutputFormat } from './outputFormat.ts';
import { placeholderMark } from './outputIds.ts';
import { idOrPlaceholder, type OutputPlan, type PlannedEndpoint } from './outputPlan.ts';
import { quoteTypeScript, writeTypeScript } from './quoteTypeScript.ts';

/** AWS CDK in TypeScript: one program with one stack. */
export const cdkTypeScript: OutputFormat = {
  render: (plan) => [
    { fileName: 'endpoint-policies-stack.ts', language: 'typescript', text: write(plan) },
  ],
  harms: cdkHarms,
};

const imports: Readonly<Record<OutputPlan['mode'], readonly string[]>> = {
  create: [
    "import { App, Stack } from 'aws-cdk-lib';",
    "import * as ec2 from 'aws-cdk-lib/aws-ec2';",
    "import type { Construct } from 'constructs';",
  ],
  modify: [
    "import { App, Stack } from 'aws-cdk-lib';",
    "import * as cr from 'aws-cdk-lib/custom-resources';",
    "import type { Construct } from 'constructs';",
  ],
};

const policyName = ({ endpoint }: PlannedEndpoint) => `${endpointNames[endpoint].camel}Policy`;

function write(plan: OutputPlan): string {
  const { mode, endpoints, region } = plan;
  const resources = endpoints.map((planned) =>
    mode === 'create' ? endpointResource(plan, planned) : policyCall(plan, planned),
  );
  const sections = [
    `${comment('//', 'cdk-typescript', plan)}`,
    imports[mode].join('\n'),
    ...endpoints.map(
      (planned) => `const ${policyName(planned)} = ${writeTypeScript(planned.policy)};`,
    ),
    [
      'export class EndpointPoliciesStack extends Stack {',
      '  constructor(scope: Construct, id: string) {',
      `    super(scope, id, { env: { region: given(${quoteTypeScript(region)}) } });`,
      '',
      `${indent(resources.join('\n\n'), 4)}`,
      '  }',
      '}',
    ].join('\n'),
    guard,
    `new EndpointPoliciesStack(new App(), 'EndpointPolicies');`,
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Hoisted, so that it stands below what people read first. */
const guard = `
function given(value: string): string {
  if (value.startsWith('${placeholderMark}')) throw new Error(\`Replace \${value} first.\`);
  return value;
}
`.trim();

const given = (value: string) => `given(${quoteTypeScript(value)})`;

function endpointResource(plan: OutputPlan, planned: PlannedEndpoint): string {
  const properties = cdkProperties(plan, planned).map(({ name, value }) => {
    if (typeof value === 'boolean') return `${name}: ${value},`;
    return `${name}: ${typeof value === 'string' ? given(value) : `[${value.map(given).join(', ')}]`},`;
  });
  return [
    `new ec2.CfnVPCEndpoint(this, '${endpointNames[planned.endpoint].pascal}Endpoint', {`,
    indent([...properties, `policyDocument: ${policyName(planned)},`].join('\n')),
    '});',
  ].join('\n');
}

function policyCall(plan: OutputPlan, planned: PlannedEndpoint): string {
  const { camel, pascal, idField } = endpointNames[planned.endpoint];
  return `
const ${camel}EndpointId = ${given(idOrPlaceholder(plan, idField))};
const ${camel}Call: cr.AwsSdkCall = {
  service: 'EC2',
  action: 'modifyVpcEndpoint',
  parameters: {
    VpcEndpointId: ${camel}EndpointId,
    PolicyDocument: JSON.stringify(${policyName(planned)}),
  },
  physicalResourceId: cr.PhysicalResourceId.of(${camel}EndpointId),
};
new cr.AwsCustomResource(this, '${pascal}EndpointPolicy', {
  onCreate: ${camel}Call,
  onUpdate: ${camel}Call,
  installLatestAwsSdk: false,
  policy: cr.AwsCustomResourcePolicy.fromSdkCalls({
    resources: [
      this.formatArn({
        service: 'ec2',
        resource: 'vpc-endpoint',
        resourceName: ${camel}EndpointId,
      }),
    ],
  }),
});`.trim();
}
