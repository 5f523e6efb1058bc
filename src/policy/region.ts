import { endpoints, type EndpointId, serviceNamePatterns } from './catalog/endpoints.ts';
import { consoles, type PartitionId, partitionIds, partitions } from './catalog/partitions.ts';
import { type ImageBuilderPresence, regionsByPartition } from './catalog/regions.ts';
import type { Sourced } from './catalog/sources.ts';

/** The source of a pattern for well-formed region codes, also for those that are in no catalogue. */
export const regionPattern = String.raw`[a-z]{2,8}(?:-[a-z]{2,12}){1,3}-\d{1,2}`;

export interface Region {
  readonly code: string;
  /** As AWS writes it, `US West (Oregon)`. */
  readonly name: string;
  readonly partition: PartitionId;
  readonly imageBuilder: ImageBuilderPresence;
}

/** A name to create an endpoint with, and how sure it is. */
export interface ServiceName extends Sourced {
  readonly name: string;
}

/** The catalogue's regions, partition by partition. */
export const regions: readonly Region[] = partitionIds.flatMap((partition) => {
  const { names, imageBuilder } = regionsByPartition[partition];
  return Object.entries(names).map(([code, name]) => ({ code, name, partition, imageBuilder }));
});

/** The codes of the catalogue's regions, in the same order. */
export const regionCodes: readonly string[] = regions.map(({ code }) => code);

const regionByCode = new Map(regions.map((region) => [region.code, region]));

/** The catalogue's entry for a region code, if it has one. */
export function findRegion(code: string): Region | undefined {
  return regionByCode.get(code);
}

/**
 * The partition of a well-formed region code, also of one that is not in the catalogue: the longest
 * matching prefix decides (`us-gov-` before none), since AWS forms new codes that way.
 */
export function partitionOf(code: string): PartitionId {
  return prefixes.find(({ prefix }) => code.startsWith(prefix))?.partition ?? 'aws';
}

/** The longest first; the last is of no length, so that every code begins with one. */
const prefixes = partitionIds
  .flatMap((partition) =>
    partitions[partition].regionPrefixes.map((prefix) => ({ partition, prefix })),
  )
  .toSorted((one, other) => other.prefix.length - one.prefix.length);

/**
 * Every name that AWS's own sources give for an endpoint's service in a region, the likeliest first.
 *
 * Two names mean that the sources contradict each other, none that no source gives one: ask
 * `aws ec2 describe-vpc-endpoint-services`.
 */
export function serviceNames(endpoint: EndpointId, region: string): readonly ServiceName[] {
  const { service } = endpoints[endpoint];
  const known = findRegion(region) !== undefined;
  return (serviceNamePatterns[endpoint][partitionOf(region)] ?? []).map(
    ({ pattern, source, certainty }) => ({
      name: pattern.replace('<region>', region).replace('<service>', service),
      source,
      // Of a region that is not in the catalogue nothing is verified.
      certainty: known ? certainty : 'likely',
    }),
  );
}

const serviceNameShape = new RegExp(String.raw`^(?:cn\.)?com\.amazonaws\.(${regionPattern})\.`);

/** The region in the name of an endpoint's service, `com.amazonaws.us-east-1.s3`. */
export function regionOfService(serviceName: string): string | undefined {
  return serviceNameShape.exec(serviceName)?.[1];
}

/** The AWS CLI command that lists the service names which exist in a region. */
export function serviceNamesCommand(region: string): string {
  return `aws ec2 describe-vpc-endpoint-services --region ${region} --query ServiceNames`;
}

/** The list of a region's endpoints in the VPC console; nothing where no public source says where that is. */
export function endpointsPage(region: string): string | undefined {
  const console = consoles[partitionOf(region)];
  return console && `https://${console.host}/vpc/home?region=${region}#Endpoints:`;
}
