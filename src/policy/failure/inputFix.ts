import * as v from 'valibot';
import { buildPolicy } from '../build/buildPolicies.ts';
import { newestCatalog } from '../catalog/downloads.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import { environmentIds } from '../catalog/environments.ts';
import { managedResourceKinds, managedResources } from '../catalog/managedResources.ts';
import { bucketOf, readArn } from '../statement/arn.ts';
import { type BucketAccess, bucketNameSchema } from '../fields/ownBuckets.ts';
import { regionSchema } from '../fields/region.ts';
import type { Inputs } from '../inputs.ts';
import { partiesOfKind, partyKindOf } from '../party.ts';
import { bundleInRegion, bundlesOf } from '../downloadBuckets.ts';
import { matchesWildcard } from '../statement/wildcard.ts';
import { findKnownBucket, type KnownBucket } from '../statement/awsBucket.ts';
import { type AskedRequest, askRefused } from './askRefused.ts';

type Patch = Partial<Inputs>;

/**
 * The smallest change of the inputs that makes their policy allow a request, if one of those that people
 * make does: each is tried, and the policy asked. `undefined` where the inputs allow it already.
 */
export async function findInputFix(
  endpoint: EndpointId,
  request: AskedRequest,
  inputs: Inputs,
): Promise<Patch | undefined> {
  const allows = async (patch: Patch) => {
    const changed = { ...inputs, ...patch };
    const asked = await askRefused(buildPolicy(endpoint, changed), request, changed);
    return asked !== undefined && asked.answer !== 'refuses';
  };
  if (await allows({})) return undefined;
  const patches = patchesFor[endpoint](request, inputs);
  const together: Patch = Object.fromEntries(patches.flatMap((patch) => Object.entries(patch)));
  for (const patch of patches) if (await allows(patch)) return patch;
  return (await allows(together)) ? smallest(together, allows) : undefined;
}

/** What of a patch is needed. */
async function smallest(patch: Patch, allows: (patch: Patch) => Promise<boolean>): Promise<Patch> {
  const without = (whole: Patch, field: string): Patch =>
    Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field));
  let needed = patch;
  for (const field of Object.keys(patch)) {
    const rest = without(needed, field);
    if (await allows(rest)) needed = rest;
  }
  return needed;
}

const patchesFor: {
  readonly [Id in EndpointId]: (request: AskedRequest, inputs: Inputs) => readonly Patch[];
} = {
  imageBuilder: (request, inputs) => [
    ...allowAction(request, inputs),
    ...lendManaged(request, inputs),
    ...nameAccounts(request, inputs),
    ...(inputs.managedOnlyForOrg ? [{ managedOnlyForOrg: false }] : []),
    ...(inputs.awsServices ? [] : [{ awsServices: true }]),
  ],
  s3: (request, inputs) => {
    const arn = readArn(request.resource);
    if (!arn) return [];
    const bucket = bucketOf(arn);
    const known = findKnownBucket(undefined, bucket);
    return known
      ? openKnown(known, bucket, inputs)
      : [...openOwn(bucket, request, inputs), ...nameAccounts(request, inputs)];
  },
};

/** Takes the action off the denied ones; wildcards that take it in go, too. */
function allowAction({ action }: AskedRequest, { deniedActions }: Inputs): readonly Patch[] {
  const name = action.slice(action.indexOf(':') + 1).toLowerCase();
  const others = deniedActions.filter((pattern) => !matchesWildcard(name, pattern.toLowerCase()));
  return others.length < deniedActions.length ? [{ deniedActions: others }] : [];
}

function lendManaged({ resource }: AskedRequest, inputs: Inputs): readonly Patch[] {
  const arn = readArn(resource);
  const kind = managedResourceKinds.find((id) => {
    const { owner, resourceType } = managedResources[id];
    return arn?.account === owner && arn.resource.startsWith(`${resourceType}/`);
  });
  if (!kind || inputs.managedResources.includes(kind)) return [];
  return [{ managedResources: [...inputs.managedResources, kind] }];
}

/** Where accounts are named, the caller's and the owner's beside them. */
function nameAccounts(
  { principal = '', resource }: AskedRequest,
  inputs: Inputs,
): readonly Patch[] {
  const accounts = {
    principals: readArn(principal)?.account ?? '',
    resources: readArn(resource)?.account ?? '',
  };
  return (['principals', 'resources'] as const).flatMap((field) => {
    const [account, named] = [accounts[field], inputs[field]];
    const isMissing = partyKindOf(account) === 'account' && !named.includes(account);
    return isMissing && partiesOfKind('account', named).length > 0
      ? [{ [field]: [...named, account] }]
      : [];
  });
}

function openKnown(
  { kind, region, environment }: KnownBucket,
  bucket: string,
  inputs: Inputs,
): readonly Patch[] {
  const bundles = [inputs.catalog, newestCatalog].flatMap((catalog) =>
    bundlesOf(catalog)
      .filter((id) =>
        bundleInRegion(id, region || inputs.region, catalog).named.some(
          ({ name }) => name === bucket,
        ),
      )
      .map((id) => ({ id, catalog })),
  );
  return [
    ...(kind === 'ssmAgent' && !inputs.ssmAgent ? [{ ssmAgent: true }] : []),
    ...bundles.map(({ id, catalog }) => ({
      ...(!inputs.downloads.includes(id) && { downloads: [...inputs.downloads, id] }),
      ...(catalog !== inputs.catalog && { catalog }),
    })),
    ...environmentIds
      .filter((id) => id === environment && id !== inputs.environment)
      .map((id) => ({ environment: id })),
    ...(v.is(regionSchema, region) && region !== inputs.region ? [{ region }] : []),
  ];
}

const accessOfAction = new Map<string, BucketAccess>([
  ['s3:putobject', 'write'],
  ['s3:getobject', 'read'],
  ['s3:listbucket', 'list'],
]);

/** A bucket of one's own: with what is asked of it, or all of the organization's. */
function openOwn(name: string, { action }: AskedRequest, inputs: Inputs): readonly Patch[] {
  const access = accessOfAction.get(action.toLowerCase());
  return [
    ...(access && v.is(bucketNameSchema, name)
      ? [{ buckets: withAccess(inputs.buckets, name, access) }]
      : []),
    ...(inputs.orgBuckets ? [] : [{ orgBuckets: true }]),
  ];
}

/** The bucket as a whole gets the access, whatever is chosen below single prefixes. */
function withAccess(
  buckets: Inputs['buckets'],
  name: string,
  access: BucketAccess,
): Inputs['buckets'] {
  const whole = buckets.find((bucket) => bucket.name === name && bucket.prefix === '');
  if (!whole) return [...buckets, { name, prefix: '', access: [access] }];
  const wider = { ...whole, access: [...whole.access, access] };
  return buckets.map((bucket) => (bucket === whole ? wider : bucket));
}
