import { partyKeys } from '../../build/whoAndWhose.ts';
import {
  type ManagedResourceKind,
  managedResourceKinds,
  managedResources,
} from '../../catalog/managedResources.ts';
import { partyKinds } from '../../party.ts';
import { type FindingIn, findingOf, kind } from '../../check/findingKind.ts';
import type { PolicyModel } from '../../check/readPolicy.ts';

const kinds = {
  managedResourcesClosed: kind<{
    readonly kinds: readonly ManagedResourceKind[];
    readonly actions: readonly string[];
  }>('warning', 'IAM_CONDITIONS', 'verified'),
  recipesAskForImages: kind('note', 'SAR', 'likely'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const managedResourcesRule = { kinds, check: checkManagedResources };

const whoseKeys: ReadonlySet<string> = new Set(partyKinds.map((kind) => partyKeys[kind].resources));
const whoKeys: ReadonlySet<string> = new Set(partyKinds.map((kind) => partyKeys[kind].principals));

/** What nearly every build starts from: AWS's components and its base images. */
const neededKinds: readonly ManagedResourceKind[] = ['components', 'images'];

/**
 * What AWS owns where the inputs name whose resources may be used: it is nobody's who is named, so a
 * statement of its own must allow it. Where they name callers only, recipes may ask for its images.
 */
function checkManagedResources({
  endpoint,
  inputs,
  builtFromInputs,
  statements,
}: PolicyModel): readonly Finding[] {
  if (endpoint !== 'imageBuilder' || !inputs || !builtFromInputs) return [];
  const tests = statements.flatMap((statement) => statement.tests);
  const kinds = neededKinds.filter((kind) => !inputs.managedResources.includes(kind));
  const fix = {
    kind: 'inputs',
    patch: {
      managedResources: managedResourceKinds.filter(
        (kind) => kinds.includes(kind) || inputs.managedResources.includes(kind),
      ),
    },
  } as const;
  if (kinds.length === 0) return [];
  const whose = tests.find(({ key }) => whoseKeys.has(key));
  if (whose) {
    const actions = kinds.flatMap((kind) => managedResources[kind].actions);
    return [finding('managedResourcesClosed', whose.path, { kinds, actions }, fix)];
  }
  const who = tests.find(({ key }) => whoKeys.has(key));
  return who && inputs.managedResources.includes('components')
    ? [finding('recipesAskForImages', who.path, {}, fix)]
    : [];
}
