import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

/** What a condition key tells of. Keys that tell of the same thing hold the same value. */
export type KeySubject =
  | 'vpc'
  | 'vpcArn'
  | 'vpcEndpoint'
  | 'vpcAddress'
  | 'endpointAccount'
  | 'endpointOrg'
  | 'endpointPath'
  | 'instance'
  | 'delivery'
  | 'callerAccount'
  | 'callerArn'
  | 'callerId'
  | 'callerKind'
  | 'callerName'
  | 'callerOrg'
  | 'callerPath'
  | 'callerIsService'
  | 'callerService'
  | 'ownerAccount'
  | 'ownerOrg'
  | 'ownerPath'
  | 'region'
  | 'encrypted'
  | 'viaService'
  | 'time'
  | 'epoch'
  | 'userAgent'
  | 'tlsVersion'
  | 'signature'
  | 'signedIn';

/** Which requests through an endpoint carry a key. */
export type KeyPresence =
  | 'always'
  | 'signed'
  /** Every signed one; whether an unsigned one does, AWS does not say. */
  | 'surelyIfSigned'
  /** By a role or a user, not by a service acting as itself. */
  | 'byIdentities'
  /** With credentials that EC2 gave an instance: builds’ own, not a pipeline’s or a person’s. */
  | 'byInstances'
  | 'byUsers'
  | 'byServices'
  /** By a caller whose account is in an organization. */
  | 'byMembers'
  /** Through an endpoint whose account is in an organization. */
  | 'throughMembers'
  /** For what an account in an organization owns. */
  | 'ofMembers'
  /** By some signed callers, which a request says by giving the key. */
  | 'bySomeCallers'
  /** By a service that calls for somebody's resource, which a request says by giving the key. */
  | 'bySomeServices'
  /** Of actions that can give tags, where a request does. */
  | 'withTags'
  /** Of actions that change something, where a request says so. */
  | 'byWrites'
  /** Of actions that list what is in a bucket, where a request says so. */
  | 'byLists'
  /** For what is asked of an access point. */
  | 'throughAccessPoints'
  | 'never';

/** One key of a request, or with a closing slash all that begin so. */
export interface ConditionKey extends Sourced {
  readonly carried: KeyPresence;
  readonly tells?: KeySubject;
  /** The services whose requests carry it; any where absent. */
  readonly services?: readonly ('s3' | 'imagebuilder')[];
  /** Holds a list, which only a set operator can compare. */
  readonly several?: true;
}

const verified = { source: 'IAM_CONDITIONS', certainty: 'verified' } as const;
const likely = { source: 'IAM_CONDITIONS', certainty: 'likely' } as const;
const s3 = ['s3'] as const;
const likelyOfS3 = { source: 'S3_KEYS', certainty: 'likely', services: s3 } as const;

/**
 * What a request through a VPC endpoint carries: the global condition keys of the IAM user guide and the
 * ones of Amazon S3 that every request of a kind has. Of keys that are not here nothing is known.
 */
export const conditionKeys = {
  'aws:SourceVpc': { ...verified, carried: 'always', tells: 'vpc' },
  'aws:SourceVpce': { ...verified, carried: 'always', tells: 'vpcEndpoint' },
  'aws:VpcSourceIp': { ...verified, carried: 'always', tells: 'vpcAddress' },
  'aws:SourceVpcArn': { ...verified, carried: 'always', tells: 'vpcArn', services: s3 },
  'aws:VpceAccount': { ...verified, carried: 'always', tells: 'endpointAccount', services: s3 },
  'aws:VpceOrgID': { ...verified, carried: 'throughMembers', tells: 'endpointOrg', services: s3 },
  'aws:VpceOrgPaths': {
    ...verified,
    carried: 'throughMembers',
    tells: 'endpointPath',
    services: s3,
    several: true,
  },
  'aws:Ec2InstanceSourceVpc': { ...verified, carried: 'byInstances', tells: 'vpc' },
  'aws:Ec2InstanceSourcePrivateIPv4': { ...verified, carried: 'byInstances', tells: 'vpcAddress' },
  'ec2:SourceInstanceArn': { ...verified, carried: 'byInstances', tells: 'instance' },
  'ec2:RoleDelivery': { ...verified, carried: 'byInstances', tells: 'delivery' },
  // The address that it holds elsewhere is the public one.
  'aws:SourceIp': { ...verified, carried: 'never' },
  'aws:referer': { ...verified, carried: 'never' },
  'aws:UserAgent': { ...verified, carried: 'always', tells: 'userAgent' },
  'aws:RequestedRegion': { ...verified, carried: 'always', tells: 'region' },
  'aws:SecureTransport': { ...verified, carried: 'always', tells: 'encrypted' },
  'aws:CurrentTime': { ...verified, carried: 'always', tells: 'time' },
  'aws:EpochTime': { ...verified, carried: 'always', tells: 'epoch' },
  'aws:ViaAWSService': { ...verified, carried: 'always', tells: 'viaService' },
  'aws:CalledVia': { ...verified, carried: 'never', several: true },
  'aws:CalledViaFirst': { ...verified, carried: 'never' },
  'aws:CalledViaLast': { ...verified, carried: 'never' },
  'aws:PrincipalAccount': { ...verified, carried: 'always', tells: 'callerAccount' },
  'aws:PrincipalType': { ...verified, carried: 'always', tells: 'callerKind' },
  'aws:userid': { ...verified, carried: 'always', tells: 'callerId' },
  'aws:PrincipalArn': { ...verified, carried: 'byIdentities', tells: 'callerArn' },
  'aws:PrincipalIsAWSService': { ...verified, carried: 'signed', tells: 'callerIsService' },
  'aws:PrincipalServiceName': { ...verified, carried: 'byServices', tells: 'callerService' },
  'aws:PrincipalServiceNamesList': {
    ...verified,
    carried: 'byServices',
    tells: 'callerService',
    several: true,
  },
  'aws:PrincipalOrgID': { ...verified, carried: 'byMembers', tells: 'callerOrg' },
  'aws:PrincipalOrgPaths': {
    ...verified,
    carried: 'byMembers',
    tells: 'callerPath',
    several: true,
  },
  'aws:SourceAccount': { ...verified, carried: 'bySomeServices' },
  'aws:SourceArn': { ...verified, carried: 'bySomeServices' },
  'aws:SourceOrgID': { ...verified, carried: 'bySomeServices' },
  'aws:SourceOrgPaths': { ...verified, carried: 'bySomeServices', several: true },
  'aws:RequestTag/': { ...verified, carried: 'withTags' },
  'aws:TagKeys': { ...verified, carried: 'withTags', several: true },
  'aws:username': { ...verified, carried: 'byUsers', tells: 'callerName' },
  'aws:PrincipalTag/': { ...verified, carried: 'bySomeCallers' },
  'aws:SourceIdentity': { ...verified, carried: 'bySomeCallers' },
  'aws:FederatedProvider': { ...verified, carried: 'bySomeCallers' },
  'aws:TokenIssueTime': { ...verified, carried: 'bySomeCallers' },
  'aws:MultiFactorAuthAge': { ...verified, carried: 'bySomeCallers' },
  'aws:MultiFactorAuthPresent': { ...verified, carried: 'bySomeCallers' },
  'aws:AssumedRoot': { ...verified, carried: 'bySomeCallers' },
  // In unsigned requests only likely.
  'aws:ResourceAccount': { ...likely, carried: 'always', tells: 'ownerAccount' },
  's3:ResourceAccount': { ...likely, carried: 'always', tells: 'ownerAccount', services: s3 },
  's3:signatureversion': { ...likelyOfS3, carried: 'surelyIfSigned', tells: 'signature' },
  's3:authType': { ...likelyOfS3, carried: 'surelyIfSigned', tells: 'signedIn' },
  's3:TlsVersion': { ...likelyOfS3, carried: 'always', tells: 'tlsVersion' },
  'aws:ResourceOrgID': { ...verified, carried: 'ofMembers', tells: 'ownerOrg' },
  'aws:ResourceOrgPaths': { ...verified, carried: 'ofMembers', tells: 'ownerPath', several: true },
} as const satisfies Readonly<Record<string, ConditionKey>>;

/** Keys of S3 that only some of its actions have, or a request by way of an access point. */
export const familiesOfKeys: readonly (ConditionKey & { readonly names: RegExp })[] = [
  { ...likelyOfS3, names: /^s3:(prefix|delimiter|max-keys)$/i, carried: 'byLists' },
  {
    ...likelyOfS3,
    names:
      /^s3:(x-amz-(?!content-sha256$)|object-lock-|if-|RequestObjectTag|ObjectCreationOperation$|locationconstraint$)/i,
    carried: 'byWrites',
  },
  {
    ...likelyOfS3,
    names: /^s3:(DataAccessPoint(Account|Arn)|AccessPointNetworkOrigin)$/i,
    carried: 'throughAccessPoints',
  },
];

export const conditionKeyNames = keysOf(conditionKeys);

/** Further global keys that exist; which requests carry them is not known. */
const furtherKeys = {
  ...verified,
  names:
    /^aws:(ResourceTag\/.+|ChatbotSourceArn|SignInSessionArn|(CalledVia|Via)AWSMCP(Service)?|IsMcpServiceAction)$/i,
} as const satisfies Sourced & { names: RegExp };

export const isFurtherKey = (given: string): boolean => furtherKeys.names.test(given);
