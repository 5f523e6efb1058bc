import {
  idOrPlaceholder,
  idsOrPlaceholder,
  type OutputPlan,
  type PlannedEndpoint,
  type PrivateDnsFor,
} from './outputPlan.ts';

/** What CloudFormation and CDK call those whom private DNS is for. */
export const cloudFormationResolvers = {
  allResolvers: 'AllResolvers',
  inboundResolvers: 'OnlyInboundResolver',
} as const satisfies Record<PrivateDnsFor, string>;

interface NetworkProperty {
  readonly name: string;
  readonly value: string | boolean | readonly string[];
}

/** What an endpoint is created with but for its policy, in the names of CDK and Pulumi. */
export function networkProperties(
  plan: OutputPlan,
  { type, serviceName }: PlannedEndpoint,
): readonly NetworkProperty[] {
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
