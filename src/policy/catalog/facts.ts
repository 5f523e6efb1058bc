import type { Sourced } from './sources.ts';

/** Why the statements of the two policies are there. */
export const facts = {
  requestsByOrganization: {
    source: 'IBUG',
    certainty: 'verified',
  },
  allActionsWithoutOrganization: {
    source: 'IBUG',
    certainty: 'verified',
  },
  resourceOrgAbsentForAws: {
    source: 'IAM_CONDITIONS',
    certainty: 'verified',
  },
  managedComponents: {
    source: 'IBUG',
    certainty: 'verified',
  },
  managedImages: {
    source: 'DP',
    certainty: 'verified',
  },
  managedWorkflows: {
    source: 'IB_WORKFLOWS',
    certainty: 'verified',
  },
  thirdPartyComponents: {
    source: 'IB_COMPONENT',
    certainty: 'verified',
  },
  marketplaceComponents: {
    source: 'IAM_DATA',
    certainty: 'verified',
  },
  awsServicePrincipals: {
    source: 'DP',
    certainty: 'verified',
  },
  denyWins: {
    source: 'IBUG',
    certainty: 'verified',
  },
  imageBuilderBuckets: {
    source: 'IBUG',
    certainty: 'verified',
  },
  anonymousReads: {
    source: 'DP',
    certainty: 'verified',
  },
  ssmAgentBucket: {
    source: 'IBUG',
    certainty: 'verified',
  },
  downloadBuckets: {
    source: 'DP',
    certainty: 'likely',
  },
  logUploads: {
    source: 'PVB',
    certainty: 'verified',
  },
  ownReads: {
    source: 'IBTOE',
    certainty: 'verified',
  },
  ownLists: {
    source: 'IBTOE',
    certainty: 'verified',
  },
} as const satisfies Record<string, Sourced>;

export type FactId = keyof typeof facts;
