import { bundlesWithoutCredentials } from '../catalog/downloads.ts';
import { partitionOf } from '../region.ts';
import { permissionNear } from './operations.ts';
import type { BucketKind } from './place.ts';
import type { PlaceFailure } from './placeFailures.ts';
import type { LogReading } from './readLog.ts';
import type { LocatedRefusal, Refusal } from './refusal.ts';

/** A request that failed, each once, and where the text says so first. */
export interface FailedRequest extends Refusal {
  readonly at: number;
}

/** The requests that a log says were refused: in AWS's own words, or by an answer of S3. */
export function failedRequests(reading: LogReading, region: string): readonly FailedRequest[] {
  const { refusals, failures } = reading;
  const named = new Set(refusals.map(({ resource }) => bucketIn(resource)));
  const answered = failures.flatMap((failure) => {
    const { bucket } = failure.place;
    if (failure.kind !== 'refused' || bucket === undefined || named.has(bucket)) return [];
    return [requestOf(failure, reading, region)];
  });
  return [...onceBy(refusals, refusalKey), ...onceBy(answered, answeredKey)];
}

const bucketIn = (resource: string | undefined) =>
  /:s3:::([^/]+)/i.exec(resource ?? '')?.[1]?.toLowerCase();

const refusalKey = ({ principal, action, resource, layer, effect }: LocatedRefusal) =>
  [principal, action, resource, layer, effect].join(' ').toLowerCase();

/** Of many objects of one bucket the first speaks for all. */
const answeredKey = ({ action, resource }: FailedRequest) => `${action} ${bucketIn(resource)}`;

function onceBy<Request>(requests: readonly Request[], key: (request: Request) => string) {
  return [
    ...new Map(requests.toReversed().map((request) => [key(request), request])).values(),
  ].toReversed();
}

/** What is read without credentials, so that no role has a say. */
const anonymousKinds: ReadonlySet<BucketKind | undefined> = new Set([
  'toe',
  'managedResources',
  ...bundlesWithoutCredentials,
]);

function requestOf(
  { place, at }: PlaceFailure,
  { hits }: LogReading,
  region: string,
): FailedRequest {
  const { bucket = '', key = '*' } = place;
  const permission = permissionNear(hits, at) ?? 'GetObject';
  const arn = `arn:${partitionOf(place.region ?? region)}:s3:::${bucket}`;
  return {
    ...(anonymousKinds.has(place.bucketKind) && { principal: 'anonymous' }),
    action: `s3:${permission}`,
    resource: permission === 'ListBucket' ? arn : `${arn}/${key}`,
    at,
  };
}
