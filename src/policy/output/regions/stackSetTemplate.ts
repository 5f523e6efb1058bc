import {
  type EndpointId,
  endpointIds,
  type EndpointType,
  endpointType,
} from '../../catalog/endpoints.ts';
import type { OneOrMany, Statement } from '../../document.ts';
import type { Inputs } from '../../inputs.ts';
import { serviceNames } from '../../region.ts';
import { endpointProperties, networkParameter } from '../cloudFormationTemplate.ts';
import { endpointNames } from '../endpointNames.ts';
import type { Json, JsonObject } from '../json.ts';
import { neededIds } from '../outputIds.ts';
import type { PrivateDnsFor } from '../outputPlan.ts';
import {
  type IrregularBucket,
  partitionMark,
  type RegionalPolicies,
  regionMark,
} from './regionalPolicies.ts';

interface StackSetPlan extends RegionalPolicies {
  readonly regions: readonly string[];
  readonly inputs: Inputs;
  readonly s3PrivateDnsFor: PrivateDnsFor;
}

/** What the mapping says where there is no name: a value that every condition can be asked about. */
const nothing = 'none';

const here: JsonObject = { Ref: 'AWS::Region' };
const find = (key: string): JsonObject => ({ 'Fn::FindInMap': ['Regions', here, key] });
const isNamed = (key: string): JsonObject => ({
  'Fn::Not': [{ 'Fn::Equals': [find(key), nothing] }],
});
const noValue: JsonObject = { Ref: 'AWS::NoValue' };

const serviceKey = (endpoint: EndpointId) => `${endpointNames[endpoint].pascal}Service`;
const serviceParameter = (endpoint: EndpointId) => `${endpointNames[endpoint].pascal}ServiceName`;
const keyOf = ({ mark }: IrregularBucket) => mark.slice(1, -1);

/**
 * A template that creates both endpoints with their policies in any of the regions. It asks CloudFormation
 * where it is, and a mapping for what follows no rule: the names of services and of some buckets.
 */
export function stackSetTemplate(plan: StackSetPlan): JsonObject {
  const { inputs, irregular, regions } = plan;
  const unnamed = endpointIds.filter((endpoint) =>
    regions.some((region) => serviceNames(endpoint, region).length === 0),
  );
  const absent = irregular.filter(({ names }) => regions.some((region) => !names[region]));
  const conditions = [
    ...unnamed.map(
      (endpoint) => [`Knows${serviceKey(endpoint)}`, isNamed(serviceKey(endpoint))] as const,
    ),
    ...absent.map((bucket) => [`Has${keyOf(bucket)}`, isNamed(keyOf(bucket))] as const),
    ...(dependsOnRegion(plan) ? [['HasDownloads', isNamed('Downloads')] as const] : []),
  ];
  const types = endpointIds.map((endpoint) => [endpoint, endpointType(endpoint, inputs)] as const);
  const fields = types.flatMap(([endpoint, type]) => neededIds('create', endpoint, type));
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'VPC endpoints with their policies, for each of several regions',
    Parameters: Object.fromEntries([
      ...[...new Set(fields)].flatMap(networkParameter),
      ...unnamed.map(
        (endpoint) =>
          [
            serviceParameter(endpoint),
            {
              Type: 'String',
              Default: '',
              Description: 'Where the template does not know the name',
            },
          ] as const,
      ),
    ]),
    Mappings: {
      Regions: Object.fromEntries(regions.map((region) => [region, valuesIn(region, plan)])),
    },
    Rules: {
      KnownRegion: {
        Assertions: [
          {
            Assert: { 'Fn::Contains': [regions, here] },
            AssertDescription: 'These policies were written for other regions.',
          },
        ],
      },
    },
    ...(conditions.length > 0 && { Conditions: Object.fromEntries(conditions) }),
    Resources: Object.fromEntries(
      types.map(([endpoint, type]) => [
        `${endpointNames[endpoint].pascal}Endpoint`,
        resourceOf(endpoint, type, plan, unnamed.includes(endpoint)),
      ]),
    ),
  };
}

function valuesIn(region: string, plan: StackSetPlan): JsonObject {
  const { irregular } = plan;
  const hasDownloads = irregular.some(({ names }) => names[region] !== undefined);
  return {
    ...Object.fromEntries(
      endpointIds.map((endpoint) => [
        serviceKey(endpoint),
        serviceNames(endpoint, region)[0]?.name ?? nothing,
      ]),
    ),
    ...Object.fromEntries(
      irregular.map((bucket) => [keyOf(bucket), bucket.names[region] ?? nothing]),
    ),
    ...(dependsOnRegion(plan) ? { Downloads: hasDownloads ? 'some' : nothing } : {}),
  };
}

/** Whether a statement is there in some of the regions only. */
const dependsOnRegion = ({ statements, irregular, regions }: StackSetPlan): boolean =>
  statements.s3.some(({ Resource }) => isIrregular(Resource, irregular)) &&
  regions.some((region) => irregular.every(({ names }) => !names[region]));

/** Whether a statement names no bucket that is there in every region. */
const isIrregular = (resource: OneOrMany, irregular: readonly IrregularBucket[]): boolean =>
  typeof resource !== 'string' &&
  resource.every((arn) => irregular.some(({ mark }) => arn.includes(mark)));

function resourceOf(
  endpoint: EndpointId,
  type: EndpointType,
  plan: StackSetPlan,
  mayBeUnnamed: boolean,
): JsonObject {
  const found = find(serviceKey(endpoint));
  const privateDnsFor =
    endpoint === 's3' && type === 'interface' ? plan.s3PrivateDnsFor : undefined;
  return {
    Type: 'AWS::EC2::VPCEndpoint',
    Properties: {
      VpcId: { Ref: 'VpcId' },
      ServiceName: mayBeUnnamed
        ? {
            'Fn::If': [`Knows${serviceKey(endpoint)}`, found, { Ref: serviceParameter(endpoint) }],
          }
        : found,
      ...endpointProperties(type, privateDnsFor),
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: plan.statements[endpoint].map((statement) => writeStatement(statement, plan)),
      },
    },
  };
}

function writeStatement(statement: Statement, plan: StackSetPlan): JsonObject {
  const { Resource } = statement;
  const written = {
    ...statement,
    Resource: typeof Resource === 'string' ? Resource : Resource.map((arn) => writeArn(arn, plan)),
  };
  return isIrregular(Resource, plan.irregular) && dependsOnRegion(plan)
    ? { 'Fn::If': ['HasDownloads', written, noValue] }
    : written;
}

function writeArn(arn: string, { irregular, regions }: StackSetPlan): Json {
  const text = arn
    .replaceAll(regionMark, '${AWS::Region}')
    .replaceAll(partitionMark, '${AWS::Partition}');
  const bucket = irregular.find(({ mark }) => text.includes(mark));
  if (!bucket) return text === arn ? arn : { 'Fn::Sub': text };
  const named = {
    'Fn::Sub': [text.replace(bucket.mark, '${Name}'), { Name: find(keyOf(bucket)) }],
  };
  return regions.every((region) => bucket.names[region])
    ? named
    : { 'Fn::If': [`Has${keyOf(bucket)}`, named, noValue] };
}
