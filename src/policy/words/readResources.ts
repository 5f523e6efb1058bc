import { managedResourceKinds, managedResources } from '../catalog/managedResources.ts';
import { readArn } from '../statement/arn.ts';
import type { StatementModel } from '../statement/readStatement.ts';
import { type Clause, clauseOf, readTexts } from './elementList.ts';
import { findKnownBucket } from '../statement/awsBucket.ts';
import { message, type ResourceOwner, type ResourceMessage } from './message.ts';

/** `Resource` or `NotResource` of a statement, ARN by ARN. */
export const resourcesClause = ({ resources }: StatementModel): Clause<ResourceMessage> =>
  clauseOf('Resource', resources, message('unnamedResources', {}), readTexts(resourceMessage));

/** What a resource of a statement stands for. */
export function resourceMessage(given: string): ResourceMessage {
  if (given === '*') return message('everyResource', {});
  const arn = readArn(given);
  if (!arn || arn.resource === '') return message('malformedArn', { given });
  const { partition, service, region, account, resource } = arn;
  const other = isPattern(given)
    ? message('arnPattern', { arn: given })
    : message('arn', { arn: given });
  if (isPattern(partition)) return other;
  if (service === 's3' && region === '' && account === '') return readBucket(partition, resource);
  if (service === 'imagebuilder') return readImageBuilderArn(region, account, resource) ?? other;
  return other;
}

/** Wildcards, and policy variables, whose value the request gives. */
function isPattern(text: string): boolean {
  return /[*?]|\$\{/.test(text);
}

/**
 * A wildcard in the bucket's part runs over the slash into the objects: `logs*` is the bucket
 * `logs-2` and every object in it.
 */
function readBucket(partition: string, name: string): ResourceMessage {
  if (/^\*+$/.test(name)) return message('everyBucketAndObject', {});
  const slash = name.indexOf('/');
  const bucket = slash < 0 ? name : name.slice(0, slash);
  if (isPattern(bucket)) {
    const code = slash < 0 ? 'bucketsOrObjectsLike' : 'objectsLike';
    return message(code, { pattern: name });
  }
  if (slash < 0) return message('bucketItself', { bucket });
  const objects = name.slice(slash + 1);
  const known = findKnownBucket(partition, bucket);
  return known === undefined
    ? message('bucket', { bucket, objects })
    : message('knownBucket', { ...known, bucket, objects });
}

function ownerOf(account: string): ResourceOwner | undefined {
  const managed = managedResourceKinds.find((kind) => managedResources[kind].owner === account);
  if (managed) return managedResources[managed].owner;
  if (account === '*') return 'anyAccount';
  return /^\d{12}$/.test(account) ? 'account' : undefined;
}

/** `component/name/1.0.0/1`, `component/*` or `*`; anything else is left as an ARN. */
function readImageBuilderArn(
  region: string,
  account: string,
  resource: string,
): ResourceMessage | undefined {
  const owner = ownerOf(account);
  const match = /^(?:([a-z-]+)\/(.+)|\*+)$/.exec(resource);
  if (owner === undefined || match === null || region === '') return undefined;
  const [, type = '*', name = '*'] = match;
  return message('imageBuilderResources', { owner, account, type, name, region });
}
