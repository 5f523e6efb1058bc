import {
  idOrPlaceholder,
  idsOrPlaceholder,
  isPlaceholder,
  type OutputPlan,
  type PlannedEndpoint,
  type PrivateDnsFor,
} from './outputPlan.ts';
import type { EndpointType } from '../catalog/endpoints.ts';
import { endpointNames } from './endpointNames.ts';
import type { JsonObject } from './json.ts';
import { neededIds, type NetworkIdField, type OutputIdField } from './outputIds.ts';

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

/** Which step of adopting an endpoint a template is for; creating takes one step. */
export type TemplateStep = 'create' | 'import' | 'update';

interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** A resource's own ID is no property: an import names it beside the template. */
const parameters: Readonly<
  Record<NetworkIdField, Parameter> & Partial<Record<OutputIdField, Parameter>>
> = {
  vpcId: { name: 'VpcId', type: 'AWS::EC2::VPC::Id', description: 'The VPC of the endpoints' },
  subnetIds: {
    name: 'SubnetIds',
    type: 'List<AWS::EC2::Subnet::Id>',
    description: 'Subnets for the interface endpoint',
  },
  securityGroupIds: {
    name: 'SecurityGroupIds',
    type: 'List<AWS::EC2::SecurityGroup::Id>',
    description: 'Security groups that admit port 443 from the build instances',
  },
  routeTableIds: {
    // CloudFormation has no parameter type for route tables.
    name: 'RouteTableIds',
    type: 'CommaDelimitedList',
    description: 'Route tables that lead to the gateway endpoint',
  },
};

/** The template of a step, as data; `{ Ref }` is the only intrinsic function in use. */
export function cloudFormationTemplate(plan: OutputPlan, step: TemplateStep): JsonObject {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: descriptions[step],
    Parameters: parametersOf(plan, step),
    ...rulesOf(plan),
    Resources: Object.fromEntries(
      plan.endpoints.map((planned) => [resourceName(planned), resourceOf(planned, step)]),
    ),
  };
}

const descriptions: Readonly<Record<TemplateStep, string>> = {
  create: 'VPC endpoints with their policies',
  import: 'VPC endpoints, to import as they are (step 1 of 2)',
  update: 'VPC endpoints with their policies (step 2 of 2)',
};

export const resourceName = ({ endpoint }: PlannedEndpoint) =>
  `${endpointNames[endpoint].pascal}Endpoint`;

const serviceParameter = ({ endpoint }: PlannedEndpoint) =>
  `${endpointNames[endpoint].pascal}ServiceName`;

const isKnown = ({ serviceName }: PlannedEndpoint) => !isPlaceholder(serviceName);

function parametersOf(plan: OutputPlan, step: TemplateStep): JsonObject {
  const fields =
    step === 'create'
      ? plan.endpoints.flatMap(({ endpoint, type }) => neededIds('create', endpoint, type))
      : (['vpcId'] as const);
  return Object.fromEntries([
    ...[...new Set(fields)].flatMap((field) => parameterOf(plan, field)),
    ...plan.endpoints
      .filter((planned) => !isKnown(planned))
      .map((planned) => [serviceParameter(planned), { Type: 'String' }] as const),
  ]);
}

function parameterOf(
  plan: OutputPlan,
  field: OutputIdField,
): readonly (readonly [string, JsonObject])[] {
  const given = plan.ids[field];
  const preset: JsonObject = given.length > 0 ? { Default: given.join(',') } : {};
  return networkParameter(field).map(([name, parameter]) => [name, { ...parameter, ...preset }]);
}

/** The parameter that asks for an ID; none for the ID of an endpoint. */
export function networkParameter(field: OutputIdField): readonly (readonly [string, JsonObject])[] {
  const parameter = parameters[field];
  if (parameter === undefined) return [];
  const { name, type, description } = parameter;
  return [[name, { Type: type, Description: description }]];
}

/** Bucket names and ARNs are of one region: elsewhere the stack is refused. */
function rulesOf({ region }: OutputPlan): JsonObject {
  if (isPlaceholder(region)) return {};
  const assertion = {
    Assert: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, region] },
    AssertDescription: `These policies are for ${region}.`,
  };
  return { Rules: { OneRegion: { Assertions: [assertion] } } };
}

function resourceOf(planned: PlannedEndpoint, step: TemplateStep): JsonObject {
  const { type, policy, serviceName } = planned;
  // An imported endpoint outlives its stack, as it was there before it.
  const retained: JsonObject =
    step === 'create' ? {} : { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
  return {
    Type: 'AWS::EC2::VPCEndpoint',
    ...retained,
    Properties: {
      VpcId: { Ref: 'VpcId' },
      ServiceName: isKnown(planned) ? serviceName : { Ref: serviceParameter(planned) },
      ...(step === 'create'
        ? endpointProperties(type, planned.privateDnsFor)
        : { VpcEndpointType: endpointTypes[type] }),
      ...(step === 'import' ? {} : { PolicyDocument: policy }),
    },
  };
}

const endpointTypes = { interface: 'Interface', gateway: 'Gateway' } as const;

/** What an endpoint to create says of its type and of the network. */
export function endpointProperties(
  type: EndpointType,
  privateDnsFor: PrivateDnsFor | undefined,
): JsonObject {
  return {
    VpcEndpointType: endpointTypes[type],
    ...networks[type],
    ...(privateDnsFor !== undefined && {
      DnsOptions: {
        PrivateDnsOnlyForInboundResolverEndpoint: cloudFormationResolvers[privateDnsFor],
      },
    }),
  };
}

const networks: Readonly<Record<PlannedEndpoint['type'], JsonObject>> = {
  interface: {
    SubnetIds: { Ref: 'SubnetIds' },
    SecurityGroupIds: { Ref: 'SecurityGroupIds' },
    PrivateDnsEnabled: true,
  },
  gateway: { RouteTableIds: { Ref: 'RouteTableIds' } },
};
