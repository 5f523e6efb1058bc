import { matchActions } from '../action.ts';
import { permissionOfS3, s3Actions, s3Operations } from '../catalog/s3Actions.ts';
import { firstFrom, type Hits, mostBetween } from './entryIndex.ts';
const sameNamed = [...s3Actions.objects.names, ...s3Actions.bucket.names]
  // Tags are Image Builder's as well.
  .filter((name) => matchActions(name).length === 0)
  .map((name) => [name, name] as const);

/** By the name of the operation in lower case, as it stands among the words of a log. */
const permissions: ReadonlyMap<string, string> = new Map(
  [...sameNamed, ...Object.entries(s3Operations.permissions)].map(([operation, permission]) => [
    operation.toLowerCase(),
    permission,
  ]),
);

/** The words that name an operation of the S3 API. */
export const operationWords: readonly string[] = [...permissions.keys()];

/** The permission that an operation of an API asks for, with the service prefix. */
export function permissionOf(service: string, operation: string): string {
  const permission = service === 's3' ? permissionOfS3(operation) : undefined;
  return `${service}:${permission ?? operation}`;
}

/** The permission of the S3 operation that is named nearest to a place in a log, if one is near. */
export function permissionNear(hits: Hits, at: number): string | undefined {
  const near = [...permissions].map(([word, permission]) => ({
    permission,
    distance: distanceTo(hits.get(word) ?? [], at),
  }));
  const [nearest] = near.toSorted((one, other) => one.distance - other.distance);
  return nearest && nearest.distance <= mostBetween ? nearest.permission : undefined;
}

function distanceTo(places: readonly number[], at: number): number {
  const next = firstFrom(places.length, (index) => (places[index] ?? 0) >= at);
  const around = [places[next - 1], places[next]].filter((place) => place !== undefined);
  return Math.min(...around.map((place) => Math.abs(place - at)));
}
