import { environmentIds } from '../../catalog/environments.ts';
import { imageBuilderBuckets } from '../../catalog/downloads.ts';
import { bucketOf, readArn } from '../../statement/arn.ts';
import { awsBucketName } from '../../statement/awsBucket.ts';
import { buildTargetOf } from '../buildRequests.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import type { Fix } from '../fix.ts';
import type { PolicyModel } from '../readPolicy.ts';
import type { ElementList, Located } from '../../statement/readStatement.ts';
import { matchesWildcard } from '../../statement/wildcard.ts';

const kinds = {
  unneededEnvironment: kind<{ readonly given: string; readonly environments: readonly string[] }>(
    'warning',
    'IBUG',
    'verified',
  ),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const environmentsRule = { kinds, check: checkEnvironments };

const usual = 'prod';

/** Buckets of `preprod` and `beta`, by name or by a wildcard: every AWS sample uses `prod` (IBUG). */
function checkEnvironments(view: PolicyModel): readonly Finding[] {
  if (view.endpoint !== 's3') return [];
  const { region } = buildTargetOf(view);
  return view.statements
    .filter(({ effect, resources }) => effect === 'Allow' && !resources.excludes)
    .flatMap(({ resources }) =>
      resources.texts.flatMap((text) => {
        const environments = openedBy(text.value, region);
        const values = { given: text.value, environments };
        return environments.length > 0
          ? [finding('unneededEnvironment', text.path, values, fixFor(text, resources, view))]
          : [];
      }),
    );
}

/** The unusual environments whose buckets a resource names; a resource for all buckets names none. */
function openedBy(resource: string, region: string): readonly string[] {
  const arn = readArn(resource);
  if (arn?.service !== 's3' || !bucketOf(arn).startsWith('ec2imagebuilder-')) return [];
  const given = bucketOf(arn);
  const exact = environmentIds.find((environment) => given.endsWith(`-${environment}`));
  if (exact !== undefined) return exact === usual ? [] : [exact];
  return environmentIds.filter(
    (environment) =>
      environment !== usual &&
      imageBuilderBuckets.some(({ name }) =>
        matchesWildcard(awsBucketName(name, region, environment), given),
      ),
  );
}

/** In the inputs the environment is one choice; in a document the one entry goes, if others stay. */
function fixFor(
  { path, value }: Located<string>,
  { texts }: ElementList,
  { builtFromInputs }: PolicyModel,
): Fix | undefined {
  if (builtFromInputs) return { kind: 'inputs', patch: { environment: usual } };
  const isNamed = environmentIds.some((environment) => value.includes(`-${environment}/`));
  return isNamed && texts.length > 1 ? { kind: 'document', path, remove: true } : undefined;
}
