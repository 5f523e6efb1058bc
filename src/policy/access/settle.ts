import type { Assumption } from './assumption.ts';
import type { Choice, ClosedRequest } from './closedRequest.ts';
import type { Verdict } from './decision.ts';
import type { RequestKeys } from './requestKeys.ts';

export interface Settled {
  readonly request: ClosedRequest;
  readonly verdict: Verdict;
  readonly assuming: readonly Assumption[];
  /** What is answered where the assumptions do not hold; there if there are any. */
  readonly otherwise?: Verdict;
}

/**
 * Answers a request whose condition keys are not all known, by asking for it at known ones: yields what to
 * ask, takes the verdict.
 *
 * The answer is the most open one that the documents are made for. It takes for granted what cannot be
 * otherwise without another verdict: key by key is let go, and what was let go before with it.
 */
export function* settle({ likely, at }: RequestKeys): Generator<ClosedRequest, Settled, Verdict> {
  const [first] = likely;
  let answer = { request: first, verdict: yield first };
  for (const request of likely.slice(1)) {
    if (answer.verdict === 'allowed') break;
    const verdict = yield request;
    if (verdict === 'allowed') answer = { request, verdict };
  }
  const { request, verdict } = answer;
  const picks = new Map(request.choices.map(({ subject, chosen }) => [subject, chosen]));
  const assuming: Assumption[] = [];
  const otherwise = new Set<Verdict>();
  for (const { subject, named, chosen } of request.choices) {
    const same = new Set([chosen]);
    for (const other of [...named.keys(), -1].filter((other) => other !== chosen)) {
      const changed = yield at(new Map([...picks, [subject, other]]));
      if (changed === verdict) same.add(other);
      else otherwise.add(changed);
    }
    if (same.size > named.length) picks.set(subject, -1);
    else assuming.push(assumption(named, same));
  }
  if (assuming.length === 0) return { request, verdict, assuming };
  return { request, verdict, assuming, otherwise: furthest(verdict, otherwise) };
}

function assumption(named: Choice['named'], same: ReadonlySet<number>): Assumption {
  const not = same.has(-1);
  const those = named.filter((_, index) => same.has(index) !== not);
  const texts = those.flatMap(({ texts }) => texts);
  const [value = '', ...more] = texts;
  return {
    key: those[0]?.key ?? '',
    value: more.length > 0 ? texts : value,
    ...(not && { not }),
  };
}

/** Between open and shut lies more than between two ways to be shut. */
function furthest(verdict: Verdict, others: ReadonlySet<Verdict>): Verdict {
  const order: readonly Verdict[] =
    verdict === 'allowed'
      ? ['explicitlyDenied', 'denied']
      : ['allowed', 'explicitlyDenied', 'denied'];
  return order.find((other) => others.has(other)) ?? verdict;
}
