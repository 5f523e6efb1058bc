import { cdkHarms, cdkProperties } from './cdkProperties.ts';
import { comment } from './comment.ts';
import { endpointNames } from './endpointNames.ts';
import { indent } from './literal.ts';
import type { OutputFormat } from './outputFormat.ts';
import { placeholderMark } from './outputIds.ts';
import { idOrPlaceholder, type OutputPlan, type PlannedEndpoint } from './outputPlan.ts';
import { quotePython, writePython } from './quotePython.ts';

/** AWS CDK in Python: one program with one stack. */
export const cdkPython: OutputFormat = {
  render: (plan) => [
    { fileName: 'endpoint_policies_stack.py', language: 'python', text: write(plan) },
  ],
  harms: cdkHarms,
};

const imports: Readonly<Record<OutputPlan['mode'], readonly string[]>> = {
  create: ['from aws_cdk import App, Environment, Stack', 'from aws_cdk import aws_ec2 as ec2'],
  modify: [
    'import json',
    '',
    'from aws_cdk import App, Environment, Stack',
    'from aws_cdk import custom_resources as cr',
  ],
};

const policyName = ({ endpoint }: PlannedEndpoint) =>
  `${endpointNames[endpoint].snake.toUpperCase()}_POLICY`;

function write(plan: OutputPlan): string {
  const { mode, endpoints, region } = plan;
  const resources = endpoints.map((planned) =>
    mode === 'create' ? endpointResource(plan, planned) : policyCall(plan, planned),
  );
  const stack = [
    'class EndpointPoliciesStack(Stack):',
    '    def __init__(self, scope: Construct, construct_id: str) -> None:',
    `        region = given(${quotePython(region)})`,
    '        super().__init__(scope, construct_id, env=Environment(region=region))',
    '',
    indent(resources.join('\n\n'), 8),
  ];
  const sections = [
    [
      comment('#', 'cdk-python', plan),
      '',
      ...imports[mode],
      'from constructs import Construct',
    ].join('\n'),
    ...endpoints.map((planned) => `${policyName(planned)} = ${writePython(planned.policy)}`),
    guard,
    stack.join('\n'),
    [
      'if __name__ == "__main__":',
      '    app = App()',
      '    EndpointPoliciesStack(app, "EndpointPolicies")',
      '    app.synth()',
    ].join('\n'),
  ];
  return `${sections.join('\n\n\n')}\n`;
}

const guard = `
def given(value: str) -> str:
    if value.startswith("${placeholderMark}"):
        raise ValueError(f"Replace {value} first.")
    return value
`.trim();

const given = (value: string) => `given(${quotePython(value)})`;

const snakeCase = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function endpointResource(plan: OutputPlan, planned: PlannedEndpoint): string {
  const properties = cdkProperties(plan, planned).map(({ name, value }) => {
    if (typeof value === 'boolean') return `${snakeCase(name)}=${value ? 'True' : 'False'},`;
    return `${snakeCase(name)}=${typeof value === 'string' ? given(value) : `[${value.map(given).join(', ')}]`},`;
  });
  const lines = [
    'self,',
    `"${endpointNames[planned.endpoint].pascal}Endpoint",`,
    ...properties,
    `policy_document=${policyName(planned)},`,
  ];
  return ['ec2.CfnVPCEndpoint(', indent(lines.join('\n'), 4), ')'].join('\n');
}

function policyCall(plan: OutputPlan, planned: PlannedEndpoint): string {
  const { snake, pascal, idField } = endpointNames[planned.endpoint];
  return `
${snake}_endpoint_id = ${given(idOrPlaceholder(plan, idField))}
${snake}_call = cr.AwsSdkCall(
    service="EC2",
    action="modifyVpcEndpoint",
    parameters={
        "VpcEndpointId": ${snake}_endpoint_id,
        "PolicyDocument": json.dumps(${policyName(planned)}),
    },
    physical_resource_id=cr.PhysicalResourceId.of(${snake}_endpoint_id),
)
cr.AwsCustomResource(
    self,
    "${pascal}EndpointPolicy",
    on_create=${snake}_call,
    on_update=${snake}_call,
    install_latest_aws_sdk=False,
    policy=cr.AwsCustomResourcePolicy.from_sdk_calls(
        resources=[
            self.format_arn(
                service="ec2",
                resource="vpc-endpoint",
                resource_name=${snake}_endpoint_id,
            )
        ]
    ),
)`.trim();
}
