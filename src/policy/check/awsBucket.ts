import { imageBuilderBuckets, ssmAgentBucket } from '../catalog/buckets.ts';
import { catalogDates } from '../catalog/downloads.ts';
import { environmentIds } from '../catalog/environments.ts';
import { bucketsOf, bundlesOf } from '../downloadBuckets.ts';

/** A bucket of AWS's own, by the catalogue's name for it and what that leaves open. */
export interface AwsBucket {
  readonly template: string;
  /** A region code, or `region`, which AWS's examples leave to be filled in. */
  readonly region: string | undefined;
  /** An environment, or `environment`, likewise. */
  readonly environment: string | undefined;
}

const region = String.raw`(?<region>region|[a-z]{2,8}(?:-[a-z]{2,12}){1,3}-\d{1,2})`;
const environment = `(?<environment>environment|${environmentIds.join('|')})`;

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
    const escaped = template.replaceAll('.', String.raw`\.`);
    const source = escaped.replace('<region>', region).replace('<environment>', environment);
    const [prefix = ''] = template.split('<', 1);
    return { template, prefix, pattern: new RegExp(`^${source}$`) };
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
