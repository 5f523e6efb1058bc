import { buildPolicies } from '../../build/buildPolicies.ts';
import { catalogDates, imageBuilderBuckets } from '../../catalog/downloads.ts';
import { environmentIds } from '../../catalog/environments.ts';
import { bundleInRegion, bundlesOf } from '../../downloadBuckets.ts';
import { bucketAccess, type BucketAccess } from '../../fields/ownBuckets.ts';
import type { Inputs } from '../../inputs.ts';
import { partitionOf } from '../../region.ts';
import {
  askingWho,
  askingWhoAndWhose,
  type BuiltStatements,
  inOrderOf,
  listOf,
  inferParties,
} from '../inferParties.ts';
import { sameJson } from '../../import/sameJson.ts';

const sids = {
  reads: 'AllowImageBuilderAccessToAppAndComponentBuckets',
  downloads: 'AllowBuildDownloads',
  write: 'AllowBuildLogUploads',
  read: 'AllowReadsOfOwnBuckets',
  list: 'AllowListingOfOwnBuckets',
} as const;

/**
 * The inputs that the statements of the gateway endpoint's policy speak of, in the current ones.
 * Turns `s3Statements` around, and trusts what it finds.
 */
export function inferS3Inputs(statements: BuiltStatements, current: Inputs): Inputs {
  const reads = listOf(statements.get(sids.reads)?.Resource);
  const there = { ...current, ...inferPlace(reads[0] ?? '') };
  const inputs = {
    ...there,
    ssmAgent: reads.length > imageBuilderBuckets.length,
    ...inferBuckets(statements, there),
  };
  return {
    ...inputs,
    ...inferOrganizationBuckets(statements, inputs),
    ...inferDownloads(statements, inputs),
  };
}

/** The region and the environment, from the name of the bucket that every policy names first. */
function inferPlace(arn: string): Partial<Inputs> {
  const shape = new RegExp(`:::ec2imagebuilder-toe-(.+)-(${environmentIds.join('|')})/\\*$`);
  const [, region, given] = shape.exec(arn) ?? [];
  const environment = environmentIds.find((id) => id === given);
  return region !== undefined && environment ? { region, environment } : {};
}

/** Of several dates that may have named the buckets, the current one counts first, then the newest. */
function inferDownloads(
  statements: BuiltStatements,
  inputs: Inputs,
): Partial<Pick<Inputs, 'downloads' | 'catalog'>> {
  const statement = statements.get(sids.downloads);
  const arns = listOf(statement?.Resource);
  const says = (chosen: Pick<Inputs, 'downloads' | 'catalog'>) => {
    const { Statement } = buildPolicies({ ...inputs, ...chosen }).s3;
    return sameJson(listOf(Statement.find(({ Sid }) => Sid === sids.downloads)?.Resource), arns);
  };
  if (says(inputs)) return {};
  if (!statement) return { downloads: [] };
  const start = `arn:${partitionOf(inputs.region)}:s3:::`;
  const named = new Set(arns.map((arn) => arn.replace(start, '').replace(/\/\*$/, '')));
  const readings = [inputs.catalog, ...catalogDates.toReversed()].map((catalog) => {
    const found = bundlesOf(catalog).filter((id) => {
      const names = bundleInRegion(id, inputs.region, catalog).named;
      return names.length > 0 && names.every(({ name }) => named.has(name));
    });
    return { catalog, downloads: [...inOrderOf(inputs.downloads, found)] };
  });
  return readings.find(says) ?? { downloads: [] };
}

/** The statements about one's own buckets name who calls, or that nobody is named. */
function inferBuckets(statements: BuiltStatements, current: Inputs): Partial<Inputs> {
  const found = bucketAccess.flatMap((access) => askingWho(statements, sids[access]));
  if (found.length === 0) return { buckets: [] };
  const principals = inferParties('principals', found, current);
  const says = (buckets: Inputs['buckets']) => {
    // Whoever calls, the places are the same.
    const built = buildPolicies({ ...current, buckets, principals: [] }).s3.Statement;
    return bucketAccess.every((access) =>
      sameJson(
        listOf(built.find(({ Sid }) => Sid === sids[access])?.Resource),
        placesIn(statements, access),
      ),
    );
  };
  // What was chosen stays as it stands where it says the same.
  if (says(current.buckets)) return { principals };
  return { principals, buckets: possibleBuckets(statements).find(says) ?? [] };
}

const placesIn = (statements: BuiltStatements, access: BucketAccess) =>
  listOf(askingWho(statements, sids[access])[0]?.Resource);

/** More ways to read a listing than any policy of a person has. */
const mostReadings = 64;

/** A statement that lists names buckets alone: any place in a bucket may be the one that is listed. */
function possibleBuckets(statements: BuiltStatements): readonly Inputs['buckets'][] {
  const placesOf = (access: BucketAccess) =>
    placesIn(statements, access).map((arn) => arn.replace(/^arn:[^:]*:s3:::|\*$/g, ''));
  const [write, read] = [placesOf('write'), placesOf('read')];
  const readings = placesOf('list').reduce<readonly (readonly string[])[]>(
    (before, name) => {
      const within = [...new Set([...write, ...read])].filter((each) =>
        each.startsWith(`${name}/`),
      );
      const places = within.length > 0 ? within : [`${name}/`];
      return before
        .flatMap((chosen) => places.map((place) => [...chosen, place]))
        .slice(0, mostReadings);
    },
    [[]],
  );
  return readings.map((list) => {
    const chosen = { write, read, list };
    return inCommonOrder([write, read, list]).map((place) => ({
      name: place.slice(0, place.indexOf('/')),
      prefix: place.slice(place.indexOf('/') + 1),
      access: bucketAccess.filter((access) => chosen[access].includes(place)),
    }));
  });
}

/** One order in which every list stands in its own. */
function inCommonOrder(lists: readonly (readonly string[])[]): readonly string[] {
  const left = lists.map((list) => [...list]);
  const ordered: string[] = [];
  for (;;) {
    const heads = left.flatMap((list) => list.slice(0, 1));
    const next = heads.find((head) => left.every((list) => list.indexOf(head) <= 0)) ?? heads[0];
    if (next === undefined) return ordered;
    if (!ordered.includes(next)) ordered.push(next);
    for (const list of left) if (list[0] === next) list.shift();
  }
}

/** Without the statements the choice was off, unless nobody is named to make it count. */
function inferOrganizationBuckets(statements: BuiltStatements, inputs: Inputs): Partial<Inputs> {
  const pairs = askingWhoAndWhose(statements);
  if (pairs.length > 0) {
    return {
      principals: inferParties('principals', pairs, inputs),
      resources: inferParties('resources', pairs, inputs),
      orgBuckets: true,
    };
  }
  const named = inputs.principals.length + inputs.resources.length > 0;
  return named ? { orgBuckets: false } : {};
}
