import type { EndpointId } from './endpoints.ts';
import { keysOf } from './keysOf.ts';
import type { CompanionService } from './companionEndpoints.ts';
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
  | 'createImage'
  | 'logUpload';

/** How likely an endpoint policy is behind a symptom. */
export type PolicyFault = 'yes' | 'maybe' | 'seldom' | 'no';

/** The inputs that can mend a symptom. */
type MendingField =
  | 'region'
  | 'environment'
  | 'principalOrgIds'
  | 'resourceOrgIds'
  | 'deniedActions'
  | 'managedResources'
  | 'managedOnlyForOrg'
  | 'ssmAgent'
  | 'downloads'
  | 'logBucket'
  | 'orgBuckets';

/**
 * Words that must stand close together, in any order: of each group one. A group's entries are runs of
 * words as they are left when case, punctuation and line breaks are taken away, so `i/o timeout` is
 * `i o timeout`. The first group is the one that is searched for, so it is the rarest.
 */
export type Sign = readonly (readonly string[])[];

interface Symptom extends Sourced {
  /** Any one of them tells. */
  readonly signs: readonly Sign[];
  readonly fault: PolicyFault;
  /** The endpoint whose policy may be to blame; none where a policy has no part in it. */
  readonly endpoint: EndpointId | undefined;
  /** The steps that tell whether the policies at hand are to blame. */
  readonly steps: readonly BuildStep[];
  readonly fields: readonly MendingField[];
  /** Endpoints that may be missing. */
  readonly companions: readonly CompanionService[];
}

const denied = [
  'accessdenied',
  'accessdeniedexception',
  'access denied',
  'forbiddenexception',
  'not authorized to perform',
  'no vpc endpoint policy allows',
  'explicit deny in a vpc endpoint policy',
] as const;

const unreachable = [
  'i o timeout',
  'connect timeout',
  'connection timed out',
  'connect timed out',
  'no such host',
  'could not connect to the endpoint url',
  'context deadline exceeded',
] as const;

const empty = [
  'empty',
  'no logs',
  'no log events',
  'no log streams',
  'nothing',
  'missing',
] as const;

/** What people see when a build fails, and why; the most specific first. */
export const symptoms = {
  toeBootstrap: {
    signs: [[['unable to bootstrap toe']]],
    fault: 'maybe',
    endpoint: 's3',
    steps: ['bootstrap'],
    fields: ['environment', 'region'],
    companions: [],
    source: 'PVB',
    certainty: 'likely',
  },
  getComponentTimeout: {
    signs: [[['getcomponent'], unreachable]],
    fault: 'no',
    endpoint: undefined,
    steps: [],
    fields: [],
    companions: ['imagebuilder'],
    source: 'PVB',
    certainty: 'likely',
  },
  getComponentDenied: {
    signs: [[['getcomponent'], denied]],
    fault: 'yes',
    endpoint: 'imageBuilder',
    steps: ['getManagedComponent', 'getOwnComponent'],
    fields: [
      'managedResources',
      'managedOnlyForOrg',
      'principalOrgIds',
      'resourceOrgIds',
      'deniedActions',
    ],
    companions: [],
    source: 'DP',
    certainty: 'likely',
  },
  /** Not in the table of facts: AWS's message itself names the endpoint policy, whatever the action. */
  imageBuilderDenied: {
    signs: [
      [['no vpc endpoint policy allows the imagebuilder']],
      [['explicit deny in a vpc endpoint policy'], ['perform imagebuilder']],
    ],
    fault: 'yes',
    endpoint: 'imageBuilder',
    steps: ['createImage', 'getManagedImage', 'getManagedComponent', 'getOwnComponent'],
    fields: ['principalOrgIds', 'resourceOrgIds', 'managedResources', 'deniedActions'],
    companions: [],
    source: 'VPCDOC',
    certainty: 'likely',
  },
  ssmAgentTimeout: {
    signs: [
      [['verifying the systems manager agent availability']],
      [['invalidinstanceid'], ['not in a valid state', 'not in valid state']],
    ],
    fault: 'seldom',
    endpoint: 's3',
    steps: ['ssmAgent'],
    fields: ['ssmAgent'],
    companions: ['ssm', 'ssmmessages'],
    source: 'PVB',
    certainty: 'verified',
  },
  logUploadDenied: {
    signs: [
      [['putobject'], [...denied, 'status code 403']],
      [
        ['log bucket', 'logging bucket'],
        [...empty, ...denied, 'status code 403'],
      ],
      [['accessdenied access denied status code 403']],
    ],
    fault: 'maybe',
    endpoint: 's3',
    steps: ['logUpload'],
    fields: ['logBucket', 'principalOrgIds'],
    companions: [],
    source: 'PVB',
    certainty: 'verified',
  },
  packageRepository: {
    signs: [
      [
        [
          'failed to download metadata for repo',
          'cannot download repomd xml',
          'could not retrieve mirrorlist',
          'cannot retrieve repository metadata',
          'cannot find a valid baseurl for repo',
        ],
      ],
      [
        ['repomd xml', 'mirror list', 'mirrorlist', 'rpm', 'al2023 repos', 'amazonlinux 2 repos'],
        ['403 forbidden', 'error 403', 'status code 403', 'error code 403', 'error 403 forbidden'],
      ],
    ],
    fault: 'yes',
    endpoint: 's3',
    steps: ['packages'],
    fields: ['downloads'],
    companions: [],
    source: 'PVB',
    certainty: 'verified',
  },
  /** The policy hides the failure but is not its cause, hence no fault of it. */
  notLogged: {
    signs: [
      [['requestlimitexceeded']],
      [
        ['cloudtrail'],
        [...empty, 'no event', 'no events', 'not logged', 'no trace', 'nowhere', 'no entry'],
      ],
    ],
    fault: 'no',
    endpoint: undefined,
    steps: [],
    fields: [],
    companions: [],
    source: 'IBUG',
    certainty: 'verified',
  },
  cloudWatchLogsEmpty: {
    signs: [
      [['cloudwatch log', 'cloudwatch logs', 'log group', 'log groups'], empty],
      [['putlogevents', 'createlogstream', 'createloggroup'], unreachable],
    ],
    fault: 'no',
    endpoint: undefined,
    steps: [],
    fields: [],
    companions: ['logs'],
    source: 'PVB',
    certainty: 'verified',
  },
} as const satisfies Record<string, Symptom>;

export type SymptomId = keyof typeof symptoms;

export const symptomIds = keysOf(symptoms);
