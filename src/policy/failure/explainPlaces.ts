import { companionServiceIds } from '../catalog/companionServices.ts';
import { isThere } from './companionEndpoints.ts';
import { failureWords } from '../catalog/failureWords.ts';
import { type FailurePoint, point } from './failurePoint.ts';
import type { BucketKind, Place } from './place.ts';
import type { LogReading } from './readLog.ts';

/** Objects of these buckets come and go with the releases of a distribution. */
const repositories: ReadonlySet<BucketKind | undefined> = new Set(['al2023', 'al2']);

/** What a log says of hosts: who did not answer, and what no endpoint can reach. */
export function explainPlaces(
  { failures, hits }: LogReading,
  own: string,
): readonly FailurePoint[] {
  const silent = placesOnce(failures, 'unreachable');
  const refusing = placesOnce(failures, 'refused');
  const nameless =
    failures.length === 0 && failureWords.unreachable.some((entry) => hits.has(entry));
  return [
    ...silent.flatMap((place) => explainSilence(place, own)),
    ...refusing.flatMap(explainRefusal),
    ...(nameless
      ? [point('unreachable', { host: undefined, service: undefined, isAws: false })]
      : []),
  ];
}

/** More hosts than these nobody reads. */
const mostPlaces = 6;

function placesOnce(
  failures: LogReading['failures'],
  kind: LogReading['failures'][number]['kind'],
): readonly Place[] {
  const places = failures.filter((failure) => failure.kind === kind).map(({ place }) => place);
  const once = new Map(places.map((place) => [place.host ?? place.bucket, place]));
  return [...once.values()].slice(0, mostPlaces);
}

function explainSilence(place: Place, own: string): readonly FailurePoint[] {
  const { host = '', owner, region } = place;
  if (owner === 'listed' || owner === 'outside') return [point('outsideS3', { host })];
  const service = companionServiceIds.find((id) => id === owner);
  const where = region === undefined || region === '' ? own : region;
  if (service !== undefined && !isThere(service, where)) {
    return [point('noSuchEndpoint', { service, region: where })];
  }
  const elsewhere = region !== undefined && region !== '' && region !== own;
  return [
    point('unreachable', { host, service, isAws: owner === 'aws' }),
    ...(elsewhere && service !== undefined ? [point('otherRegion', { host, region, own })] : []),
    ...(host.includes('.s3.dualstack.') ? [point('dualStack', { host })] : []),
  ];
}

function explainRefusal({ owner, host = '', bucket, bucketKind }: Place): readonly FailurePoint[] {
  if (owner === 'listed') return [point('outsideS3', { host })];
  return bucket !== undefined && repositories.has(bucketKind)
    ? [point('objectMayBeMissing', { bucket })]
    : [];
}
