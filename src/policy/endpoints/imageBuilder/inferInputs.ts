import { managedResourceKinds, managedResources } from '../../catalog/managedResources.ts';
import { managedSids } from './statements.ts';
import type { Inputs } from '../../inputs.ts';
import {
  askingWho,
  askingWhoAndWhose,
  type BuiltStatements,
  inOrderOf,
  listOf,
  inferParties,
} from '../inferParties.ts';

/**
 * The inputs that the statements of the interface endpoint's policy speak of, in the current ones.
 * Turns `imageBuilderStatements` around, and trusts what it finds.
 */
export function inferImageBuilderInputs(statements: BuiltStatements, current: Inputs): Inputs {
  const deniedActions = inOrderOf(
    current.deniedActions,
    listOf(statements.get('DenyListedActions')?.Action).map((action) =>
      action.replace(/^imagebuilder:/, ''),
    ),
  );
  const pairs = askingWhoAndWhose(statements);
  const principals = inferParties('principals', pairs, current);
  const resources = inferParties('resources', pairs, current);
  if (pairs.length === 0) return { ...current, principals, resources, deniedActions };
  return {
    ...current,
    ...inferManaged(statements, current, principals.length > 0),
    principals,
    resources,
    deniedActions,
    awsServices: statements.has('AllowRequestsByAWSServicePrincipals'),
  };
}

/** Without a statement about AWS's own resources nothing tells the region, nor what it would ask. */
function inferManaged(
  statements: BuiltStatements,
  current: Inputs,
  namesCallers: boolean,
): Partial<Inputs> {
  const managedOf = (owner: keyof typeof managedSids) =>
    askingWho(statements, managedSids[owner])[0];
  const kinds = managedResourceKinds.filter((kind) => {
    const { owner, actions } = managedResources[kind];
    const named = listOf(managedOf(owner)?.Action);
    return actions.every((action) => named.includes(`imagebuilder:${action}`));
  });
  const managedKinds = inOrderOf(current.managedResources, kinds);
  const managed = managedOf('aws') ?? managedOf('third-party') ?? managedOf('aws-marketplace');
  if (!managed) return { managedResources: managedKinds };
  const [first = ''] = listOf(managed.Resource);
  return {
    managedResources: managedKinds,
    region: first.split(':')[3] ?? current.region,
    ...(namesCallers && { managedOnlyForOrg: managed.Condition !== undefined }),
  };
}
