import { keysOf, recordOf } from '../catalog/keysOf.ts';
import { type EndpointId, endpointIds, type EndpointType } from '../catalog/endpoints.ts';
import { snakeCase } from './endpointNames.ts';

/** The field that holds the ID of an existing endpoint, to modify. */
type EndpointIdField = `${EndpointId}EndpointId`;

type EndpointIds = Readonly<Partial<Record<EndpointIdField, string | undefined>>>;

/** What the outputs may know of your network; what is missing becomes a placeholder. */
export interface OutputIds extends EndpointIds {
  readonly vpcId?: string | undefined;
  /** Of interface endpoints, to create. */
  readonly subnetIds?: readonly string[] | undefined;
  readonly securityGroupIds?: readonly string[] | undefined;
  /** Of the gateway endpoint, to create. */
  readonly routeTableIds?: readonly string[] | undefined;
}

export type OutputIdField = keyof OutputIds;

export type NetworkIdField = Exclude<OutputIdField, EndpointIdField>;

interface IdShape {
  /** `<prefix>-` and 8 or 17 hexadecimal digits, as EC2 forms its IDs. */
  readonly prefix: 'vpc' | 'vpce' | 'subnet' | 'sg' | 'rtb';
  readonly many: boolean;
  /** What stands where the ID is missing. */
  readonly placeholder: string;
}

/** What every placeholder begins with: scripts refuse to run while one is left. */
export const placeholderMark = 'REPLACE_WITH_';

/** The field of the ID that an endpoint has in its VPC, `s3EndpointId`. */
export const endpointIdField = (endpoint: EndpointId): EndpointIdField => `${endpoint}EndpointId`;

/** In the order of the endpoints. */
export const endpointIdFields = endpointIds.map(endpointIdField);

const endpointIdShapes = recordOf(endpointIdFields, (field): IdShape => ({
  prefix: 'vpce',
  many: false,
  placeholder: `${placeholderMark}${snakeCase(field).toUpperCase()}`,
}));

export const idShapes: Readonly<Record<OutputIdField, IdShape>> = {
  vpcId: { prefix: 'vpc', many: false, placeholder: 'REPLACE_WITH_VPC_ID' },
  ...endpointIdShapes,
  subnetIds: { prefix: 'subnet', many: true, placeholder: 'REPLACE_WITH_SUBNET_ID' },
  securityGroupIds: { prefix: 'sg', many: true, placeholder: 'REPLACE_WITH_SECURITY_GROUP_ID' },
  routeTableIds: { prefix: 'rtb', many: true, placeholder: 'REPLACE_WITH_ROUTE_TABLE_ID' },
};

export const outputIdFields = keysOf(idShapes);

export function isId(field: OutputIdField, given: unknown): given is string {
  return (
    typeof given === 'string' &&
    /^[a-z]+-([0-9a-f]{8}|[0-9a-f]{17})$/.test(given) &&
    given.startsWith(`${idShapes[field].prefix}-`)
  );
}

/** The entries of a field that were given, one or many; empty ones count as not given. */
export function givenIds(field: OutputIdField, ids: OutputIds): readonly unknown[] {
  const given: unknown = ids[field];
  const entries: readonly unknown[] = Array.isArray(given) ? given : [given];
  return entries.filter((entry) => entry !== undefined && entry !== null && entry !== '');
}

export type OutputMode = 'create' | 'modify';

const created: Readonly<Record<EndpointType, readonly OutputIdField[]>> = {
  interface: ['vpcId', 'subnetIds', 'securityGroupIds'],
  gateway: ['vpcId', 'routeTableIds'],
};

/** Which IDs an output needs to create or to modify an endpoint of a type. */
export function neededIds(
  mode: OutputMode,
  endpoint: EndpointId,
  type: EndpointType,
): readonly OutputIdField[] {
  return mode === 'create' ? created[type] : [endpointIdField(endpoint)];
}
