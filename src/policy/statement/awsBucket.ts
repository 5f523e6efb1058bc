import {
  catalogDates,
  type DownloadBucket,
  type DownloadBundle,
  imageBuilderBuckets,
  ssmAgentBucket,
} from '../catalog/downloads.ts';
import { environmentIds } from '../catalog/environments.ts';
import { partitions } from '../catalog/partitions.ts';
import { bucketsOf, bundlesOf } from '../downloadBuckets.ts';
import { findRegion, partitionOf, regionPattern } from '../region.ts';

/** The names of the catalogue hold no character that means something else in a pattern but the dot. */
function patternOf(name: string, region: string, environment: string, end = ''): RegExp {
  const source = name
    .replaceAll('.', String.raw`\.`)
    .replace('<dnsSuffix>', `(?:${dnsSuffixes.join('|').replaceAll('.', String.raw`\.`)})`)
    .replace('<region>', `(?<region>${region})`)
    .replace('<environment>', `(?<environment>${environment})`);
  return new RegExp(`^${source}${end}$`);
}

const dnsSuffixes = [...new Set(Object.values(partitions).map(({ dnsSuffix }) => dnsSuffix))];

/** A bucket of AWS's own, by the catalogue's name for it and what that leaves open. */
export interface AwsBucket {
  readonly template: string;
  /** A region code, or `region`, which AWS's examples leave to be filled in. */
  readonly region: string | undefined;
  /** An environment, or `environment`, likewise. */
  readonly environment: string | undefined;
}

/** Names whose end AWS gives by region cannot be told for another region, and are no templates. */
const downloadTemplates = catalogDates.flatMap((date) =>
  bundlesOf(date).flatMap((id) =>
    bucketsOf(id, date).flatMap(({ name, suffixes }) =>
      suffixes ? [] : [name.replace('<dnsSuffix>', 'amazonaws.com')],
    ),
  ),
);

/** The longest name first: `aws-ssm-<region>` also fits the name of a longer one. */
const templates = [
  ...new Set([
    ...imageBuilderBuckets.map(({ name }) => name),
    ssmAgentBucket.name,
    ...downloadTemplates,
  ]),
]
  .toSorted((one, other) => other.length - one.length)
  .map((template) => {
    const [prefix = ''] = template.split('<', 1);
    const environment = `environment|${environmentIds.join('|')}`;
    return {
      template,
      prefix,
      pattern: patternOf(template, `region|${regionPattern}`, environment),
    };
  });

/** S3 takes no longer names. */
const longestName = 63;

/** The catalogue's entry for a bucket's name, if it is one of AWS's that builds read. */
export function findAwsBucket(name: string): AwsBucket | undefined {
  if (name.length > longestName) return undefined;
  for (const { template, prefix, pattern } of templates) {
    const match = name.startsWith(prefix) ? pattern.exec(name) : null;
    if (match) {
      return {
        template,
        region: match.groups?.['region'],
        environment: match.groups?.['environment'],
      };
    }
  }
  return undefined;
}

/** The name of a bucket of the catalogue for a region and an environment. */
export function awsBucketName(template: string, region: string, environment: string): string {
  return template.replace('<region>', region).replace('<environment>', environment);
}

/** What a bucket that AWS owns is for. */
export type BucketKind = 'toe' | 'managedResources' | 'ssmAgent' | DownloadBundle;

export interface KnownBucket {
  readonly kind: BucketKind;
  /** The region in the bucket's name; empty for a bucket of all regions. */
  readonly region: string;
  /** The environment in the bucket's name; empty for a bucket of all environments. */
  readonly environment: string;
  /** Whether the catalogue has that region: only then is the bucket surely the one of AWS. */
  readonly surely: boolean;
}

interface Shape {
  readonly kind: BucketKind;
  readonly matcher: RegExp;
  /** How much of the name is fixed: `amazon-ssm-packages-<region>` is more than `amazon-ssm-<region>`. */
  readonly fixed: number;
  readonly regional: boolean;
  /** What follows the region, where AWS publishes it; an older date had nothing there. */
  readonly suffixes?: Readonly<Record<string, string>>;
}

function shapeOf(kind: BucketKind, name: string, suffixed = false): Shape {
  return {
    kind,
    matcher: patternOf(
      name,
      regionPattern,
      environmentIds.join('|'),
      suffixed ? '(?<suffix>-[a-z0-9]+)?' : '',
    ),
    fixed: name.replace(/<[a-z]+>/g, '').length,
    regional: name.includes('<region>'),
  };
}

/** A name that follows the rule, and those that follow none. */
const shapesOf = (id: DownloadBundle, { name, exact = {}, suffixes }: DownloadBucket): Shape[] => [
  { ...shapeOf(id, name, suffixes !== undefined), ...(suffixes && { suffixes }) },
  ...Object.values(exact).map((each) => shapeOf(id, each)),
];

const shapes: readonly Shape[] = [
  ...imageBuilderBuckets.map(({ name }) =>
    shapeOf(name.startsWith('ec2imagebuilder-toe-') ? 'toe' : 'managedResources', name),
  ),
  shapeOf('ssmAgent', ssmAgentBucket.name),
  // Of a name that has moved the newest date tells what it is for.
  ...catalogDates
    .toReversed()
    .flatMap((date) =>
      bundlesOf(date).flatMap((id) =>
        bucketsOf(id, date).flatMap((bucket) => shapesOf(id, bucket)),
      ),
    ),
].toSorted((one, other) => other.fixed - one.fixed);

/**
 * The bucket of AWS that a name in a partition stands for, if it has the shape of one.
 *
 * A name whose region lies in another partition is not taken for AWS's: there, anybody may have it.
 * Without a partition the region's own counts.
 */
export function findKnownBucket(
  partition: string | undefined,
  name: string,
): KnownBucket | undefined {
  const candidates = shapes.flatMap(({ kind, matcher, regional, suffixes }) => {
    const match = matcher.exec(name);
    if (match === null) return [];
    const code = match.groups?.['region'] ?? '';
    const suffix = match.groups?.['suffix'] ?? '';
    if (suffix !== '' && suffix !== suffixes?.[code]) return [];
    if (regional && partition !== undefined && partitionOf(code) !== partition) return [];
    const surely = !regional || findRegion(code) !== undefined;
    return [{ kind, region: code, environment: match.groups?.['environment'] ?? '', surely }];
  });
  return candidates.find(({ surely }) => surely) ?? candidates[0];
}
