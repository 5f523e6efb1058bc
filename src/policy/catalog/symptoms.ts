import type { EndpointId } from './endpoints.ts';
import { keysOf } from './keysOf.ts';
import type { CompanionService } from './companionServices.ts';
import type { Sourced } from './sources.ts';

/** The steps of a build whose requests can be asked of the two policies. */
export type BuildStep =
  | 'bootstrap'
  | 'managedContent'
  | 'ssmAgent'
  | 'packages'
  | 'getManagedComponent'
  | 'getOwnComponent'
  | 'getManagedImage'
  | 'getThirdPartyComponent'
  | 'getMarketplaceComponent'
  | 'createImage'
  | 'logUpload'
  | 'ownRead'
  | 'ownList';

/** How likely an endpoint policy is behind a symptom. */
export type PolicyFault = 'yes' | 'likely' | 'maybe' | 'seldom' | 'no';

/** The inputs that can mend a symptom. */
type MendingField =
  | 'region'
  | 'environment'
  | 'principals'
  | 'resources'
  | 'deniedActions'
  | 'managedResources'
  | 'managedOnlyForOrg'
  | 'ssmAgent'
  | 'downloads'
  | 'buckets'
  | 'orgBuckets';

interface Symptom extends Sourced {
  readonly fault: PolicyFault;
  /** The endpoint whose policy may be to blame; none where neither of ours has a part in it. */
  readonly endpoint: EndpointId | undefined;
  /** The steps that tell whether the policies at hand are to blame. */
  readonly steps: readonly BuildStep[];
  readonly fields: readonly MendingField[];
  /** Endpoints that may be missing. */
  readonly companions: readonly CompanionService[];
  /** Says less than AWS does where it names the policy that refuses. */
  readonly general?: true;
}

const notOfPolicy = { fault: 'no', endpoint: undefined, steps: [], fields: [] } as const;

/** What people see when a build fails, and why; the most specific first. */
export const symptoms = {
  toeBootstrap: {
    fault: 'maybe',
    endpoint: 's3',
    steps: ['bootstrap'],
    fields: ['environment', 'region'],
    companions: [],
    source: 'PVB',
    certainty: 'verified',
  },
  /** AWS names another policy than an endpoint's. */
  roleDenied: {
    ...notOfPolicy,
    companions: [],
    source: 'DENY',
    certainty: 'verified',
  },
  /** The policy of an endpoint that is not ours: as long as it refuses, the build does not start. */
  ssmDenied: {
    ...notOfPolicy,
    fault: 'yes',
    companions: ['ssm', 'ssmmessages'],
    source: 'DENY',
    certainty: 'verified',
  },
  getComponentTimeout: {
    ...notOfPolicy,
    companions: ['imagebuilder'],
    source: 'PVB',
    certainty: 'likely',
  },
  /** Which policy refuses, the message may leave open. */
  getComponentDenied: {
    fault: 'maybe',
    endpoint: 'imageBuilder',
    steps: ['getManagedComponent', 'getOwnComponent'],
    fields: ['managedResources', 'managedOnlyForOrg', 'principals', 'resources', 'deniedActions'],
    companions: [],
    source: 'DP',
    certainty: 'likely',
  },
  /** AWS's message itself names the endpoint policy, whatever the action. */
  imageBuilderDenied: {
    fault: 'yes',
    endpoint: 'imageBuilder',
    steps: ['createImage', 'getManagedImage', 'getManagedComponent', 'getOwnComponent'],
    fields: ['principals', 'resources', 'managedResources', 'deniedActions'],
    companions: [],
    source: 'DENY',
    certainty: 'verified',
  },
  ssmAgentTimeout: {
    fault: 'seldom',
    endpoint: 's3',
    steps: ['ssmAgent'],
    fields: ['ssmAgent'],
    companions: ['ssm', 'ssmmessages'],
    source: 'PVB',
    certainty: 'verified',
  },
  ecrLayers: {
    fault: 'yes',
    endpoint: 's3',
    steps: [],
    fields: ['downloads'],
    companions: ['ecr.api', 'ecr.dkr'],
    source: 'ECR',
    certainty: 'verified',
  },
  logUploadDenied: {
    fault: 'maybe',
    endpoint: 's3',
    steps: ['logUpload'],
    fields: ['buckets', 'principals'],
    companions: [],
    source: 'PVB',
    certainty: 'verified',
  },
  /** S3 also answers 403 for what is not there, to whoever may not list: never more than likely. */
  packageRepository: {
    fault: 'likely',
    endpoint: 's3',
    steps: ['packages'],
    fields: ['downloads'],
    companions: [],
    source: 'PVB',
    certainty: 'verified',
  },
  s3Denied: {
    fault: 'maybe',
    endpoint: 's3',
    steps: [],
    fields: ['downloads', 'buckets', 'orgBuckets'],
    companions: [],
    general: true,
    source: 'DENY',
    certainty: 'likely',
  },
  /** What a proxy answers comes from no endpoint. */
  proxyRejected: {
    ...notOfPolicy,
    companions: [],
    source: 'CLI_PROXY',
    certainty: 'likely',
  },
  /** A policy is evaluated only after TLS is set up. */
  certificateRejected: {
    ...notOfPolicy,
    companions: [],
    source: 'CLI_ERRORS',
    certainty: 'verified',
  },
  /** AWS checks who asks before it evaluates a policy. */
  credentialsRejected: {
    ...notOfPolicy,
    companions: [],
    source: 'S3_ERRORS',
    certainty: 'likely',
  },
  /** AllAccessDisabled is no policy's answer. */
  accessDisabled: {
    ...notOfPolicy,
    companions: [],
    source: 'S3_ERRORS',
    certainty: 'verified',
  },
  /** S3 answers 301 or 400; a policy refuses with 403. */
  wrongRegion: {
    ...notOfPolicy,
    companions: [],
    source: 'S3_ERRORS',
    certainty: 'verified',
  },
  notFound: {
    ...notOfPolicy,
    companions: [],
    source: 'S3_ERRORS',
    certainty: 'verified',
  },
  s3Unreachable: {
    ...notOfPolicy,
    companions: ['s3'],
    source: 'GW',
    certainty: 'verified',
  },
  noInternet: {
    ...notOfPolicy,
    companions: [],
    source: 'PVB',
    certainty: 'likely',
  },
  /** The policy hides the failure but is not its cause, hence no fault of it. */
  notLogged: {
    ...notOfPolicy,
    companions: [],
    source: 'IBUG',
    certainty: 'verified',
  },
  cloudWatchLogsEmpty: {
    ...notOfPolicy,
    companions: ['logs'],
    source: 'PVB',
    certainty: 'verified',
  },
} as const satisfies Record<string, Symptom>;

export type SymptomId = keyof typeof symptoms;

export const symptomIds = keysOf(symptoms);
