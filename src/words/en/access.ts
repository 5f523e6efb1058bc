import type { QuestionProblem } from '../../policy/index.ts';
import { assumptions } from './assumptions.ts';
import { decisions } from './decisions.ts';
import { measured } from './measured.ts';
import { counted } from './text.ts';

export const access = {
  decisions,
  assumptions,
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
