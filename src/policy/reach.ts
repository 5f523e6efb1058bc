import type { EndpointId } from './catalog/endpoints.ts';
import type { InputField, Inputs } from './inputs.ts';

/**
 * The endpoints whose policy, file name or service name a field shapes, given the other inputs.
 *
 * When a field holds an error, these are the policies that cannot be trusted; the other one can.
 */
export function endpointsShapedBy(field: InputField, inputs: Inputs): readonly EndpointId[] {
  return reach[field](inputs);
}

const reach: { readonly [Field in InputField]: (inputs: Inputs) => readonly EndpointId[] } = {
  region: () => ['imageBuilder', 's3'],
  // The Image Builder policy does not speak of the environment, but its file name does.
  environment: () => ['imageBuilder', 's3'],
  principalOrgIds: ({ logBucket, orgBuckets }) =>
    logBucket !== '' || orgBuckets ? ['imageBuilder', 's3'] : ['imageBuilder'],
  resourceOrgIds: ({ orgBuckets }) => (orgBuckets ? ['imageBuilder', 's3'] : ['imageBuilder']),
  deniedActions: () => ['imageBuilder'],
  managedResources: () => ['imageBuilder'],
  managedOnlyForOrg: () => ['imageBuilder'],
  awsServices: () => ['imageBuilder'],
  ssmAgent: () => ['s3'],
  downloads: () => ['s3'],
  logBucket: () => ['s3'],
  orgBuckets: () => ['s3'],
};
