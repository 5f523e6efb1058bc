import { deniedActions } from './deniedActions.ts';
import { downloads, ssmAgent } from './downloads.ts';
import { environment } from './environment.ts';
import { awsServices, managedOnlyForOrg, managedResources } from './managedResources.ts';
import { principalOrgIds, resourceOrgIds } from './organizations.ts';
import { logBucket, orgBuckets } from './ownBuckets.ts';
import { region } from './region.ts';

/** Every input, in the order of the form, the link and the files: the one list of them. */
export const fields = {
  region,
  environment,
  principalOrgIds,
  resourceOrgIds,
  deniedActions,
  managedResources,
  managedOnlyForOrg,
  awsServices,
  ssmAgent,
  downloads,
  logBucket,
  orgBuckets,
};
