import type { Sourced } from './sources.ts';

interface Fact extends Sourced {
  /** The fact in one or two sentences, for a reader who knows AWS. */
  readonly says: string;
}

/** Why the statements of the two policies are there. */
export const facts = {
  requestsByOrganization: {
    says: 'aws:PrincipalOrgID and aws:ResourceOrgID limit an endpoint to identities and resources of named organizations. Several IDs are a list, of which one must match.',
    source: 'IBUG',
    certainty: 'verified',
  },
  allActionsWithoutOrganization: {
    says: 'The documented general policy allows every Image Builder action and then denies single ones.',
    source: 'IBUG',
    certainty: 'verified',
  },
  resourceOrgAbsentForAws: {
    says: 'aws:ResourceOrgID is in a request only when the account that owns the resource is in an organization, so resources that AWS owns never match it and need a statement of their own.',
    source: 'IAM_CONDITIONS',
    certainty: 'verified',
  },
  managedComponents: {
    says: 'A recipe with Amazon-managed components needs access to the component library whose ARNs have the account field aws.',
    source: 'IBUG',
    certainty: 'verified',
  },
  managedImages: {
    says: 'Amazon-managed base images have the account field aws and are read with GetImage.',
    source: 'DP',
    certainty: 'verified',
  },
  managedWorkflows: {
    says: 'Amazon-managed workflows have the account field aws and are read with GetWorkflow.',
    source: 'IB_WORKFLOWS',
    certainty: 'verified',
  },
  marketplaceComponents: {
    says: 'AWS Marketplace components have the account field aws-marketplace; their content is fetched with GetMarketplaceResource.',
    source: 'IAM_DATA',
    certainty: 'verified',
  },
  awsServicePrincipals: {
    says: 'Requests that an AWS service makes as itself belong to no organization; aws:PrincipalIsAWSService lets them through.',
    source: 'DP',
    certainty: 'verified',
  },
  denyWins: {
    says: 'An explicit Deny wins over every Allow; the documented general policy uses it to keep images and components from being deleted.',
    source: 'IBUG',
    certainty: 'verified',
  },
  imageBuilderBuckets: {
    says: 'Every build reads the task orchestrator and managed components from two buckets, named after the region and the application environment.',
    source: 'IBUG',
    certainty: 'verified',
  },
  anonymousReads: {
    says: 'These reads are unauthenticated. A condition on the principal or its organization breaks every build.',
    source: 'DP',
    certainty: 'verified',
  },
  ssmAgentBucket: {
    says: 'On Linux, unless the recipe brings user data, a build downloads the Systems Manager agent from a bucket of its region.',
    source: 'IBUG',
    certainty: 'verified',
  },
  downloadBuckets: {
    says: 'Package repositories and agents come from buckets that AWS owns, by the names that the dated catalogue has for the region.',
    source: 'DP',
    certainty: 'likely',
  },
  logUploads: {
    says: 'The build instance uploads its logs to your bucket with s3:PutObject, signed with its role.',
    source: 'PVB',
    certainty: 'verified',
  },
  ownReads: {
    says: 'What the components of a build download from your buckets (S3Download) is read with s3:GetObject, signed with the role of the build instance.',
    source: 'IBTOE',
    certainty: 'verified',
  },
  ownLists: {
    says: 'A component that downloads everything under a prefix lists your bucket with s3:ListBucket, signed with the role of the build instance.',
    source: 'IBTOE',
    certainty: 'verified',
  },
} as const satisfies Record<string, Fact>;

export type FactId = keyof typeof facts;

/** What each fact says, in English; an app's own language has the same record. */
export const englishFacts: Readonly<Record<FactId, string>> = {
  requestsByOrganization: facts.requestsByOrganization.says,
  allActionsWithoutOrganization: facts.allActionsWithoutOrganization.says,
  resourceOrgAbsentForAws: facts.resourceOrgAbsentForAws.says,
  managedComponents: facts.managedComponents.says,
  managedImages: facts.managedImages.says,
  managedWorkflows: facts.managedWorkflows.says,
  marketplaceComponents: facts.marketplaceComponents.says,
  awsServicePrincipals: facts.awsServicePrincipals.says,
  denyWins: facts.denyWins.says,
  imageBuilderBuckets: facts.imageBuilderBuckets.says,
  anonymousReads: facts.anonymousReads.says,
  ssmAgentBucket: facts.ssmAgentBucket.says,
  downloadBuckets: facts.downloadBuckets.says,
  logUploads: facts.logUploads.says,
  ownReads: facts.ownReads.says,
  ownLists: facts.ownLists.says,
};
