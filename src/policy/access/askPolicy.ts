import type { ClosedRequest } from './closedRequest.ts';
import { type Decision, type DecisionCause, type Verdict } from './decision.ts';
import { toEngineDocument } from './engineDocument.ts';
import { judgeCatalogued, judgeWithoutCatalogue, NotCatalogued } from './judgeRequest.ts';
import { decisiveCause, type JudgedStatement } from './judgedStatement.ts';
import { matchLongPatterns } from './matchLongPatterns.ts';
import type { PolicyRequest } from './policyRequest.ts';
import { requestKeys } from './requestKeys.ts';
import { settle } from './settle.ts';

/**
 * Asks an endpoint policy about one request, and the policy alone: whatever else stands in the
 * request's way (the caller's policies, the bucket's, control policies) is taken to allow it.
 *
 * Takes any JSON document; `{"AWS": "*"}` counts as `"*"`, named principals are judged as the engine
 * judges resource policies. Rejects with `CannotJudge` what is no endpoint policy at all. The first
 * question loads the engine, `@cloud-copilot/iam-simulate`.
 */
export async function askPolicy(document: unknown, request: PolicyRequest): Promise<Decision> {
  const engineDocument = toEngineDocument(document);
  const answers = new Map<ClosedRequest, DecisionCause>();
  const settling = settle(requestKeys(request, [engineDocument]));
  let step = settling.next();
  while (!step.done) {
    const cause = decisiveCause(
      await judge(matchLongPatterns(engineDocument, step.value), step.value),
    );
    answers.set(step.value, cause);
    step = settling.next(verdictOf[cause.code]);
  }
  const { request: asked, ...settled } = step.value;
  const reason: DecisionCause = answers.get(asked) ?? { code: 'noAllow' };
  const decisive = reason.code === 'allowedBy' || reason.code === 'deniedBy';
  return {
    ...settled,
    ...(decisive && { statement: reason.statement }),
    reason,
  };
}

const verdictOf: Readonly<Record<DecisionCause['code'], Verdict>> = {
  allowedBy: 'allowed',
  deniedBy: 'explicitlyDenied',
  noAllow: 'denied',
  closest: 'denied',
};

/**
 * Loads what judges, so that the first question takes no longer than the others. Rejects where it does
 * not arrive; a question then tries again.
 */
export async function loadPolicyEngine(): Promise<void> {
  await loadEngine();
  // As the engine compares letters; the first time, a browser loads its tables for it.
  'a'.localeCompare('b', undefined, { sensitivity: 'accent' });
}

let loaded: ReturnType<typeof importEngine> | undefined;

const importEngine = () => import('@cloud-copilot/iam-simulate');

/** Once: a bundler's `import()` looks through the page each time. What did not arrive is asked for again. */
async function loadEngine() {
  loaded ??= importEngine();
  try {
    return await loaded;
  } catch (thrown) {
    loaded = undefined;
    throw thrown;
  }
}

async function judge(
  document: unknown,
  request: ClosedRequest,
): Promise<readonly JudgedStatement[]> {
  const engine = await loadEngine();
  try {
    return await judgeCatalogued(engine, document, request);
  } catch (thrown) {
    if (thrown instanceof NotCatalogued) return judgeWithoutCatalogue(engine, document, request);
    throw thrown;
  }
}
