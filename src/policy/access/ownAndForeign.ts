import type { Inputs } from '../inputs.ts';
import { partitionOf } from '../region.ts';
import type { PolicyRequest, RequestIdentity, Whose } from './policyRequest.ts';

/** An organization that the inputs do not name. */
export function foreignOrgId({ principals, resources }: Inputs): string {
  const named = new Set([...principals, ...resources]);
  const candidates = Array.from(
    { length: named.size + 1 },
    (_, index) => `o-foreign${String(index).padStart(4, '0')}`,
  );
  return candidates.find((candidate) => !named.has(candidate)) ?? 'o-foreign9999';
}

/** A caller of one's own; of no known organization where the inputs name none. */
export function ownPrincipal({ principals, resources }: Inputs): RequestIdentity {
  const orgId = principals[0] ?? resources[0];
  return { whose: 'own', ...(orgId !== undefined && { orgId }) };
}

export const foreignPrincipal = (inputs: Inputs): RequestIdentity => ({
  whose: 'foreign',
  orgId: foreignOrgId(inputs),
});

type Ownership = Pick<PolicyRequest, 'owner' | 'resourceOrgId'>;

/** What a request says of a resource of one's own. */
export function ownResource({ principals, resources }: Inputs): Ownership {
  const resourceOrgId = resources[0] ?? principals[0];
  return { owner: 'own', ...(resourceOrgId !== undefined && { resourceOrgId }) };
}

export const foreignResource = (inputs: Inputs): Ownership => ({
  owner: 'foreign',
  resourceOrgId: foreignOrgId(inputs),
});

const account = { own: '222222222222', foreign: '999999999999' } as const;

/** The ARN of an Image Builder resource; its account only stands for the owner's. */
export const imageBuilderArn = ({ region }: Inputs, owner: Whose, resource: string) =>
  `arn:${partitionOf(region)}:imagebuilder:${region}:${account[owner]}:${resource}`;
