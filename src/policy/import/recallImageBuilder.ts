import { managedResourceKinds, managedResources } from '../catalog/managedResources.ts';
import { managedSids } from '../build/imageBuilderStatements.ts';
import type { ConditionBlock, OneOrMany } from '../document.ts';
import type { Inputs } from '../inputs.ts';

interface BuiltStatement {
  readonly Action: OneOrMany;
  readonly Resource: OneOrMany;
  readonly Condition?: ConditionBlock | undefined;
}

/** The statements of a document by their Sid. */
export type BuiltStatements = ReadonlyMap<string, BuiltStatement>;

/**
 * The inputs that the statements of the interface endpoint's policy speak of, in the current ones.
 * Turns `imageBuilderStatements` around, and trusts what it finds.
 */
export function recallImageBuilder(statements: BuiltStatements, current: Inputs): Inputs {
  const deniedActions = inOrderOf(
    current.deniedActions,
    listOf(statements.get('DenyListedActions')?.Action).map((action) =>
      action.replace(/^imagebuilder:/, ''),
    ),
  );
  const organizations = statements.get('AllowRequestsByOrgsIdentitiesToOrgsResources');
  if (!organizations) return { ...current, principals: [], resources: [], deniedActions };
  return {
    ...current,
    ...recallManaged(statements, current),
    ...recallOrganizations(organizations),
    deniedActions,
    awsServices: statements.has('AllowRequestsByAWSServicePrincipals'),
  };
}

/** Without a statement about AWS's own resources nothing tells the region, nor what it would ask. */
function recallManaged(statements: BuiltStatements, current: Inputs): Partial<Inputs> {
  const kinds = managedResourceKinds.filter((kind) => {
    const { owner, actions } = managedResources[kind];
    const named = listOf(statements.get(managedSids[owner])?.Action);
    return actions.every((action) => named.includes(`imagebuilder:${action}`));
  });
  const managedKinds = inOrderOf(current.managedResources, kinds);
  const [managed] = Object.values(managedSids).flatMap((sid) => statements.get(sid) ?? []);
  if (!managed) return { managedResources: managedKinds };
  const [first = ''] = listOf(managed.Resource);
  const organizations = statements.get('AllowRequestsByOrgsIdentitiesToOrgsResources');
  const namesCallers = recallOrganizations(organizations).principals.length > 0;
  return {
    managedResources: managedKinds,
    region: first.split(':')[3] ?? current.region,
    ...(namesCallers && { managedOnlyForOrg: managed.Condition !== undefined }),
  };
}

type Organizations = Pick<Inputs, 'principals' | 'resources'>;

/** The organizations that a statement's condition names. */
export function recallOrganizations(statement: BuiltStatement | undefined): Organizations {
  const keys = statement?.Condition?.['StringEquals'];
  return {
    principals: listOf(keys?.['aws:PrincipalOrgID']),
    resources: listOf(keys?.['aws:ResourceOrgID']),
  };
}

export function listOf(given: OneOrMany | undefined): string[] {
  if (given === undefined) return [];
  return typeof given === 'string' ? [given] : [...given];
}

/** A document lists some things in an order of its own; the one in which they were chosen is kept. */
export function inOrderOf<Entry extends string>(
  current: readonly Entry[],
  found: readonly Entry[],
): readonly Entry[] {
  return current.toSorted().join() === found.toSorted().join() ? current : found;
}
