import * as v from 'valibot';
import { type CompanionService, companionServiceIds } from '../catalog/companionServices.ts';
import {
  type EndpointId,
  endpointIds,
  type EndpointType,
  endpointType,
} from '../catalog/endpoints.ts';
import { recordOf } from '../catalog/keysOf.ts';
import { regionSchema } from '../fields/region.ts';
import { serviceNames } from '../region.ts';
import { type JsonObject, toJsonObject } from './json.ts';
import {
  givenIds,
  idShapes,
  isId,
  neededIds,
  outputIdFields,
  placeholderMark,
} from './outputIds.ts';
import type { OutputIdField, OutputIds, OutputMode } from './outputIds.ts';

/**
 * Whom private DNS of an S3 interface endpoint is for (S3PL): all of the VPC, whose builds then go through it;
 * or those who ask from outside, which needs a gateway endpoint beside it, through which builds go on.
 */
export const privateDnsChoices = ['allResolvers', 'inboundResolvers'] as const;

export type PrivateDnsFor = (typeof privateDnsChoices)[number];

/** What policies come from. */
export interface OutputOrigin {
  /** The address that opens the form again; one that is too long for a file's head is left out. */
  readonly link?: string | undefined;
  /** The date of the catalogue whose names of buckets they have. */
  readonly catalog: string;
}

/** The policy that an endpoint has, as it was imported. */
export interface CurrentPolicy {
  readonly policy: unknown;
  /** Whether the new policy is that one with additions, as `mergePolicy` makes it: what it allows stays allowed. */
  readonly isMerged: boolean;
}

/**
 * What `renderOutput` is asked for. By its endpoint, any policy as JSON data, ours or an imported one; an endpoint
 * whose policy is left out is left alone.
 */
export interface OutputRequest extends Readonly<Partial<Record<EndpointId, unknown>>> {
  /** To modify endpoints: their policies until now, which the rollback scripts then hold; no policy is none. */
  readonly current?: Readonly<Partial<Record<EndpointId, CurrentPolicy>>> | undefined;
  /** A gateway as a rule. */
  readonly s3EndpointType?: EndpointType | undefined;
  /** Of an interface endpoint of S3 to create; all resolvers, unless a gateway stands beside it. */
  readonly s3PrivateDnsFor?: PrivateDnsFor | undefined;
  /** A region code; one that is not well-formed becomes a placeholder. */
  readonly region: string;
  readonly mode: OutputMode;
  readonly ids?: OutputIds | undefined;
  /** What the policies come from, which every file says that has a place for it. */
  readonly origin?: OutputOrigin | undefined;
  /** The other endpoints that builds need, which outputs that create endpoints tell of. */
  readonly companions?: readonly CompanionService[] | undefined;
}

/** What an endpoint to modify had until now. */
type PlannedCurrent = Omit<CurrentPolicy, 'policy'> & { readonly policy: JsonObject };

/** One endpoint that an output creates or modifies. */
export interface PlannedEndpoint {
  readonly endpoint: EndpointId;
  readonly type: EndpointType;
  /** Of an interface endpoint of S3, the one service that lets choose. */
  readonly privateDnsFor?: PrivateDnsFor;
  readonly policy: JsonObject;
  readonly current: PlannedCurrent | undefined;
  /** The likeliest name that a source gives, or a placeholder. */
  readonly serviceName: string;
  /** The service's other names, where sources contradict each other. */
  readonly otherNames: readonly string[];
}

/** A request, read and made safe: what every format starts from. */
export interface OutputPlan {
  readonly mode: OutputMode;
  readonly region: string;
  readonly endpoints: readonly PlannedEndpoint[];
  readonly companions: readonly CompanionService[];
  readonly origin: OutputOrigin | undefined;
  /** The well-formed IDs that were given, none where there is none. */
  readonly ids: Readonly<Record<OutputIdField, readonly string[]>>;
}

/** What one of the scripts of a format does. */
export type ScriptPart = 'apply' | 'rollBack' | 'compare';

/** A plan, and what its files say of themselves. */
export interface FilePlan extends OutputPlan {
  /** What to know about a file, the first sentence saying what it is. */
  readonly notes: (part?: ScriptPart) => readonly string[];
}

const regionPlaceholder = 'REPLACE_WITH_REGION';
const serviceNamePlaceholder = 'REPLACE_WITH_SERVICE_NAME';

/** Reads a request: what is malformed becomes a placeholder, what is no policy is left out. */
export function planOutput(request: OutputRequest): OutputPlan {
  const { mode, ids = {}, companions = [] } = request;
  const region = isRegion(request.region) ? request.region : regionPlaceholder;
  const idsOf = (field: OutputIdField) =>
    [...new Set(givenIds(field, ids).filter((given) => isId(field, given)))].slice(
      0,
      idShapes[field].many ? undefined : 1,
    );
  return {
    mode,
    region,
    endpoints: endpointIds.flatMap((endpoint) => planEndpoint(endpoint, request, region)),
    companions: companionServiceIds.filter((service) => companions.includes(service)),
    origin: readOrigin(request.origin),
    ids: recordOf(outputIdFields, idsOf),
  };
}

/** More is no line that anybody reads, or a template takes. */
const longestLink = 2000;

/** A comment holds one line, of what cannot be taken for anything else. */
export function readOrigin(given: OutputOrigin | undefined): OutputOrigin | undefined {
  if (!given || !/^\d{4}-\d\d-\d\d$/.test(given.catalog)) return undefined;
  const { catalog, link = '' } = given;
  return link.length <= longestLink && /^https?:[!-~]*#[!-~]+$/.test(link)
    ? { link, catalog }
    : { catalog };
}

export function isRegion(given: unknown): given is string {
  return v.is(regionSchema, given);
}

/** A policy as plain JSON, if it is an object that JSON can hold. */
export function readPolicyJson(given: unknown): JsonObject | undefined {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
    ? toJsonObject(given)
    : undefined;
}

function planEndpoint(
  endpoint: EndpointId,
  request: OutputRequest,
  region: string,
): readonly PlannedEndpoint[] {
  const policy = readPolicyJson(request[endpoint]);
  if (policy === undefined) return [];
  const names = isRegion(region) ? serviceNames(endpoint, region).map(({ name }) => name) : [];
  const [serviceName = serviceNamePlaceholder, ...otherNames] = names;
  const { s3EndpointType = 'gateway', s3PrivateDnsFor = 'allResolvers' } = request;
  const type = endpointType(endpoint, { s3EndpointType });
  const current = planCurrent(request, endpoint);
  const planned = { endpoint, type, policy, current, serviceName, otherNames };
  return endpoint === 's3' && type === 'interface'
    ? [{ ...planned, privateDnsFor: s3PrivateDnsFor }]
    : [planned];
}

function planCurrent(
  { mode, current }: OutputRequest,
  endpoint: EndpointId,
): PlannedCurrent | undefined {
  const given = mode === 'modify' ? current?.[endpoint] : undefined;
  const policy = readPolicyJson(given?.policy);
  return given && policy && { ...given, policy };
}

/** The policies that endpoints had, as they were imported. */
export const importedPolicies = ({
  endpoints,
}: OutputPlan): readonly { readonly endpoint: EndpointId; readonly policy: JsonObject }[] =>
  endpoints.flatMap(({ endpoint, current }) =>
    current ? [{ endpoint, policy: current.policy }] : [],
  );

export const isPlaceholder = (value: string) => value.startsWith(placeholderMark);

/** Whether something that the plan needs is left for a person to fill in. */
export function isIncomplete({ mode, region, endpoints, ids }: OutputPlan): boolean {
  return (
    isPlaceholder(region) ||
    endpoints.some(
      ({ endpoint, type, serviceName }) =>
        (mode === 'create' && isPlaceholder(serviceName)) ||
        neededIds(mode, endpoint, type).some((field) => ids[field].length === 0),
    )
  );
}

/** The IDs for a field, or its placeholder. */
export function idsOrPlaceholder(plan: OutputPlan, field: OutputIdField): readonly string[] {
  return plan.ids[field].length > 0 ? plan.ids[field] : [idShapes[field].placeholder];
}

/** The one ID for a field, or its placeholder. */
export function idOrPlaceholder(plan: OutputPlan, field: OutputIdField): string {
  return plan.ids[field][0] ?? idShapes[field].placeholder;
}

/** A variable that a script sets at its top, in camel case, and its value; several make a list. */
export type ScriptValue = readonly [name: string, value: string | readonly string[]];

/** The values that a script needs to create or to modify what is planned, the region first. */
export function scriptValues(plan: OutputPlan): readonly ScriptValue[] {
  const { mode, region, endpoints } = plan;
  const needed = new Set(
    endpoints.flatMap(({ endpoint, type }) => neededIds(mode, endpoint, type)),
  );
  const ids = outputIdFields.filter((field) => needed.has(field));
  return [
    ['region', region],
    ...ids
      .filter((field) => !idShapes[field].many)
      .map((field) => [field, idOrPlaceholder(plan, field)] as const),
    ...(mode === 'create'
      ? endpoints.map(({ endpoint, serviceName }) => [`${endpoint}Service`, serviceName] as const)
      : []),
    ...ids
      .filter((field) => idShapes[field].many)
      .map((field) => [field, idsOrPlaceholder(plan, field)] as const),
  ];
}
