import { findConditionKey } from '../../access/keyPresence.ts';
import { imageBuilderActions } from '../../catalog/imageBuilderActions.ts';
import { managedResources } from '../../catalog/managedResources.ts';
import { coversText } from '../../statement/coverage.ts';
import { type FindingIn, findingOf, kind } from '../../check/findingKind.ts';
import type { PolicyModel } from '../../check/readPolicy.ts';
import type { ElementList, StatementModel } from '../../statement/readStatement.ts';
import { matchesWildcard } from '../../statement/wildcard.ts';

const kinds = {
  resourceOrgOnListActions: kind<{
    readonly actions: readonly string[];
    /** What is asked of the owner, and what tells the same of the caller. */
    readonly key: string;
    readonly callerKey: string;
  }>('note', 'IAM_CONDITIONS', 'unknown'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const ownershipRule = { kinds, check: checkOwnership };

/** What the Image Builder policy asks of the owner where a request may not say who that is. */
function checkOwnership({ endpoint, statements }: PolicyModel): readonly Finding[] {
  if (endpoint !== 'imageBuilder') return [];
  const allows = statements.filter(({ effect }) => effect === 'Allow');
  return resourceOrgOnListActions(allows);
}

/** An Allow of components where none of them is for one's own. */
export function allowOfManagedOnly({ statements }: PolicyModel): StatementModel | undefined {
  const reading = statements.filter(
    ({ effect, actions }) => effect === 'Allow' && coversText(actions, 'imagebuilder:getcomponent'),
  );
  if (reading.some(({ resources }) => componentsOf(resources) === 'own')) return undefined;
  return reading.find(({ resources }) => componentsOf(resources) === 'managed');
}

const awsOwners: ReadonlySet<string> = new Set(
  Object.values(managedResources).map(({ owner }) => owner),
);

/** Whose components the resources may be; `own` as soon as one may be of an account that is not AWS's. */
function componentsOf({ excludes, patterns }: ElementList): 'own' | 'managed' | undefined {
  if (excludes) return 'own';
  const owners = patterns.flatMap((pattern) => {
    const [, , , , account, resource] = pattern.split(':');
    if (account === undefined || resource === undefined) return pattern.includes('*') ? ['*'] : [];
    const type = resource.split('/', 1)[0] ?? '';
    return matchesWildcard('component', type) ? [account] : [];
  });
  if (owners.some((owner) => !awsOwners.has(owner))) return 'own';
  return owners.length > 0 ? 'managed' : undefined;
}

/** A test of whose the resource is, by its organization, its path in it, or its account. */
const ownerTest = ({ tests }: StatementModel) =>
  tests.find(({ key }) => findConditionKey(key)?.tells?.startsWith('owner') === true);

const nameNoResource = imageBuilderActions.filter(
  ({ resourceTypes }) => resourceTypes.length === 0,
);

/** Calls that name no resource: whether the key is there is not known (AWS's examples assume so). */
function resourceOrgOnListActions(allows: readonly StatementModel[]): readonly Finding[] {
  const others = allows.filter((statement) => !ownerTest(statement));
  const uncertain = nameNoResource
    .map(({ name }) => name)
    .filter((name) => !others.some((other) => admits(other, name)));
  const found = allows.flatMap((statement) => {
    const actions = uncertain.filter((name) => admits(statement, name));
    const test = ownerTest(statement);
    const key = test && findConditionKey(test.key)?.name;
    return key !== undefined && actions.length > 0
      ? [{ key, path: test?.path ?? '', actions }]
      : [];
  });
  // A statement for each kind of caller asks for the same of the owner: that is said once.
  const distinct = new Map(
    found.toReversed().map((each) => [`${each.key} ${each.actions.join()}`, each]),
  );
  return [...distinct.values()].toReversed().map(({ key, path, actions }) =>
    finding('resourceOrgOnListActions', path, {
      actions,
      key,
      callerKey: key.replace(/^.*Resource/, 'aws:Principal'),
    }),
  );
}

function admits({ actions, resources, tests }: StatementModel, name: string): boolean {
  // What lets AWS services in says nothing about people.
  const forServices = tests.some(({ key }) => key.toLowerCase() === 'aws:principalisawsservice');
  const named = coversText(actions, `imagebuilder:${name}`.toLowerCase());
  return !forServices && named && coversText(resources, '*');
}
