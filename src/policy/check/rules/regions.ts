import type { EndpointId } from '../../catalog/endpoints.ts';
import { findRegion, partitionOf, serviceNames, serviceNamesCommand } from '../../region.ts';
import { readArn, writeArn } from '../../statement/arn.ts';
import { type Whereabouts, whereaboutsIn } from '../buildRequests.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import type { Fix } from '../fix.ts';
import type { PolicyModel } from '../readPolicy.ts';

const kinds = {
  mixedRegions: kind<{ readonly regions: readonly string[] }>('warning', 'IBUG', 'verified'),
  mixedPartitions: kind<{ readonly partitions: readonly string[] }>(
    'warning',
    'PARAMETERS',
    'verified',
  ),
  unknownRegion: kind<{ readonly given: string; readonly partition: string }>(
    'note',
    'PARAMETERS',
    'verified',
  ),
  serviceNameContradiction: kind<{
    readonly region: string;
    readonly names: readonly string[];
    readonly command: string;
  }>('note', 'CDK', 'likely'),
  serviceNameUnknown: kind<{ readonly region: string; readonly command: string }>(
    'note',
    'PARAMETERS',
    'unknown',
  ),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const regionsRule = { kinds, check: checkRegions };

/** One region, in one partition, and what is not sure of it. */
function checkRegions(view: PolicyModel): readonly Finding[] {
  if (view.statements.length === 0) return [];
  const places = whereaboutsIn(view);
  const paths = firstPaths(places, ({ region }) => region);
  const { inputs } = view;
  if (inputs && !paths.has(inputs.region)) paths.set(inputs.region, '');
  return [
    ...mixedRegions(places, view.region),
    ...mixedPartitions(places),
    ...[...paths].flatMap(([region, path]) => [
      ...unknownRegion(region, path),
      ...serviceName(region, path, view.endpoint),
    ]),
  ];
}

/** Each different value with the path of the first resource that has it. */
function firstPaths(
  places: readonly Whereabouts[],
  valueOf: (place: Whereabouts) => string | undefined,
): Map<string, string> {
  const paths = new Map<string, string>();
  for (const place of places) {
    const value = valueOf(place);
    if (value !== undefined && !paths.has(value)) paths.set(value, place.text.path);
  }
  return paths;
}

/** Reported at the first resource that departs from the endpoint, or from the resources before it. */
function mixedRegions(
  places: readonly Whereabouts[],
  endpointRegion: string | undefined,
): readonly Finding[] {
  const paths = firstPaths(places, ({ region }) => region);
  const regions = new Set([...(endpointRegion ? [endpointRegion] : []), ...paths.keys()]);
  const [, second = ''] = regions;
  const path = paths.get(second);
  return path === undefined ? [] : [finding('mixedRegions', path, { regions: [...regions] })];
}

/** A region that is known contradicts the partition beside it, too. */
function mixedPartitions(places: readonly Whereabouts[]): readonly Finding[] {
  const contradicting = places.find(
    ({ partition, region }) =>
      partition !== undefined && region !== undefined && partition !== partitionOf(region),
  );
  if (contradicting) {
    const { text, partition = '', region = '' } = contradicting;
    const values = { partitions: [partition, partitionOf(region)] };
    return [finding('mixedPartitions', text.path, values, repartition(contradicting))];
  }
  const paths = firstPaths(places, ({ partition }) => partition);
  const [, second] = paths.values();
  return second === undefined
    ? []
    : [finding('mixedPartitions', second, { partitions: [...paths.keys()] })];
}

function repartition({ text, region = '' }: Whereabouts): Fix | undefined {
  const arn = readArn(text.value);
  const known = findRegion(region);
  if (!arn || !known) return undefined;
  const replace = writeArn({ ...arn, partition: known.partition });
  return { kind: 'document', path: text.path, replace };
}

function unknownRegion(given: string, path: string): readonly Finding[] {
  return findRegion(given)
    ? []
    : [finding('unknownRegion', path, { given, partition: partitionOf(given) })];
}

function serviceName(region: string, path: string, endpoint: EndpointId): readonly Finding[] {
  const names = serviceNames(endpoint, region).map(({ name }) => name);
  const command = serviceNamesCommand(region);
  if (names.length === 0) return [finding('serviceNameUnknown', path, { region, command })];
  return names.length > 1
    ? [finding('serviceNameContradiction', path, { region, names, command })]
    : [];
}
