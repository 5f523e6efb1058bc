import { type Finding, finding } from '../../check/finding.ts';
import { readAction } from '../../statement/policyAction.ts';
import type { PolicyModel } from '../../check/policyModel.ts';
import type { StatementModel } from '../../statement/readStatement.ts';
import { matchesWildcard } from '../../statement/wildcard.ts';

/** `s3:ListBucket` is asked of a bucket, not of its objects, which is what `/*` names (DP has both). */
export function checkListBucket({ endpoint, statements }: PolicyModel): readonly Finding[] {
  return endpoint === 's3' ? statements.flatMap(listsObjects) : [];
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

/** Named, or among the List actions; what stands for every action was not written for it. */
function isListing(given: string): boolean {
  const action = readAction(given);
  if (action === undefined || action === 'everything' || action.service !== 's3') return false;
  const pattern = action.name.toLowerCase();
  return pattern.startsWith('list') && matchesWildcard('listbucket', pattern);
}
