import { catalog } from './catalog.ts';
import { deniedActions } from './deniedActions.ts';
import { downloads, ssmAgent } from './downloads.ts';
import { environment } from './environment.ts';
import { awsServices, managedOnlyForOrg, managedResources } from './managedResources.ts';
import { principals, resources } from './principals.ts';
import { buckets, orgBuckets } from './ownBuckets.ts';
import { region } from './region.ts';
import { s3EndpointType } from './s3EndpointType.ts';

/** Every input, in the order of the form, the link and the files: the one list of them. */
export const fields = {
  region,
  environment,
  principals,
  resources,
  deniedActions,
  managedResources,
  managedOnlyForOrg,
  awsServices,
  ssmAgent,
  downloads,
  buckets,
  orgBuckets,
  s3EndpointType,
  catalog,
};
