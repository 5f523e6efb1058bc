import type { FactId } from '../../policy/catalog/facts.ts';

/** What each fact says, in one or two sentences for a reader who knows AWS. */
export const facts: Readonly<Record<FactId, string>> = {
  requestsByOrganization:
    'Conditions on the caller and on the owner of the resource limit an endpoint to named organizations, OUs or accounts. Several of a kind are a list, of which one must match; each kind has its own statement, since all keys of a condition must match.',
  allActionsWithoutOrganization:
    'The documented general policy allows every Image Builder action and then denies single ones.',
  resourceOrgAbsentForAws:
    'aws:ResourceOrgID is in a request only when the account that owns the resource is in an organization, and aws:ResourceAccount is the owner’s account, so resources that AWS owns match neither and need a statement of their own.',
  managedComponents:
    'A recipe with Amazon-managed components needs access to the component library whose ARNs have the account field aws.',
  managedImages:
    'Amazon-managed base images have the account field aws and are read with GetImage.',
  managedWorkflows:
    'Amazon-managed workflows have the account field aws and are read with GetWorkflow.',
  thirdPartyComponents:
    'Third-party components, CIS hardening likely among them, have the account field third-party; their content is fetched with GetMarketplaceResource.',
  marketplaceComponents:
    'AWS Marketplace components have the account field aws-marketplace; their content is fetched with GetMarketplaceResource.',
  awsServicePrincipals:
    'Requests that an AWS service makes as itself belong to no organization; aws:PrincipalIsAWSService lets them through.',
  denyWins:
    'An explicit Deny wins over every Allow; the documented general policy uses it to keep images and components from being deleted.',
  imageBuilderBuckets:
    'Every build reads the task orchestrator and managed components from two buckets, named after the region and the application environment.',
  anonymousReads:
    'These reads are unauthenticated. A condition on the principal, its account or its organization breaks every build.',
  ssmAgentBucket:
    'On Linux, unless the recipe brings user data, a build downloads the Systems Manager agent from a bucket of its region.',
  downloadBuckets:
    'Package repositories and agents come from buckets that AWS owns, by the names that the dated catalogue has for the region.',
  logUploads:
    'The build instance uploads its logs to your bucket with s3:PutObject, signed with its role.',
  ownReads:
    'What the components of a build download from your buckets (S3Download) is read with s3:GetObject, signed with the role of the build instance.',
  ownLists:
    'A component that downloads everything under a prefix lists your bucket with s3:ListBucket, signed with the role of the build instance.',
};
