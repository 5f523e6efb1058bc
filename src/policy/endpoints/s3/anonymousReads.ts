import { findConditionKey } from '../../access/keyPresence.ts';
import { addAllow, exceptResources, type Fix } from '../../check/fix.ts';
import { bucketOf, readArn } from '../../statement/arn.ts';
import {
  type AskedStatement,
  isAnonymous,
  shutOf,
  type ShutRequest,
  shutRequests,
} from '../../check/askStatements.ts';
import { findAwsBucket } from '../../statement/awsBucket.ts';
import type { BuildRequest } from '../../check/buildRequests.ts';
import { type FindingIn, findingOf, kind } from '../../check/findingKind.ts';
import { membersOf } from '../../statement/policyElements.ts';
import { memberPath } from '../../statement/path.ts';
import type { PolicyModel } from '../../check/readPolicy.ts';
import type { ConditionTest, StatementModel } from '../../statement/readStatement.ts';
/** Why a condition keeps builds from reading what AWS owns: they do not sign, or AWS owns it. */
export type ReadObstacle = 'unsigned' | 'ownedByAws' | 'other';

const kinds = {
  conditionOnAnonymousRead: kind<{
    readonly operator: string;
    readonly key: string;
    readonly buckets: readonly string[];
    readonly obstacle: ReadObstacle;
    readonly effect: 'Allow' | 'Deny';
  }>('warning', 'DP', 'verified'),
  bucketsMissing: kind<{ readonly buckets: readonly string[] }>('warning', 'IBUG', 'verified'),
  downloadsMissing: kind<{ readonly buckets: readonly string[] }>('warning', 'DP', 'likely'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const anonymousReadsRule = { kinds, check: checkAnonymousReads };

/**
 * Whether an S3 policy lets builds read AWS's buckets, which they do anonymously (DP): there a test on
 * the caller, an organization or the owner's account fails, and stops the build unless another statement
 * has no such test. The most important of all checks.
 */
function checkAnonymousReads(view: PolicyModel): readonly Finding[] {
  if (view.endpoint !== 's3') return [];
  const shut = distinct([
    ...shutRequests(view).filter(isAnonymous),
    ...shutOf(view, namedReads(view)),
  ]);
  const closed = shut
    .filter(({ denies }) => denies.length === 0)
    .map((read) => ({ read, by: withholding(read) }));
  const missing = closed.filter(({ read, by }) => read.needed && by.length === 0);
  return [
    ...view.statements.flatMap((statement) => [
      ...reportAllow(
        view,
        statement,
        closed.flatMap(({ read, by }) =>
          by.filter((one) => one.statement === statement).map((asked) => ({ read, asked })),
        ),
      ),
      ...reportDeny(
        statement,
        shut.filter(({ denies }) => denies.some((deny) => deny.statement === statement)),
      ),
    ]),
    ...reportMissing(
      view,
      missing.map(({ read }) => read),
    ),
  ];
}

/** More than AWS has of them in a region; what a hostile policy names besides is not looked into. */
const mostBuckets = 32;

/** An object of each of AWS's buckets that an Allow with a condition names. */
function namedReads({ statements }: PolicyModel): readonly BuildRequest[] {
  const named = statements
    .filter(({ effect, tests }) => effect === 'Allow' && tests.length > 0)
    .flatMap(({ resources }) => resources.texts.map(({ value }) => readArn(value)));
  const buckets = new Map(
    named.flatMap((arn) =>
      arn?.service === 's3' && findAwsBucket(bucketOf(arn)) ? [[bucketOf(arn), arn.partition]] : [],
    ),
  );
  return [...buckets].slice(0, mostBuckets).map(([bucket, partition]) => ({
    step: undefined,
    bucket,
    request: {
      principal: 'anonymous',
      action: 's3:GetObject',
      resource: `arn:${partition}:s3:::${bucket}/components/example`,
      owner: 'aws',
    },
    pattern: `arn:${partition}:s3:::${bucket}/*`,
    needed: false,
  }));
}

const bucketsOf = (reads: readonly BuildRequest[]) => reads.flatMap(({ bucket }) => bucket ?? []);

function distinct(reads: readonly ShutRequest[]): readonly ShutRequest[] {
  const byBucket = new Map<string | undefined, ShutRequest>();
  for (const read of reads) if (!byBucket.has(read.bucket)) byBucket.set(read.bucket, read);
  return [...byBucket.values()];
}

/** The Allows whose tests alone stand in the way of a read: those that name its bucket, else all. */
function withholding({ asked, bucket = '' }: ShutRequest): readonly AskedStatement[] {
  const covering = asked.filter(
    ({ statement, met }) =>
      statement.effect === 'Allow' &&
      met.principal !== false &&
      met.action !== false &&
      met.resource !== false,
  );
  const naming = covering.filter(({ statement }) =>
    statement.resources.texts.some(({ value }) => value.includes(bucket)),
  );
  return naming.length > 0 ? naming : covering;
}

interface Withheld {
  readonly read: ShutRequest;
  readonly asked: AskedStatement;
}

function reportAllow(
  view: PolicyModel,
  statement: StatementModel,
  withheld: readonly Withheld[],
): readonly Finding[] {
  const reads = withheld.map(({ read }) => read);
  const needed = reads.filter((read) => read.needed);
  return statement.tests
    .filter((_, at) => withheld.some(({ asked }) => asked.met.tests[at] === false))
    .filter(isNoSourceIp)
    .map((test) => {
      const fix =
        removal(statement, test) ?? (needed.length > 0 ? allowReads(view, needed) : undefined);
      return report(test, 'Allow', bucketsOf(reads), fix);
    });
}

/** A Deny reaches anonymous callers where its tests hold for lack of a key, as StringNotEquals does. */
function reportDeny(statement: StatementModel, reads: readonly ShutRequest[]): readonly Finding[] {
  const first = statement.tests.find(isNoSourceIp);
  const needed = reads.filter((read) => read.needed);
  if (!first || needed.length === 0) return [];
  const fix = exceptResources(
    statement,
    needed.map(({ pattern }) => pattern),
  );
  return [report(first, 'Deny', bucketsOf(needed), fix)];
}

/** That key has a rule of its own. */
const isNoSourceIp = ({ key }: ConditionTest) => key.toLowerCase() !== 'aws:sourceip';

const report = (
  { operator, key, path }: ConditionTest,
  effect: 'Allow' | 'Deny',
  buckets: readonly string[],
  fix: Fix | undefined,
) => {
  const values = { operator: operator.given, key, buckets, obstacle: obstacleOf(key), effect };
  return finding('conditionOnAnonymousRead', path, values, fix);
};

/** What of such a read a key tells. */
function obstacleOf(key: string): ReadObstacle {
  const entry = findConditionKey(key);
  if (entry?.tells?.startsWith('owner')) return 'ownedByAws';
  const isOfCaller =
    entry?.tells?.startsWith('caller') ||
    entry?.carried === 'bySomeCallers' ||
    entry?.carried === 'byInstances';
  return isOfCaller ? 'unsigned' : 'other';
}

/** Where a statement is for AWS's buckets alone, its test is of no use to anybody. */
function removal(
  { resources, elements, path }: StatementModel,
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
function reportMissing(view: PolicyModel, reads: readonly ShutRequest[]): readonly Finding[] {
  if (!view.statements.some(({ effect }) => effect === 'Allow')) return [];
  const essential = reads.filter(isEssential);
  const chosen = reads.filter((read) => !isEssential(read));
  return [
    ...(essential.length > 0
      ? [
          finding(
            'bucketsMissing',
            'Statement',
            { buckets: bucketsOf(essential) },
            allowReads(view, essential),
          ),
        ]
      : []),
    ...(chosen.length > 0
      ? [
          finding(
            'downloadsMissing',
            'Statement',
            { buckets: bucketsOf(chosen) },
            allowReads(view, chosen),
          ),
        ]
      : []),
  ];
}

const isEssential = ({ step }: BuildRequest) => step === 'bootstrap' || step === 'managedContent';

const allowReads = (view: PolicyModel, reads: readonly ShutRequest[]) =>
  addAllow(
    view,
    reads.every(isEssential)
      ? 'AllowImageBuilderAccessToAppAndComponentBuckets'
      : 'AllowBuildDownloads',
    ['s3:GetObject'],
    reads.map(({ pattern }) => pattern),
  );
