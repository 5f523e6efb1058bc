import { foreignOrgId } from '../access/ownAndForeign.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import type { PolicyModel } from '../check/policyModel.ts';
import type { Inputs } from '../inputs.ts';
import { type AskedCaller, askedCallers, mostNamedCallers } from './askedCallers.ts';
import {
  type AskedContext,
  askedContexts,
  type AskedKey,
  askedKeys,
  mostContexts,
} from './askedContexts.ts';
import { type AskedOwner, askedOwners } from './askedOwners.ts';
import { type AskedTarget, askedTargets, mostTargets } from './askedTargets.ts';
import { type Named, namedInPolicies } from './namedInPolicies.ts';

/** Everything that can be asked about: each caller, each target, each owner, each context. */
export interface ComparedSpace {
  readonly endpoint: EndpointId;
  readonly inputs: Inputs;
  readonly named: Named;
  readonly callers: readonly AskedCaller[];
  readonly owners: readonly AskedOwner[];
  readonly keys: readonly AskedKey[];
  readonly contexts: readonly AskedContext[];
  readonly targets: readonly AskedTarget[];
  /** Both policies. */
  readonly documents: readonly unknown[];
  /** When all is asked. */
  readonly now: Date;
  /** Whether the policies name more than is asked about. */
  readonly cut: boolean;
}

/** What to ask two policies about, whichever of them is the first. */
export function comparedSpace(
  endpoint: EndpointId,
  policies: readonly { readonly document: unknown; readonly view: PolicyModel }[],
  inputs: Inputs,
): ComparedSpace {
  const named = namedInPolicies(policies.map(({ view }) => view));
  const { principalOrgs, resourceOrgs, principals } = named;
  const orgs = { ...inputs, principals: principalOrgs.flat(), resources: resourceOrgs.flat() };
  const foreign = foreignOrgId(orgs);
  const ownersForeign = named.tellsOwnOrganization
    ? foreignOrgId({ ...orgs, principals: [...orgs.principals, foreign] })
    : foreign;
  const keys = askedKeys(named.tests, named.accounts);
  const contexts = askedContexts(keys);
  const targets = askedTargets(endpoint, named, inputs);
  const organizations = Math.max(principalOrgs.length, resourceOrgs.length);
  return {
    endpoint,
    inputs,
    named,
    callers: askedCallers(named, foreign),
    owners: askedOwners(named, ownersForeign),
    keys,
    contexts: contexts.slice(0, mostContexts),
    targets: targets.slice(0, mostTargets),
    documents: policies.map(({ document }) => document),
    now: new Date(),
    cut:
      contexts.length > mostContexts ||
      targets.length > mostTargets ||
      principals.length > mostNamedCallers ||
      organizations > mostNamedCallers,
  };
}
