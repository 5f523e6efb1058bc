import { keysOf } from '../catalog/keysOf.ts';
import type { EndpointId, EndpointType } from '../catalog/endpoints.ts';

/** Of the existing endpoints, to modify. */
type EndpointIds = Readonly<Partial<Record<`${EndpointId}EndpointId`, string | undefined>>>;

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

interface IdShape {
  /** `<prefix>-` and 8 or 17 hexadecimal digits, as EC2 forms its IDs. */
  readonly prefix: 'vpc' | 'vpce' | 'subnet' | 'sg' | 'rtb';
  readonly many: boolean;
  /** What stands where the ID is missing. */
  readonly placeholder: string;
}

export const idShapes: Readonly<Record<OutputIdField, IdShape>> = {
  vpcId: { prefix: 'vpc', many: false, placeholder: 'REPLACE_WITH_VPC_ID' },
  imageBuilderEndpointId: {
    prefix: 'vpce',
    many: false,
    placeholder: 'REPLACE_WITH_IMAGE_BUILDER_ENDPOINT_ID',
  },
  s3EndpointId: { prefix: 'vpce', many: false, placeholder: 'REPLACE_WITH_S3_ENDPOINT_ID' },
  subnetIds: { prefix: 'subnet', many: true, placeholder: 'REPLACE_WITH_SUBNET_ID' },
  securityGroupIds: { prefix: 'sg', many: true, placeholder: 'REPLACE_WITH_SECURITY_GROUP_ID' },
  routeTableIds: { prefix: 'rtb', many: true, placeholder: 'REPLACE_WITH_ROUTE_TABLE_ID' },
};

export const outputIdFields = keysOf(idShapes);

/** What every placeholder begins with: scripts refuse to run while one is left. */
export const placeholderMark = 'REPLACE_WITH_';

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

/** The field that holds the ID of an existing endpoint. */
export const endpointIdField = (endpoint: EndpointId): `${EndpointId}EndpointId` =>
  `${endpoint}EndpointId`;

/** Which IDs an output needs to create or to modify an endpoint of a type. */
export function neededIds(
  mode: OutputMode,
  endpoint: EndpointId,
  type: EndpointType,
): readonly OutputIdField[] {
  return mode === 'create' ? created[type] : [endpointIdField(endpoint)];
}
