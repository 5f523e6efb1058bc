import type { ConditionBlock, OneOrMany } from '../document.ts';
import type { Inputs } from '../inputs.ts';

type Organizations = Pick<Inputs, 'principalOrgIds' | 'resourceOrgIds'>;

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
  principalOrgIds,
  resourceOrgIds,
}: Organizations): ConditionBlock | undefined {
  const keys = {
    ...(principalOrgIds.length > 0 && { 'aws:PrincipalOrgID': oneOrMany(principalOrgIds) }),
    ...(resourceOrgIds.length > 0 && { 'aws:ResourceOrgID': oneOrMany(resourceOrgIds) }),
  };
  return Object.keys(keys).length > 0 ? { StringEquals: keys } : undefined;
}

/** The same for the caller alone, where the resource is AWS's own or a bucket that is named. */
export function principalCondition({
  principalOrgIds,
}: Pick<Inputs, 'principalOrgIds'>): ConditionBlock | undefined {
  return organizationCondition({ principalOrgIds, resourceOrgIds: [] });
}
