import { outcomeForAnonymous, reachesAnonymous } from '../anonymousCaller.ts';
import { bucketOf, readArn } from '../arn.ts';
import { findAwsBucket } from '../awsBucket.ts';
import { essentialReads } from '../buildRequests.ts';
import { covers } from '../coverage.ts';
import { type Finding, finding } from '../finding.ts';
import type { Fix } from '../fix.ts';
import { membersOf } from '../membersOf.ts';
import { memberPath } from '../path.ts';
import type { ConditionTest, PolicyView, StatementView } from '../policyView.ts';

/** An object of a bucket that AWS owns, read without credentials. */
interface AnonymousRead {
  readonly bucket: string;
  readonly action: string;
  readonly resource: string;
}

/**
 * Whether an S3 policy lets builds read AWS's buckets, which they do anonymously (DP): there a test
 * on the caller or an organization fails, and stops the build unless another statement has no such
 * test. The most important of all checks.
 */
export function checkAnonymousReads(view: PolicyView): readonly Finding[] {
  if (view.endpoint !== 's3') return [];
  const everyone = view.statements.filter(({ principal }) => principal === 'everyone');
  const allows = everyone.filter(({ effect }) => effect === 'Allow');
  const denies = everyone.filter(({ effect }) => effect === 'Deny');
  const essential = essentialReads(view);
  const open = allows.filter(reachesAnonymous);
  const shut = allows.filter((statement) => !reachesAnonymous(statement));
  const closed = distinct([...essential, ...namedReads(shut)])
    .filter((read) => !open.some((statement) => covers(statement, read)))
    .map((read) => ({ read, by: new Set(withholding(shut, read)) }));
  const missing = closed.filter(({ by }) => by.size === 0).map(({ read }) => read.bucket);
  return [
    ...shut.flatMap((statement) => {
      const buckets = closed.filter(({ by }) => by.has(statement)).map(({ read }) => read.bucket);
      return reportAllow(statement, buckets);
    }),
    ...denies.flatMap((statement) => reportDeny(statement, essential)),
    ...reportMissing(view, missing),
  ];
}

/** More than AWS has of them in a region; what a hostile policy names besides is not looked into. */
const mostBuckets = 32;

function namedReads(statements: readonly StatementView[]): readonly AnonymousRead[] {
  return statements.flatMap(({ resources }) =>
    resources.texts.flatMap(({ value }) => {
      const arn = readArn(value);
      const bucket = arn?.service === 's3' ? bucketOf(arn) : '';
      if (!arn || !findAwsBucket(bucket)) return [];
      const resource = `arn:${arn.partition}:s3:::${bucket}/components/example`;
      return [{ bucket, action: 's3:GetObject', resource }];
    }),
  );
}

function distinct(reads: readonly AnonymousRead[]): readonly AnonymousRead[] {
  const byBucket = new Map<string, AnonymousRead>();
  for (const read of reads) if (!byBucket.has(read.bucket)) byBucket.set(read.bucket, read);
  return [...byBucket.values()].slice(0, mostBuckets);
}

/** The statements whose tests stand in the way of a read: those that name its bucket, else all. */
function withholding(
  statements: readonly StatementView[],
  read: AnonymousRead,
): readonly StatementView[] {
  const covering = statements.filter((statement) => covers(statement, read));
  const naming = covering.filter(({ resources }) =>
    resources.texts.some(({ value }) => value.includes(read.bucket)),
  );
  return naming.length > 0 ? naming : covering;
}

function reportAllow(statement: StatementView, buckets: readonly string[]): readonly Finding[] {
  if (buckets.length === 0) return [];
  return statement.tests
    .filter((test) => outcomeForAnonymous(test) === 'fails')
    .map((test) => report(test, buckets, removal(statement, test)));
}

/** A Deny reaches anonymous callers where its tests hold for lack of a key, as StringNotEquals does. */
function reportDeny(statement: StatementView, reads: readonly AnonymousRead[]): readonly Finding[] {
  const [first, ...rest] = statement.tests;
  const buckets = reads.filter((read) => covers(statement, read)).map(({ bucket }) => bucket);
  const holds = [first, ...rest].every((test) => test && outcomeForAnonymous(test) === 'holds');
  return first && holds && buckets.length > 0 ? [report(first, buckets, undefined)] : [];
}

const report = (
  { operator, key, path }: ConditionTest,
  buckets: readonly string[],
  fix: Fix | undefined,
) => finding('conditionOnAnonymousRead', path, { operator: operator.given, key, buckets }, fix);

/** Where a statement is for AWS's buckets alone, its test is of no use to anybody. */
function removal(
  { resources, elements, path }: StatementView,
  { operator, path: testPath }: ConditionTest,
): Fix | undefined {
  const onlyAws = resources.texts.every(({ value }) => {
    const arn = readArn(value);
    return arn?.service === 's3' && findAwsBucket(bucketOf(arn)) !== undefined;
  });
  if (!onlyAws || resources.excludes) return undefined;
  const condition = membersOf(elements.get('Condition'));
  const besides = membersOf(condition.get(operator.given)).size > 1;
  const conditionPath = memberPath(path, 'Condition');
  const emptied = condition.size > 1 ? operator.path : conditionPath;
  return { kind: 'document', path: besides ? testPath : emptied, remove: true };
}

/** Silent where nothing is allowed at all, or an effect is misspelt: that is reported already. */
function reportMissing({ statements }: PolicyView, buckets: readonly string[]): readonly Finding[] {
  const judged = statements.every(({ effect }) => effect !== undefined);
  const allows = statements.some(({ effect }) => effect === 'Allow');
  return buckets.length > 0 && judged && allows
    ? [finding('bucketsMissing', 'Statement', { buckets })]
    : [];
}
