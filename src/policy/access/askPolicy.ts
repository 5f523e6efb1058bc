import { type Decision, describeDecision, englishDecisions } from './decision.ts';
import { toEngineDocument } from './engineDocument.ts';
import { judgeCatalogued, NotCatalogued } from './judgeCatalogued.ts';
import { decisiveCause, type JudgedStatement } from './judgedStatement.ts';
import { judgeWithoutCatalogue } from './judgeWithoutCatalogue.ts';
import type { PolicyRequest } from './policyRequest.ts';

/**
 * Asks an endpoint policy about one request, and the policy alone: whatever else stands in the
 * request's way (the caller's policies, the bucket's, control policies) is taken to allow it.
 *
 * Takes any JSON document; `{"AWS": "*"}` counts as `"*"`, named principals are judged as the engine
 * judges resource policies. Rejects with `CannotJudge` what is no endpoint policy at all. The first
 * question loads the engine, `@cloud-copilot/iam-simulate`.
 */
export async function askPolicy(document: unknown, request: PolicyRequest): Promise<Decision> {
  const judged = await judge(toEngineDocument(document), request);
  const cause = decisiveCause(judged);
  const reason = describeDecision(englishDecisions, cause);
  switch (cause.code) {
    case 'allowedBy':
      return { verdict: 'allowed', statement: cause.statement, cause, reason };
    case 'deniedBy':
      return { verdict: 'explicitlyDenied', statement: cause.statement, cause, reason };
    case 'noAllow':
    case 'closest':
      return { verdict: 'denied', cause, reason };
  }
}

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
  request: PolicyRequest,
): Promise<readonly JudgedStatement[]> {
  const engine = await loadEngine();
  try {
    return await judgeCatalogued(engine, document, request);
  } catch (thrown) {
    if (thrown instanceof NotCatalogued) return judgeWithoutCatalogue(engine, document, request);
    throw thrown;
  }
}
