import { downloadBundleIds } from './downloads.ts';
import { failureWords } from './failureWords.ts';
import type { SymptomId } from './symptoms.ts';

/**
 * What tells a symptom: words that stand close together, in any order, of each group one, and none of
 * `not` among them. Entries are runs of words in lower case without punctuation, or signs that are read
 * from a text and that nobody can write into it:
 *
 * - `#refused-endpoint-<service>`, `#refused-other`: AWS names the kind of policy that refused;
 * - `#refused-bucket-<kind>`, `#refused-write`: S3 refused a read or a write, nobody knows why or an
 *   endpoint policy did; the kind is that of the catalogue, or `own`;
 * - `#refused-listed`, `#refused-outside`: a host outside S3 refused, one that is known or another;
 * - `#unreachable-<service>`, `#unreachable-aws`, `#unreachable-outside`: a host did not answer.
 */
export interface Sign {
  readonly near: readonly (readonly string[])[];
  readonly not?: readonly string[];
}

const { denied, forbidden, unreachable, certificate, credentials, proxy } = failureWords;
const { elsewhere, notFound, repository, empty, key, disabled } = failureWords;
const agent = ['ssm agent', 'systems manager agent', 'amazon ssm agent'] as const;
/** Of an agent that the service does not hear of. */
const silent = [
  'timed out',
  'timedout',
  'not available',
  'unavailable',
  'not responding',
  'not online',
  'not connected',
  'connection lost',
  'connectionlost',
] as const;
const refused = [...denied, ...forbidden] as const;
const signs = (...entries: readonly string[]): Sign => ({ near: [entries] });
const repositoryBuckets = ['#refused-bucket-al2023', '#refused-bucket-al2'] as const;
/** Refusals of these have a symptom of their own. */
const specialBuckets: readonly string[] = [
  ...repositoryBuckets,
  '#refused-bucket-toe',
  '#refused-bucket-ecrLayers',
];
const otherBuckets = ['own', 'managedResources', 'ssmAgent', ...downloadBundleIds]
  .map((kind) => `#refused-bucket-${kind}`)
  .filter((sign) => !specialBuckets.includes(sign));
const refusedElsewhere = ['#refused-listed', '#refused-outside', '#refused-other'] as const;

/** Any one of its signs tells a symptom. */
export const symptomSigns: Readonly<Record<SymptomId, readonly Sign[]>> = {
  toeBootstrap: [signs('unable to bootstrap toe', '#refused-bucket-toe')],
  roleDenied: [signs('#refused-other', ...key)],
  ssmDenied: [
    signs(
      '#refused-endpoint-ssm',
      '#refused-endpoint-ssmmessages',
      '#refused-endpoint-ec2messages',
    ),
  ],
  proxyRejected: [signs(...proxy)],
  certificateRejected: [signs(...certificate)],
  credentialsRejected: [
    signs(...credentials),
    // Where an instance asks for its role.
    { near: [['169 254 169 254'], unreachable] },
  ],
  accessDisabled: [signs(...disabled)],
  wrongRegion: [
    signs(...elsewhere),
    {
      near: [['301 moved permanently'], ['amazons3exception', 'amazon s3', 'service s3', 'bucket']],
    },
  ],
  notFound: [
    signs(
      'nosuchbucket',
      'nosuchkey',
      'the specified bucket does not exist',
      'the specified key does not exist',
      '404 when calling the headobject operation',
      '404 when calling the headbucket operation',
    ),
    { near: [[...repository, 'repomd xml', 'mirror list', 'mirrorlist', 'rpm', 'deb'], notFound] },
  ],
  getComponentTimeout: [
    { near: [['getcomponent'], unreachable] },
    signs('#unreachable-imagebuilder'),
  ],
  getComponentDenied: [{ near: [['getcomponent'], denied], not: ['#refused-other'] }],
  imageBuilderDenied: [signs('#refused-endpoint-imagebuilder')],
  ssmAgentTimeout: [
    // The service writes either name of the agent.
    { near: [agent, ['agent availability', 'verification failed']] },
    // Its package has its name, and is downloaded.
    { near: [agent, silent], not: ['#unreachable-s3', '#unreachable-outside'] },
    signs('#unreachable-ssm', '#unreachable-ssmmessages', '#unreachable-ec2messages'),
    { near: [['expectationnotmet'], ['launchbuildinstance']] },
    { near: [['invalidinstanceid'], ['not in a valid state', 'not in valid state']] },
    {
      near: [
        ['unable to acquire credentials'],
        ['ssm', 'ssm agent', 'systems manager', 'credentialrefresher'],
      ],
    },
  ],
  ecrLayers: [signs('#refused-bucket-ecrLayers')],
  logUploadDenied: [
    {
      near: [['putobject', 'createmultipartupload', 'uploadpart', 'write s3object'], refused],
      not: ['#refused-other'],
    },
    {
      near: [
        ['log bucket', 'logging bucket'],
        [...empty, ...refused],
      ],
      not: ['#refused-other'],
    },
    {
      near: [
        ['upload', 'uploading'],
        refused,
        ['log', 'logs', 's3', 'bucket', '#refused-bucket-own'],
      ],
      not: ['#refused-other'],
    },
    signs('#refused-write'),
  ],
  packageRepository: [
    signs(...repositoryBuckets),
    {
      near: [repository],
      not: [
        ...unreachable,
        ...certificate,
        ...proxy,
        ...notFound,
        ...refusedElsewhere,
        'rhui',
        'epel',
      ],
    },
    {
      near: [
        ['repomd xml', 'mirror list', 'mirrorlist', 'rpm', 'al2023 repos', 'amazonlinux 2 repos'],
        forbidden,
      ],
      not: [...unreachable, ...refusedElsewhere, ...otherBuckets],
    },
  ],
  s3Denied: [
    signs(...otherBuckets),
    {
      near: [
        [
          'headobject',
          'headbucket',
          'getobject',
          'listobjects',
          'listobjectsv2',
          'getbucketlocation',
        ],
        refused,
      ],
      not: ['#refused-other', ...specialBuckets],
    },
    {
      // S3's own answer, as a page or a tool shows it.
      near: [['hostid'], denied],
      not: ['#refused-other', ...specialBuckets, '#refused-listed', '#refused-outside'],
    },
    {
      // The exceptions of the SDKs for Java, .NET and Ruby, and the cmdlets of PowerShell.
      near: [
        [
          'accessdenied access denied status code 403',
          'amazons3exception',
          's3exception',
          'aws s3 errors',
          'read s3object',
          'copy s3object',
          'get s3object',
          'get s3bucket',
        ],
        refused,
      ],
      not: [
        '#refused-other',
        ...specialBuckets,
        'upload',
        'uploading',
        'putobject',
        'write s3object',
        'log bucket',
        'logging bucket',
      ],
    },
  ],
  s3Unreachable: [signs('#unreachable-s3')],
  noInternet: [
    signs('#unreachable-outside', '#refused-listed'),
    { near: [repository, ['rhui', 'epel']] },
    // What Windows Update says where it reaches no server.
    {
      near: [
        ['0x80072ee2', '0x80072ee7', '0x80072efd', '0x8024402c', '0x80240438', '0x8024401c'],
        ['update', 'updates', 'windowsupdate', 'wsus', 'searching', 'search'],
      ],
    },
  ],
  notLogged: [
    signs('requestlimitexceeded'),
    {
      near: [
        ['cloudtrail'],
        [...empty, 'no event', 'no events', 'not logged', 'no trace', 'nowhere', 'no entry'],
      ],
    },
  ],
  cloudWatchLogsEmpty: [
    { near: [['cloudwatch log', 'cloudwatch logs', 'log group', 'log groups'], empty] },
    {
      near: [
        ['putlogevents', 'createlogstream', 'createloggroup', 'describeloggroups'],
        unreachable,
      ],
    },
    signs('#unreachable-logs'),
  ],
};

/** Image Builder's own messages that say that a component failed, and not why. */
export const untellingSigns: readonly Sign[] = [
  { near: [['document arn'], ['component'], ['failed']] },
  { near: [['poll action status for completion']] },
  { near: [['listcommandinvocations'], ['returned terminal state']] },
];
