import { managedResourceKinds, managedResources } from '../catalog/managedResources.ts';
import { readArn } from '../statement/arn.ts';
import type { StatementModel } from '../statement/readStatement.ts';
import { type Clause, clauseOf, readTexts } from './elementList.ts';
import { findKnownBucket } from '../statement/awsBucket.ts';
import { phrase, type ResourceOwner, type ResourcePhrase } from './phrase.ts';

/** `Resource` or `NotResource` of a statement, ARN by ARN. */
export const resourcesClause = ({ resources }: StatementModel): Clause<ResourcePhrase> =>
  clauseOf('Resource', resources, phrase('unnamedResources', {}), readTexts(resourcePhrase));

/** What a resource of a statement stands for. */
export function resourcePhrase(given: string): ResourcePhrase {
  if (given === '*') return phrase('everyResource', {});
  const arn = readArn(given);
  if (!arn || arn.resource === '') return phrase('malformedArn', { given });
  const { partition, service, region, account, resource } = arn;
  const other = isPattern(given)
    ? phrase('arnPattern', { arn: given })
    : phrase('arn', { arn: given });
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
function readBucket(partition: string, name: string): ResourcePhrase {
  if (/^\*+$/.test(name)) return phrase('everyBucketAndObject', {});
  const slash = name.indexOf('/');
  const bucket = slash < 0 ? name : name.slice(0, slash);
  if (isPattern(bucket)) {
    const code = slash < 0 ? 'bucketsOrObjectsLike' : 'objectsLike';
    return phrase(code, { pattern: name });
  }
  if (slash < 0) return phrase('bucketItself', { bucket });
  const objects = name.slice(slash + 1);
  const known = findKnownBucket(partition, bucket);
  return known === undefined
    ? phrase('bucket', { bucket, objects })
    : phrase('knownBucket', { ...known, bucket, objects });
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
): ResourcePhrase | undefined {
  const owner = ownerOf(account);
  const match = /^(?:([a-z-]+)\/(.+)|\*+)$/.exec(resource);
  if (owner === undefined || match === null || region === '') return undefined;
  const [, type = '*', name = '*'] = match;
  return phrase('imageBuilderResources', { owner, account, type, name, region });
}
