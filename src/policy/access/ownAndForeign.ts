import type { Inputs } from '../inputs.ts';
import { orgIdOfPath, partyOf } from '../party.ts';
import { partitionOf } from '../region.ts';
import type { PolicyRequest, RequestIdentity, Whose } from './policyRequest.ts';

/** An organization that the inputs do not name, nor a unit of it. */
export function foreignOrgId({ principals, resources }: Inputs): string {
  const named = new Set([...principals, ...resources].map(orgIdOfPath));
  const candidates = Array.from(
    { length: named.size + 1 },
    (_, index) => `o-foreign${String(index).padStart(4, '0')}`,
  );
  return candidates.find((candidate) => !named.has(candidate)) ?? 'o-foreign9999';
}

/** A caller of one's own: of the first party that the inputs name; of no known one where they name none. */
export function ownPrincipal({ principals, resources }: Inputs): RequestIdentity {
  const party = partyOf(principals[0] ?? resources[0] ?? '');
  switch (party?.kind) {
    case 'organization':
      return { whose: 'own', orgId: party.orgId };
    case 'organizationalUnit':
      return { whose: 'own', orgId: party.orgId, orgPath: within(party.path) };
    case 'account':
      return { whose: 'own', accountId: party.accountId };
    case undefined:
      return { whose: 'own' };
  }
}

/** A build instance of one's own, with the role of its instance profile. */
export const buildInstance = (inputs: Inputs): RequestIdentity => ({
  ...ownPrincipal(inputs),
  onInstance: true,
});

/** A caller of an organization that the inputs do not name. */
export const foreignPrincipal = (inputs: Inputs): RequestIdentity => ({
  whose: 'foreign',
  orgId: foreignOrgId(inputs),
});

type Ownership = Pick<
  PolicyRequest,
  'owner' | 'resourceOrgId' | 'resourceOrgPath' | 'resourceAccount'
>;

/** What a request says of a resource of one's own. */
export function ownResource({ principals, resources }: Inputs): Ownership {
  const party = partyOf(resources[0] ?? principals[0] ?? '');
  switch (party?.kind) {
    case 'organization':
      return { owner: 'own', resourceOrgId: party.orgId };
    case 'organizationalUnit':
      return {
        owner: 'own',
        resourceOrgId: party.orgId,
        resourceOrgPath: within(party.path),
      };
    case 'account':
      return { owner: 'own', resourceAccount: party.accountId };
    case undefined:
      return { owner: 'own' };
  }
}

/** The path of an account that stands in the unit itself. */
const within = (unitPath: string) => unitPath.replace(/\*$/, '');

/** What a request says of a resource of an organization that the inputs do not name. */
export const foreignResource = (inputs: Inputs): Ownership => ({
  owner: 'foreign',
  resourceOrgId: foreignOrgId(inputs),
});

const account = { own: '222222222222', foreign: '999999999999' } as const;

/** The ARN of an Image Builder resource; its account only stands for the owner's. */
export const imageBuilderArn = ({ region }: Inputs, owner: Whose, resource: string) =>
  `arn:${partitionOf(region)}:imagebuilder:${region}:${account[owner]}:${resource}`;
