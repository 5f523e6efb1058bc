import { type FindingIn, findingOf, kind } from '../../check/findingKind.ts';
import { readAction } from '../../statement/policyAction.ts';
import type { PolicyModel } from '../../check/readPolicy.ts';
import type { StatementModel } from '../../statement/readStatement.ts';
import { matchesWildcard } from '../../statement/wildcard.ts';

const kinds = {
  listBucketOnObjects: kind<{ readonly given: string }>('warning', 'IAM_DATA', 'verified'),
  objectActionOnBucket: kind<{ readonly given: string; readonly bucket: string }>(
    'warning',
    'IAM_DATA',
    'verified',
  ),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const resourceLevelsRule = { kinds, check: checkResourceLevels };

/**
 * `s3:ListBucket` is asked of a bucket, `s3:GetObject` of its objects, which is what `/*` names (DP has both): paired the
 * other way round they have no effect.
 */
function checkResourceLevels({ endpoint, statements }: PolicyModel): readonly Finding[] {
  return endpoint === 's3'
    ? statements.flatMap((statement) => [...listsObjects(statement), ...readsBuckets(statement)])
    : [];
}

function listsObjects({ actions, resources }: StatementModel): readonly Finding[] {
  const listing = actions.excludes
    ? undefined
    : actions.texts.find(({ value }) => isListing(value));
  const { texts, patterns, path } = resources;
  const onlyObjects = patterns.length > 0 && patterns.every((pattern) => pattern.includes('/'));
  if (!listing || !onlyObjects || resources.excludes) return [];
  const values = texts.map(({ value }) => value);
  const buckets = new Set(values.map((value) => value.slice(0, value.indexOf('/'))));
  const replace = [...buckets, ...values];
  const fix = { kind: 'document', path, replace } as const;
  return [finding('listBucketOnObjects', listing.path, { given: listing.value }, fix)];
}

/** Buckets that stand for their objects: all of a statement's resources, or some where it has no other actions. */
function readsBuckets({ actions, resources }: StatementModel): readonly Finding[] {
  if (actions.excludes || resources.excludes) return [];
  const asked = actions.texts.find(({ value }) => isOfObjects(value));
  const values = resources.texts.map(({ value }) => value);
  const hasObjects = (bucket: string) => values.some((value) => value.startsWith(`${bucket}/`));
  const buckets = resources.texts.filter(({ value }) => onlyBucket.test(value));
  const first = buckets.find(({ value }) => !hasObjects(value));
  if (!asked || !first) return [];
  const mixed = !actions.texts.every(({ value }) => isOfObjects(value));
  if (mixed && buckets.length < values.length) return [];
  const objectsOf = (value: string) =>
    onlyBucket.test(value) && !hasObjects(value)
      ? [...(mixed ? [value] : []), `${value}/*`]
      : value;
  const fix = {
    kind: 'document',
    path: resources.path,
    replace: values.flatMap(objectsOf),
  } as const;
  const found = { given: asked.value, bucket: first.value };
  return [finding('objectActionOnBucket', first.path, found, fix)];
}

/** No wildcard: `*` spans slashes. */
const onlyBucket = /^arn:[\w-]+:s3:::[^/*?]+$/;

/** Every action of S3 whose name begins so is asked of objects; `PutBucket…` and the like are not. */
function isOfObjects(given: string): boolean {
  const action = readAction(given);
  return (
    typeof action === 'object' &&
    action.service === 's3' &&
    /^(?:get|put|delete|restore)object/i.test(action.name)
  );
}

/** Named, or among the List actions; what stands for every action was not written for it. */
function isListing(given: string): boolean {
  const action = readAction(given);
  if (action === undefined || action === 'everything' || action.service !== 's3') return false;
  const pattern = action.name.toLowerCase();
  return pattern.startsWith('list') && matchesWildcard('listbucket', pattern);
}
