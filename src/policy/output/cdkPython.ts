import { cdkHarms } from './cloudFormationFiles.ts';
import { comment } from './comment.ts';
import { endpointNames } from './endpointNames.ts';
import { escapePoint, indent, type LiteralSyntax, writeLiteral, writeUnseen } from './quote.ts';
import { cloudFormationResolvers, networkProperties } from './cloudFormationTemplate.ts';
import type { OutputFormat } from './outputFormat.ts';
import { placeholderMark } from './outputIds.ts';
import { plainNote } from './outputNote.ts';
import { isIncomplete, isPlaceholder } from './outputPlan.ts';
import type { FilePlan, OutputPlan, PlannedEndpoint } from './outputPlan.ts';
import type { Json } from './json.ts';
/** AWS CDK in Python: one program with one stack, or the policies alone, as in TypeScript. */
export const cdkPython: OutputFormat = {
  render: (plan) => [
    plan.mode === 'create'
      ? { fileName: 'endpoint_policies_stack.py', language: 'python', text: write(plan) }
      : { fileName: 'endpoint_policies.py', language: 'python', text: writePolicies(plan) },
  ],
  harms: cdkHarms,
  notes: ({ mode }) =>
    (mode === 'create' ? (['cdkExact', 'cdkPythonRun'] as const) : []).map(plainNote),
  asksForValues: undefined,
  modifiesNothing: true,
  wayBack: {
    kind: 'tool',
    destroy: () => 'cdk destroy --app "python3 endpoint_policies_stack.py"',
  },
};

const imports = [
  'from aws_cdk import App, Environment, Stack',
  'from aws_cdk import aws_ec2 as ec2',
];

const policyName = ({ endpoint }: PlannedEndpoint) =>
  `${endpointNames[endpoint].snake.toUpperCase()}_POLICY`;

const policiesOf = ({ endpoints }: FilePlan) =>
  endpoints.map((planned) => `${policyName(planned)} = ${writePython(planned.policy)}`);

const writePolicies = (plan: FilePlan) =>
  `${[comment('#', plan), ...policiesOf(plan)].join('\n\n\n')}\n`;

function write(plan: FilePlan): string {
  const { endpoints, region } = plan;
  const stack = [
    'class EndpointPoliciesStack(Stack):',
    '    def __init__(self, scope: Construct, construct_id: str) -> None:',
    `        env = Environment(region=${literal(region)})`,
    '        super().__init__(scope, construct_id, env=env)',
    '',
    indent(endpoints.map((planned) => endpointResource(plan, planned)).join('\n\n'), 8),
  ];
  const sections = [
    [comment('#', plan), '', ...imports, 'from constructs import Construct'].join('\n'),
    ...policiesOf(plan),
    ...(isIncomplete(plan) ? [guard] : []),
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
def replaced(value: str) -> str:
    if value.startswith("${placeholderMark}"):
        raise ValueError(f"Replace {value} first.")
    return value
`.trim();

/** A value, or a placeholder that stops the program until it is replaced. */
const literal = (value: string) =>
  isPlaceholder(value) ? `replaced(${quotePython(value)})` : quotePython(value);

const snakeCase = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function endpointResource(plan: OutputPlan, planned: PlannedEndpoint): string {
  const properties = networkProperties(plan, planned).map(({ name, value }) => {
    if (typeof value === 'boolean') return `${snakeCase(name)}=${value ? 'True' : 'False'},`;
    return `${snakeCase(name)}=${typeof value === 'string' ? literal(value) : `[${value.map(literal).join(', ')}]`},`;
  });
  const lines = [
    'self,',
    `"${endpointNames[planned.endpoint].pascal}Endpoint",`,
    ...properties,
    ...dnsOptions(planned),
    `policy_document=${policyName(planned)},`,
  ];
  return ['ec2.CfnVPCEndpoint(', indent(lines.join('\n'), 4), ')'].join('\n');
}

function dnsOptions({ privateDnsFor }: PlannedEndpoint): readonly string[] {
  return privateDnsFor === undefined
    ? []
    : [
        'dns_options=ec2.CfnVPCEndpoint.DnsOptionsSpecificationProperty(',
        `    private_dns_only_for_inbound_resolver_endpoint="${cloudFormationResolvers[privateDnsFor]}"`,
        '),',
      ];
}

/** A text as a string literal of Python 3, whose short escapes mean what JSON's mean. */
function quotePython(text: string): string {
  return writeUnseen(JSON.stringify(text), escapePoint);
}

const syntax: LiteralSyntax = {
  indentation: 4,
  text: quotePython,
  keyword: (value) => (value === null ? 'None' : value ? 'True' : 'False'),
  members: (members) => members.map(([name, literal]) => `${quotePython(name)}: ${literal},`),
};

/** JSON data as a literal of Python 3. */
function writePython(value: Json): string {
  return writeLiteral(syntax, value);
}
