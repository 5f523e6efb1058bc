import { cdkProperties } from './cdkProperties.ts';
import { comment } from './comment.ts';
import { endpointNames } from './endpointNames.ts';
import { indent } from './literal.ts';
import { type OutputFormat, unharmed } from './outputFormat.ts';
import { placeholderMark } from './outputIds.ts';
import { idOrPlaceholder, type OutputPlan, type PlannedEndpoint } from './outputPlan.ts';
import { quoteTypeScript, writeTypeScript } from './quoteTypeScript.ts';

/** Pulumi in TypeScript: one program, with the policies as resources of their own. */
export const pulumiTypeScript: OutputFormat = {
  render: (plan) => [{ fileName: 'index.ts', language: 'typescript', text: write(plan) }],
  harms: unharmed,
};

function write(plan: OutputPlan): string {
  const { mode, endpoints, region } = plan;
  const sections = [
    comment('//', 'pulumi-typescript', plan),
    "import * as aws from '@pulumi/aws';",
    `const provider = new aws.Provider('endpoints', { region: ${given(region)} });`,
    ...endpoints.flatMap((planned) => [
      ...(mode === 'create' ? [endpointResource(plan, planned)] : []),
      policyResource(plan, planned),
    ]),
    guard,
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
  const { camel } = endpointNames[planned.endpoint];
  const properties = cdkProperties(plan, planned).map(({ name, value }) => {
    if (typeof value === 'boolean') return `${name}: ${value},`;
    return `${name}: ${typeof value === 'string' ? given(value) : `[${value.map(given).join(', ')}]`},`;
  });
  return resource(
    `const ${camel}Endpoint = new aws.ec2.VpcEndpoint`,
    `${camel}-endpoint`,
    properties,
  );
}

function policyResource(plan: OutputPlan, { endpoint, policy }: PlannedEndpoint): string {
  const { camel, idField } = endpointNames[endpoint];
  const id = plan.mode === 'create' ? `${camel}Endpoint.id` : given(idOrPlaceholder(plan, idField));
  return resource('new aws.ec2.VpcEndpointPolicy', `${camel}-endpoint-policy`, [
    `vpcEndpointId: ${id},`,
    `policy: JSON.stringify(${writeTypeScript(policy)}),`,
  ]);
}

const resource = (call: string, name: string, properties: readonly string[]) =>
  [
    `${call}(`,
    indent([`'${name}',`, '{', indent(properties.join('\n')), '},', '{ provider },'].join('\n')),
    ');',
  ].join('\n');
