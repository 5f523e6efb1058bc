import { matchActions } from '../../../../src/policy/action.ts';
import { imageBuilderBuckets, ssmAgentBucket } from '../../../../src/policy/catalog/downloads.ts';
import type { EndpointId } from '../../../../src/policy/catalog/endpoints.ts';
import { managedResources } from '../../../../src/policy/catalog/managedResources.ts';
import { chosenBuckets } from '../../../../src/policy/downloadBuckets.ts';
import type { Inputs } from '../../../../src/policy/inputs.ts';
import { partitionOf } from '../../../../src/policy/region.ts';
import type { Decision } from '../../../../src/policy/access/decision.ts';
import type { PolicyRequest } from '../../../../src/policy/access/policyRequest.ts';

type Verdict = Decision['verdict'];

/**
 * What should happen to a request if the policies mean what the form says, from the Inputs alone.
 *
 * Written without a look at the documents, so that holding it against the engine's verdict on the built
 * document shows where the two part. Takes requests that AWS could send: an action with a resource of
 * its type, an organization ID only where there is one.
 */
export function intendedVerdict(
  endpoint: EndpointId,
  inputs: Inputs,
  request: PolicyRequest,
): Verdict {
  switch (endpoint) {
    case 'imageBuilder':
      return intendedByImageBuilder(inputs, request);
    case 's3':
      return intendedByS3(inputs, request);
  }
}

function intendedByImageBuilder(inputs: Inputs, request: PolicyRequest): Verdict {
  const [service, name = ''] = request.action.split(':');
  const isImageBuilder = service === 'imagebuilder';
  if (isImageBuilder && isDenied(inputs, name)) return 'explicitlyDenied';
  if (!namesOrganizations(inputs)) return isImageBuilder ? 'allowed' : 'denied';
  const open =
    isWithinOrganizations(inputs, request) ||
    (inputs.awsServices && request.principal === 'awsService') ||
    (isImageBuilder && isOpenManagedResource(inputs, request, name));
  return open ? 'allowed' : 'denied';
}

function intendedByS3(inputs: Inputs, request: PolicyRequest): Verdict {
  const open =
    isOpenDownload(inputs, request) ||
    isOpenOwnBucket(inputs, request) ||
    (inputs.orgBuckets && namesOrganizations(inputs) && isWithinOrganizations(inputs, request));
  return open ? 'allowed' : 'denied';
}

const isDenied = ({ deniedActions }: Inputs, name: string) =>
  deniedActions.some(
    (denied) =>
      denied.toLowerCase() === name.toLowerCase() ||
      matchActions(denied).some((action) => action.name.toLowerCase() === name.toLowerCase()),
  );

const namesOrganizations = ({ principals, resources }: Inputs) =>
  principals.length + resources.length > 0;

interface Belonging {
  readonly orgId: string | undefined;
  readonly orgPath: string | undefined;
  readonly account: string | undefined;
}

/** An organization takes in its members, a unit what stands in or below it, an account itself. */
const takesIn = (named: readonly string[], { orgId, orgPath, account }: Belonging) =>
  named.some((entry) =>
    entry.includes('/')
      ? orgPath !== undefined && orgPath.startsWith(entry.slice(0, -1))
      : entry === orgId || entry === account,
  );

const isOwnPrincipal = ({ principals }: Inputs, { principal }: PolicyRequest) =>
  principals.length === 0 ||
  (typeof principal === 'object' &&
    takesIn(principals, {
      orgId: principal.orgId,
      orgPath: principal.orgPath,
      account: principal.accountId,
    }));

const isOwnResource = ({ resources }: Inputs, request: PolicyRequest) =>
  resources.length === 0 ||
  takesIn(resources, {
    orgId: request.resourceOrgId,
    orgPath: request.resourceOrgPath,
    account: request.resourceAccount,
  });

const isWithinOrganizations = (inputs: Inputs, request: PolicyRequest) =>
  isOwnPrincipal(inputs, request) && isOwnResource(inputs, request);

/** AWS's own resources of a chosen kind may be read by all, or by the organizations alone. */
function isOpenManagedResource(inputs: Inputs, request: PolicyRequest, name: string): boolean {
  const [, partition, , region, owner, rest = ''] = request.resource.split(':');
  const here = partition === partitionOf(inputs.region) && region === inputs.region;
  const resourceType = rest.split('/')[0];
  const asked = inputs.managedResources.some((kind) => {
    const managed = managedResources[kind];
    const actions: readonly string[] = managed.actions;
    return (
      managed.owner === owner && managed.resourceType === resourceType && actions.includes(name)
    );
  });
  return here && asked && (!inputs.managedOnlyForOrg || isOwnPrincipal(inputs, request));
}

interface BucketObjects {
  readonly name: string;
  readonly objects: string;
}

/** Builds read anonymously, so who asks never matters here. */
function isOpenDownload(inputs: Inputs, { action, resource }: PolicyRequest): boolean {
  const buckets: readonly BucketObjects[] = [
    ...imageBuilderBuckets,
    ...(inputs.ssmAgent ? [ssmAgentBucket] : []),
    ...chosenBuckets(inputs),
  ];
  return (
    action === 's3:GetObject' &&
    buckets.some(({ name, objects }) => {
      const bucket = name
        .replace('<region>', inputs.region)
        .replace('<environment>', inputs.environment);
      return isObjectOf(inputs, bucket, objects.slice(0, -1), resource);
    })
  );
}

/** Objects below the prefix are read and written; the bucket itself is listed. */
const isOpenOwnBucket = (inputs: Inputs, request: PolicyRequest) =>
  isOwnPrincipal(inputs, request) &&
  inputs.buckets.some(({ name, prefix, access }) => {
    const below = (action: string) =>
      request.action === action && isObjectOf(inputs, name, prefix, request.resource);
    return (
      (access.includes('write') && below('s3:PutObject')) ||
      (access.includes('read') && below('s3:GetObject')) ||
      (access.includes('list') &&
        request.action === 's3:ListBucket' &&
        request.resource === `arn:${partitionOf(inputs.region)}:s3:::${name}`)
    );
  });

const isObjectOf = ({ region }: Inputs, bucket: string, prefix: string, resource: string) =>
  resource.startsWith(`arn:${partitionOf(region)}:s3:::${bucket}/${prefix}`);
