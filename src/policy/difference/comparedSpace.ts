import { askPolicy } from '../access/askPolicy.ts';
import type { Decision } from '../access/decision.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import type { DifferenceExample } from './difference.ts';
import { foreignOrgId } from '../access/ownAndForeign.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import type { PolicyModel } from '../check/readPolicy.ts';
import type { Inputs } from '../inputs.ts';
import {
  type AskedCaller,
  askedCallers,
  type AskedOwner,
  askedOwners,
  type AskedTarget,
  askedTargets,
  mostNamedCallers,
  mostTargets,
} from './asked.ts';
import {
  type AskedContext,
  askedContexts,
  type AskedKey,
  askedKeys,
  mostContexts,
} from './askedContexts.ts';
import { type Named, namedInPolicies } from './namedInPolicies.ts';

/** Both answers to a request; `undefined` where one of them is none. */
export type AskBoth = (request: PolicyRequest) => Promise<DifferenceExample | undefined>;

/** Asks two policies the same requests, each once. */
export function askBothOf(before: unknown, after: unknown): AskBoth {
  const known = new Map<string, Promise<DifferenceExample | undefined>>();
  const ask: AskBoth = async (request) => {
    const was = await judge(before, request);
    const is = was && (await judge(after, request));
    return was && is && { request, before: was, after: is };
  };
  return (request) => {
    const key = JSON.stringify(request);
    const asked = known.get(key) ?? ask(request);
    known.set(key, asked);
    return asked;
  };
}

/** The engine throws more than `CannotJudge` at what it does not expect; neither is an answer. */
export async function judge(
  document: unknown,
  request: PolicyRequest,
): Promise<Decision | undefined> {
  try {
    return await askPolicy(document, request);
  } catch {
    return undefined;
  }
}

/** What changed for a request, if its answer did. */
export function changeOf({ before, after }: DifferenceExample): 'opened' | 'closed' | undefined {
  const was = before.verdict === 'allowed';
  const is = after.verdict === 'allowed';
  if (was === is) return undefined;
  return is ? 'opened' : 'closed';
}

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
