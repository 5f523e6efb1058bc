import type { ConditionBlock, OneOrMany } from '../document.ts';
import type { Inputs } from '../inputs.ts';

type Organizations = Pick<Inputs, 'principals' | 'resources'>;

const oneOrMany = (values: readonly string[]): OneOrMany => {
  const [first, ...rest] = values;
  return first !== undefined && rest.length === 0 ? first : values;
};

/**
 * The condition that names the organizations of the caller and of the resource's owner.
 *
 * Takes well-formed organization IDs; a list that is empty asks nothing. Gives `undefined` when both
 * are. Plain `StringEquals`: `IfExists` would admit callers that lack the key, such as anonymous ones.
 */
export function organizationCondition({
  principals,
  resources,
}: Organizations): ConditionBlock | undefined {
  const keys = {
    ...(principals.length > 0 && { 'aws:PrincipalOrgID': oneOrMany(principals) }),
    ...(resources.length > 0 && { 'aws:ResourceOrgID': oneOrMany(resources) }),
  };
  return Object.keys(keys).length > 0 ? { StringEquals: keys } : undefined;
}

/** The same for the caller alone, where the resource is AWS's own or a bucket that is named. */
export function principalCondition({
  principals,
}: Pick<Inputs, 'principals'>): ConditionBlock | undefined {
  return organizationCondition({ principals, resources: [] });
}
