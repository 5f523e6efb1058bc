import { cloudFormationHarms } from './cloudFormationFiles.ts';
import type { OutputFormat } from './outputFormat.ts';
import {
  idOrPlaceholder,
  idsOrPlaceholder,
  type OutputPlan,
  type PlannedEndpoint,
} from './outputPlan.ts';

interface EndpointProperty {
  readonly name: string;
  readonly value: string | boolean | readonly string[];
}

/** What an endpoint is created with but for its policy, in the names of CDK and Pulumi. */
export function cdkProperties(
  plan: OutputPlan,
  { type, serviceName }: PlannedEndpoint,
): readonly EndpointProperty[] {
  const base = [
    { name: 'vpcId', value: idOrPlaceholder(plan, 'vpcId') },
    { name: 'serviceName', value: serviceName },
  ];
  return type === 'gateway'
    ? [
        ...base,
        { name: 'vpcEndpointType', value: 'Gateway' },
        { name: 'routeTableIds', value: idsOrPlaceholder(plan, 'routeTableIds') },
      ]
    : [
        ...base,
        { name: 'vpcEndpointType', value: 'Interface' },
        { name: 'subnetIds', value: idsOrPlaceholder(plan, 'subnetIds') },
        { name: 'securityGroupIds', value: idsOrPlaceholder(plan, 'securityGroupIds') },
        { name: 'privateDnsEnabled', value: true },
      ];
}

/** CDK writes a template, and takes strings that look like its tokens for values to come. */
export const cdkHarms: OutputFormat['harms'] = (text, isName) =>
  /[$#]\{Token\[/.test(text) ? 'cdkToken' : cloudFormationHarms(text, isName);
