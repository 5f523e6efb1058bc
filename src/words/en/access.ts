import type {
  PreflightCheck,
  PreflightMeaning,
  PreflightOutcome,
  QuestionProblem,
} from '../../policy/index.ts';
import { assumptions } from './assumptions.ts';
import { decisions } from './decisions.ts';
import { counted } from './text.ts';

/** What a run of the preflight measured, beside what the policies say. */
const measured = {
  title: 'Measured from the build subnet',
  from: (region: string) => `Measured in ${region}.`,
  otherRegion: (region: string, here: string) =>
    `This was measured in ${region}; the form is for ${here}.`,
  forget: 'Remove the measurement',
  columns: {
    check: 'Check',
    computed: 'Result',
    measured: 'Measured',
    meaning: 'What follows',
  },
  kinds: {
    service: 'Endpoint of a service',
    download: 'Download without credentials',
    component: 'GetComponent with the role',
    list: 'List of your own bucket',
    read: 'Read of your own bucket',
    connect: 'Way to your own bucket',
  } satisfies Record<PreflightCheck['kind'], string>,
  unasked: 'not decided by a policy',
  asking: 'Both are being compared …',
  outcomes: {
    allowed: 'works',
    refused: 'refused (403)',
    refusedByEndpoint: 'refused by an endpoint policy',
    refusedByOther: 'refused by another policy',
    noBucket: 'no such bucket',
    otherRegion: 'answer for another region',
    publicAddress: 'public address',
    noName: 'name not found',
    timedOut: 'no answer',
    connectionRefused: 'connection refused',
    tls: 'TLS failed',
    noCredentials: 'no credentials',
    unclear: 'unclear',
  } satisfies Record<PreflightOutcome, string>,
  meanings: {
    agrees: 'As it should be.',
    notMeasured: 'Not measured.',
    refusedThoughAllowed:
      'This policy allows it. The endpoint has another policy (a change takes minutes), or the role or the policy of the bucket refuses.',
    refusedOrNotThere:
      'This policy allows it. Either the endpoint has another policy, or the object is not there: S3 answers both alike to whoever may not list the bucket.',
    otherPolicyThere: 'This policy allows it: the endpoint has another policy than this one.',
    otherPolicyRefused:
      'AWS names another policy: look at the role, the bucket, and the policies of the organization.',
    allowedThoughRefused:
      'This policy refuses it: the request took another way than this endpoint, or the endpoint has another policy.',
    noBucket: 'AWS has no such bucket there. Look at region, environment, and catalogue date.',
    otherRegion: 'The bucket is in another region, which a gateway endpoint does not reach.',
    publicAddress:
      'The name leads to a public address: the endpoint is missing, or its private DNS is off. (A VPC with public addresses of its own shows the same.)',
    noName: 'The name leads nowhere: endpoint, private DNS, or the DNS attributes of the VPC.',
    timedOut:
      'No way there: route table, security group, or network ACL. A policy answers 403; it never times out.',
    connectionRefused: 'Something on the way refuses port 443; a policy answers 403 instead.',
    tls: 'Something on the way breaks TLS, such as a proxy with a certificate of its own.',
    noCredentials: 'The AWS CLI or credentials are missing: run it with the role of the builds.',
    unclear: 'The answer tells nothing. Run it again, or ask by hand.',
  } satisfies Record<PreflightMeaning, string>,
};

export const access = {
  decisions,
  assumptions,
  boards: { build: 'Build checks', perimeter: 'Perimeter' },
  actions: (number: number) => counted(number, 'action', 'actions'),
  openAll: 'Open all reasons',
  closeAll: 'Close all reasons',
  passed: (number: number) => counted(number, 'check passed', 'checks passed'),
  notInLists: 'The action or the Region is not in this page’s lists, so it is unconfirmed.',
  matrix: 'Who can do what',
  onlyThisPolicy:
    'Evaluated by @cloud-copilot/iam-simulate for the endpoint policies only: roles, bucket policies, SCPs and RCPs are assumed to allow the request. Not tested in a live account.',
  importedStatement: 'This statement is in the imported policy.',
  principals: {
    ownOrganization: 'Your identities',
    foreignOrganization: 'An external organization',
    anonymous: 'Unauthenticated (unsigned)',
    awsService: 'An AWS service',
  },
  targets: {
    ownResource: 'Get your component',
    awsOwned: 'Get AWS’s component',
    thirdPartyComponents: 'Get a third-party component',
    marketplaceComponents: 'Get a Marketplace component',
    foreignResource: 'Get an external component',
    deniedAction: 'A denied action',
    imageBuilderBuckets: 'Read Image Builder’s bucket',
    ownBucket: 'Write your bucket',
    ownBucketRead: 'Read your bucket',
    ownBucketList: 'List your bucket',
    foreignBucket: 'Write an external bucket',
  },
  measured,
  ask: {
    title: 'Simulate a request',
    principal: 'Principal',
    action: 'Action',
    resource: 'Resource ARN',
    owner: 'Owner of the resource',
    context: 'Context keys (optional)',
    contextHelp: 'As key=value, separated by commas.',
    contextMalformed: 'Expected key=value, for example aws:SourceVpc=vpc-0123456789abcdef0.',
    submit: 'Run',
    cannotJudge: 'The policy engine could not be loaded. Run it again.',
    problems: {
      actionMissing: () => 'Enter an action, for example imagebuilder:GetComponent.',
      actionMalformed: () => 'Expected a service prefix and an action, for example s3:GetObject.',
      actionWildcard: () =>
        'A request has one action. Expected a name without wildcards, for example s3:GetObject.',
      otherService: ({ service }: QuestionProblem['values']) =>
        `Requests to ${service} don’t pass through these two endpoints. Expected an action of imagebuilder or s3, for example s3:GetObject.`,
      resourceMissing: () =>
        'Enter the ARN of the resource, or * for an action that names no resource.',
      resourceMalformed: () =>
        'Expected an ARN, for example arn:aws:s3:::my-bucket/build.log, or *.',
      resourceWildcard: () =>
        'A request has one resource. Expected an ARN without wildcards, for example arn:aws:s3:::my-bucket/build.log, or * alone.',
      resourceOfOtherService: ({ service, expected }: QuestionProblem['values']) =>
        `This is an ARN of ${service || 'no service'}, and the action is of ${expected}. Expected an ARN that begins with arn:aws:${expected}:, or *.`,
    },
    owners: {
      ownOrganization: 'Yours',
      foreignOrganization: 'An external organization',
      none: 'AWS’s own',
    },
  },
};
