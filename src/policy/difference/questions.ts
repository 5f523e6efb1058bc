import type { PolicyRequest } from '../access/policyRequest.ts';
import { pinnedRequest } from '../access/requestKeys.ts';
import { type AskedContext, isGlobal, valuesIn } from './askedContexts.ts';
import {
  type AskedAction,
  type AskedCaller,
  type AskedOwner,
  type AskedTarget,
  ofNoOrganization,
} from './asked.ts';
import type { ComparedSpace } from './comparedSpace.ts';
import { groupBy } from '../groupBy.ts';
import { matchesWildcard } from '../statement/wildcard.ts';

/** One request, and all that its answer stands for. */
export interface Question {
  readonly request: PolicyRequest;
  readonly caller: AskedCaller;
  readonly owner: AskedOwner;
  readonly context: AskedContext;
  readonly standsFor: readonly AskedOf[];
}

/** Actions that can be asked of a target, and get the same answer. */
interface AskedOf {
  readonly target: AskedTarget;
  readonly actions: readonly string[];
}

/** An action, and the target that it is asked of. */
export interface Pair extends AskedAction {
  readonly target: AskedTarget;
}

/** Actions that a reader knows by what they do, so that they are always asked by themselves. */
const commonActions: ReadonlySet<string> = new Set([
  's3:getobject',
  's3:putobject',
  's3:deleteobject',
  's3:listbucket',
]);

/** Whether an action is asked with condition keys that only some actions carry. */
export function isAskedAlone({ named }: ComparedSpace): (action: string) => boolean {
  const literal = new Set(named.literalActions.map((action) => action.toLowerCase()));
  return (action) => literal.has(action.toLowerCase()) || commonActions.has(action.toLowerCase());
}

/**
 * The questions that a space holds, contexts outermost. Actions and resources that the same patterns of
 * both policies match are asked about once.
 */
export function* questionsOf(space: ComparedSpace): Generator<Question> {
  const pairs = space.targets.flatMap((target) =>
    target.actions.map((asked) => ({ target, ...asked })),
  );
  const signature = signatureOf(space);
  const isAlone = isAskedAlone(space);
  const shared = groupBy(pairs, signature);
  const single = groupBy(
    pairs.filter(({ action }) => isAlone(action)),
    (pair) => `${signature(pair)} ${pair.action}`,
  );
  for (const context of space.contexts) {
    for (const group of isGlobal(context) ? shared : single) {
      yield* questionsAbout(space, context, group);
    }
  }
}

/** Whose the resource is, and its partition (which the caller's ARN gets), besides the patterns. */
function signatureOf({ named }: ComparedSpace): (pair: Pair) => string {
  const ofAction = signatureUnder(named.actions);
  const ofResource = signatureUnder(named.resourcePatterns);
  return ({ action, resource, target }) =>
    [ofAction(action), ofResource(resource), target.ownedByAws, resource.split(':')[1]].join(' ');
}

function* questionsAbout(
  space: ComparedSpace,
  context: AskedContext,
  group: readonly [Pair, ...Pair[]],
): Generator<Question> {
  const [first] = group;
  const standsFor = groupBy(group, ({ target }) => target.pattern).map((of) => ({
    target: of[0].target,
    actions: of.map(({ action }) => action),
  }));
  for (const owner of first.target.ownedByAws ? [ofNoOrganization] : space.owners) {
    for (const caller of space.callers) {
      yield {
        request: requestFor(space, first, caller, owner, context),
        caller,
        owner,
        context,
        standsFor,
      };
    }
  }
}

/** A request as it is asked: somebody, an action on a resource, and each key that it carries. */
export function requestFor(
  space: ComparedSpace,
  { action, resource, target }: Pair,
  caller: AskedCaller,
  { owner, orgId: asked }: AskedOwner,
  context: AskedContext,
): PolicyRequest {
  const { principal } = caller;
  const { pinned, given } = valuesIn(context, caller);
  const callers = typeof principal === 'object' ? principal.orgId : undefined;
  const orgId = owner.kind === 'callersOrganization' ? (callers ?? asked) : asked;
  const request: PolicyRequest = {
    principal,
    action,
    resource,
    region: space.inputs.region,
    // The account in the ARN is nobody's.
    ...(target.target.kind === 'imageBuilderResources' && { owner: 'anyone' }),
    ...(orgId !== undefined && { resourceOrgId: orgId }),
    context: given,
  };
  return pinnedRequest(request, space.documents, pinned, space.now);
}

/**
 * Which of the patterns a text matches, as a text: what matches the same patterns of both policies gets
 * the same answer of both, so that one request can be asked for all of them. Case does not count, as the
 * engine reads actions and resources.
 */
function signatureUnder(patterns: readonly string[]): (text: string) => string {
  const folded = patterns.map((pattern) => pattern.toLowerCase());
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const lower = text.toLowerCase();
    const matched = folded.flatMap((pattern, index) =>
      matchesWildcard(lower, pattern) ? [index] : [],
    );
    const signature = matched.join();
    known.set(text, signature);
    return signature;
  };
}
