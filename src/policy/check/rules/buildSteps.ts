import { groupBy } from '../../groupBy.ts';
import { addAllow, type DocumentFix } from '../fix.ts';
import {
  type AskedStatement,
  isAnonymous,
  type ShutRequest,
  shutRequests,
} from '../askStatements.ts';
import type { BuildStep } from '../../catalog/symptoms.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import type { Met } from '../../statement/meetsCondition.ts';
import type { PolicyModel } from '../readPolicy.ts';
import type { ConditionTest } from '../../statement/readStatement.ts';
import { allowOfManagedOnly } from '../../endpoints/imageBuilder/ownership.ts';
const kinds = {
  buildStepNotAllowed: kind<{
    readonly steps: readonly BuildStep[];
    readonly actions: readonly string[];
    readonly resources: readonly string[];
    /** The test of the closest Allow that fails for it; none where it is not about it at all. */
    readonly condition: { readonly operator: string; readonly key: string } | undefined;
  }>('warning', 'PVB', 'likely'),
  onlyManagedComponents: kind('warning', 'PVB', 'likely'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const buildStepsRule = { kinds, check: checkBuildSteps };

/**
 * What builds need and no statement allows, besides the reads of AWS's buckets: components, base images,
 * starting a build, one's own bucket. Silent where nothing is allowed at all, which is reported already.
 */
function checkBuildSteps(view: PolicyModel): readonly Finding[] {
  if (!view.statements.some(({ effect }) => effect === 'Allow')) return [];
  const unsigned = new Set(
    shutRequests(view)
      .filter(isAnonymous)
      .map(({ pattern }) => pattern),
  );
  const shut = shutRequests(view).filter(
    ({ needed, denies, pattern }) => needed && denies.length === 0 && !unsigned.has(pattern),
  );
  const managedOnly = shut.some(isOwnComponent) ? allowOfManagedOnly(view) : undefined;
  // What the inputs leave out of AWS's resources is one finding, with its fix (managedResources).
  const reported = shut.filter(
    (asked) =>
      !(managedOnly && isOwnComponent(asked)) &&
      !(view.builtFromInputs && asked.request.owner === 'aws'),
  );
  return [
    ...(managedOnly ? [finding('onlyManagedComponents', managedOnly.resources.path, {})] : []),
    ...groupBy(reported, (request) => obstacleOf(request)?.path ?? '').map((requests) =>
      report(view, requests),
    ),
  ];
}

const isOwnComponent = ({ step }: ShutRequest) => step === 'getOwnComponent';

function report(view: PolicyModel, shut: readonly [ShutRequest, ...ShutRequest[]]): Finding {
  const test = obstacleOf(shut[0]);
  const values = {
    steps: distinct(shut.flatMap(({ step }) => step ?? [])),
    actions: distinct(shut.map(({ request }) => request.action)),
    resources: distinct(shut.map(({ pattern }) => pattern)),
    condition: test && { operator: test.operator.given, key: test.key },
  };
  return finding('buildStepNotAllowed', test?.path ?? 'Statement', values, mend(view, shut));
}

const distinct = <Text extends string>(texts: readonly Text[]) => [...new Set(texts)];

/** The test of the closest Allow that fails, where that is about such requests. */
function obstacleOf({ asked }: ShutRequest): ConditionTest | undefined {
  const [closest] = asked
    .filter(({ statement }) => statement.effect === 'Allow')
    .toSorted((one, other) => distance(one) - distance(other));
  const about = closest && isAbout(closest) ? closest : undefined;
  return about?.statement.tests.find((_, at) => about.met.tests[at] === false);
}

const isAbout = ({ met }: AskedStatement) =>
  met.principal !== false && met.action !== false && met.resource !== false;

const misses = (met: Met, weight: number) => (met === false ? weight : 0);

/** An action that is not named is further away than a resource, that further than a condition. */
function distance({ met: { action, resource, principal, tests } }: AskedStatement): number {
  return (
    misses(action, 1000) +
    misses(resource, 500) +
    misses(principal, 250) +
    tests.filter((met) => met === false).length
  );
}

/** Whoever has the endpoint may read what AWS lends; the rest is for people to limit. */
function mend(view: PolicyModel, shut: readonly ShutRequest[]): DocumentFix | undefined {
  if (!shut.every(({ request }) => request.owner === 'aws' && view.endpoint === 'imageBuilder')) {
    return undefined;
  }
  return addAllow(
    view,
    'AllowAccessToEC2ImageBuilderComponents',
    distinct(shut.map(({ request }) => request.action)),
    shut.map(({ pattern }) => pattern),
  );
}
