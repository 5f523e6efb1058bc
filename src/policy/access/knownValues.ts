import type { KeySubject } from '../catalog/conditionKeys.ts';
import { bucketOf, readArn } from '../statement/arn.ts';
import { findAwsBucket } from '../statement/awsBucket.ts';
import { findConditionKey } from './keyPresence.ts';
import type { PolicyRequest, RequestIdentity, RequestPrincipal } from './policyRequest.ts';

type IdentityKind = 'role' | 'user' | 'rootUser';

type Values = Readonly<Partial<Record<KeySubject, string>>>;

/** What a request by itself says of its condition keys. */
export interface KnownValues {
  /** The prefix of the action, in lower case. */
  readonly service: string;
  /** Whether the action only reads, so that it changes nothing and gives no tags. */
  readonly reads: boolean;
  /** Whether it lists what is in a bucket. */
  readonly lists: boolean;
  readonly isOfAccessPoint: boolean;
  readonly partition: string;
  readonly caller: 'anonymous' | 'awsService' | IdentityKind;
  /** Of a role, whether its credentials are an instance’s. */
  readonly isOnInstance: boolean | undefined;
  readonly callerIsMember: boolean;
  readonly ownerIsMember: boolean;
  readonly endpointIsMember: boolean | undefined;
  readonly values: Values;
  /** What holds no value that a policy names, where it is not known: a foreigner's, or AWS's own. */
  readonly strange: ReadonlySet<KeySubject>;
}

/** The service that asks where a service asks as itself. */
export const callingService = 'imagebuilder.amazonaws.com';

const ofCaller: readonly KeySubject[] = [
  'callerAccount',
  'callerArn',
  'callerId',
  'callerOrg',
  'callerPath',
];
const ofOwner: readonly KeySubject[] = ['ownerAccount', 'ownerOrg', 'ownerPath'];

const reading = /^[\w-]+:(?:Get|List)/i;

/** Everything that a request says of itself (IAM user guide, global condition keys). */
export function knownValues(request: PolicyRequest, now: Date): KnownValues {
  const { principal, action, resource } = request;
  const whose = typeof principal === 'object' ? principal.whose : undefined;
  const isForeigner = principal === 'awsService' || whose === 'foreign';
  const owner = ownerOf(request);
  const caller = callerValues(principal);
  const region = request.region ?? regionOf(resource);
  return {
    service: action.slice(0, Math.max(0, action.indexOf(':'))).toLowerCase(),
    reads: reading.test(action),
    lists: /:ListBucket(?:Versions)?$/i.test(action),
    isOfAccessPoint: readArn(resource)?.resource.startsWith('accesspoint') ?? false,
    partition: readArn(resource)?.partition ?? 'aws',
    caller: typeof principal === 'object' ? kindOf(principal) : principal,
    isOnInstance: onInstance(request),
    endpointIsMember: request.endpointIsMember,
    callerIsMember: caller.callerOrg !== undefined || whose === 'own',
    ownerIsMember: request.resourceOrgId !== undefined || owner === 'own' || hasPath(request),
    values: {
      encrypted: 'true',
      tlsVersion: '1.3',
      signature: 'AWS4-HMAC-SHA256',
      signedIn: 'REST-HEADER',
      // As the SDKs of AWS ask for credentials unless they are told otherwise.
      delivery: '2.0',
      viaService: 'false',
      time: now.toISOString(),
      epoch: String(Math.floor(now.getTime() / 1000)),
      ...(region !== undefined && { region }),
      ...caller,
      ...ownerValues(request),
    },
    strange: new Set([
      ...(isForeigner ? ofCaller : []),
      ...(owner === 'foreign' || owner === 'aws' ? ofOwner : []),
    ]),
  };
}

const hasPath = ({ resourceOrgPath }: PolicyRequest) => resourceOrgPath !== undefined;

function callerValues(principal: RequestPrincipal): Values {
  switch (principal) {
    case 'anonymous':
      return { callerAccount: 'anonymous', callerKind: 'Anonymous', callerId: 'anonymous' };
    case 'awsService':
      return {
        callerKind: 'AWSService',
        callerIsService: 'true',
        callerService: callingService,
      };
    default:
      return identityValues(principal);
  }
}

function kindOf({ arn = '' }: RequestIdentity): IdentityKind {
  const resource = readArn(arn)?.resource ?? '';
  if (resource === 'root') return 'rootUser';
  return resource.startsWith('user/') ? 'user' : 'role';
}

const principalTypes: Readonly<Record<IdentityKind, string>> = {
  role: 'AssumedRole',
  user: 'User',
  rootUser: 'Account',
};

function identityValues(identity: RequestIdentity): Values {
  const { orgId, orgPath, accountId, arn } = identity;
  const account = accountId ?? readArn(arn ?? '')?.account;
  const org = orgId ?? orgPath?.split('/')[0];
  return {
    callerIsService: 'false',
    callerKind: principalTypes[kindOf(identity)],
    ...(account !== undefined && { callerAccount: account }),
    ...(arn !== undefined && { callerArn: roleOf(arn) }),
    ...(kindOf(identity) === 'user' && arn !== undefined && { callerName: lastOf(arn) }),
    ...(org !== undefined && { callerOrg: org }),
    ...(orgPath !== undefined && { callerPath: pathOf(orgPath) }),
  };
}

/** A session that EC2 makes has the name of the instance. */
function onInstance({ principal, context = {} }: PolicyRequest): boolean | undefined {
  if (typeof principal === 'string') return false;
  const session = /^arn:[^:]+:sts::\d{12}:assumed-role\/[^/]+\/(.+)$/.exec(
    principal.arn ?? '',
  )?.[1];
  const named = session === undefined ? undefined : /^i-[0-9a-f]{8,17}$/.test(session);
  const isGiven = Object.keys(context).some(
    (key) => findConditionKey(key)?.carried === 'byInstances',
  );
  return principal.onInstance ?? (isGiven || named);
}

/** `aws:PrincipalArn` is the role's, whichever session of it asks. */
function roleOf(arn: string): string {
  const [, partition, account, role] =
    /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/[^/]+$/.exec(arn) ?? [];
  return role === undefined ? arn : `arn:${partition}:iam::${account}:role/${role}`;
}

const lastOf = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1);

/** As a request carries a path; a policy may write a wildcard behind it. */
const pathOf = (given: string) => given.replace(/\/?\*?$/, '/');

function ownerValues(request: PolicyRequest): Values {
  const { resourceOrgId, resourceOrgPath, resourceAccount } = request;
  const org = resourceOrgId ?? resourceOrgPath?.split('/')[0];
  const account = resourceAccount ?? statedAccount(request);
  return {
    ...(account !== undefined && { ownerAccount: account }),
    ...(org !== undefined && { ownerOrg: org }),
    ...(resourceOrgPath !== undefined && { ownerPath: pathOf(resourceOrgPath) }),
  };
}

const accountId = /^\d{12}$/;

/** The account in the ARN, where it is not one that only stands for the owner's. */
function statedAccount({ owner, resource }: PolicyRequest): string | undefined {
  const account = readArn(resource)?.account ?? '';
  return owner === undefined && accountId.test(account) ? account : undefined;
}

/** The account fields of what AWS and its partners own (`aws`, `aws-marketplace`, `third-party`). */
const ownersByName = /^(aws|aws-marketplace|third-party)$/;

/** Whose the resource is, as the request says, its ARN, or the catalogue of AWS's buckets. */
export function ownerOf({
  owner,
  resource,
}: Pick<PolicyRequest, 'owner' | 'resource'>): PolicyRequest['owner'] {
  if (owner !== undefined) return owner;
  const arn = readArn(resource);
  if (!arn) return undefined;
  if (ownersByName.test(arn.account)) return 'aws';
  return arn.service === 's3' && findAwsBucket(bucketOf(arn)) ? 'aws' : undefined;
}

/** The endpoint's, which is the resource's: neither service answers for another region. */
function regionOf(resource: string): string | undefined {
  const arn = readArn(resource);
  if (!arn || arn.service !== 's3') return arn?.region === '' ? undefined : arn?.region;
  return findAwsBucket(bucketOf(arn))?.region;
}
