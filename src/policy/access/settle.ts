import type { Assumption, Verdict } from './decision.ts';
import {
  type Choice,
  type ClosedRequest,
  otherPicks,
  type Picks,
  unnamedPick,
} from './closedRequest.ts';
import type { RequestKeys } from './requestKeys.ts';

export interface Settled {
  readonly request: ClosedRequest;
  readonly verdict: Verdict;
  readonly assuming: readonly Assumption[];
  /** What is answered where the assumptions do not hold; there if there are any. */
  readonly otherwise?: Verdict;
}

/** More combinations of values than these are not tried at once. */
const mostTried = 64;

/**
 * Answers a request whose condition keys are not all known, by asking for it at known ones: yields what to
 * ask, takes the verdict.
 *
 * The answer is the most open one that the documents are made for. What it takes for granted is found key by
 * key: one that may hold any value without another verdict, whatever the keys before it hold, is let go.
 */
export function* settle(keys: RequestKeys): Generator<ClosedRequest, Settled, Verdict> {
  const answer = yield* mostOpen(keys);
  const { unchanged, otherwise } = yield* letGo(keys, answer);
  const assuming = answer.request.choices.flatMap((choice, index) => {
    const same = new Set(unchanged[index]);
    return same.size === picksFor(choice).length ? [] : assumptions(choice, same);
  });
  if (assuming.length === 0) return { ...answer, assuming };
  return { ...answer, assuming, otherwise: furthest(answer.verdict, otherwise) };
}

interface Answer {
  readonly request: ClosedRequest;
  readonly verdict: Verdict;
}

function* mostOpen({ likely }: RequestKeys): Generator<ClosedRequest, Answer, Verdict> {
  const [first, ...rest] = likely;
  const verdict = yield first;
  if (verdict === 'allowed') return { request: first, verdict };
  for (const request of rest) {
    if ((yield request) === 'allowed') return { request, verdict: 'allowed' };
  }
  return { request: first, verdict };
}

interface LetGo {
  /** Of each choice, what gets the same verdict whatever is kept of the others. */
  readonly unchanged: readonly (readonly number[])[];
  /** The verdicts that the rest gets. */
  readonly otherwise: ReadonlySet<Verdict>;
}

function* letGo(
  { at }: RequestKeys,
  { request: { choices }, verdict }: Answer,
): Generator<ClosedRequest, LetGo, Verdict> {
  const unchanged = choices.map(({ chosen }) => [chosen]);
  const asked = new Map([[unchanged.join(), verdict]]);
  const otherwise = new Set<Verdict>();
  for (const [index, choice] of choices.entries()) {
    const { chosen } = choice;
    const same = [chosen];
    for (const other of picksFor(choice).filter((other) => other !== chosen)) {
      let differs: Verdict | undefined;
      for (const picked of combinations(unchanged.with(index, [other]))) {
        const changed = asked.get(picked.join()) ?? (yield at(picksOf(choices, picked)));
        asked.set(picked.join(), changed);
        if (changed !== verdict) differs = changed;
        if (differs !== undefined) break;
      }
      if (differs === undefined) same.push(other);
      else otherwise.add(differs);
    }
    unchanged[index] = same;
  }
  return { unchanged, otherwise };
}

const picksFor = ({ subject, named }: Choice): readonly number[] => [
  ...named.keys(),
  ...otherPicks(subject),
];

const combinations = (options: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  options.reduce<readonly (readonly number[])[]>(
    (all, each) =>
      all.flatMap((picked) => each.map((option) => [...picked, option])).slice(0, mostTried),
    [[]],
  );

const picksOf = (choices: readonly Choice[], chosen: readonly number[]): Picks =>
  new Map(choices.map(({ subject }, index) => [subject, chosen[index] ?? -1]));

/** A request that holds another value than the policies name may get another verdict than one that holds none. */
function assumptions(
  { subject, named }: Choice,
  unchanged: ReadonlySet<number>,
): readonly Assumption[] {
  const not = unchanged.has(unnamedPick);
  const those = named.filter((_, index) => unchanged.has(index) !== not);
  const key = (those[0] ?? named[0])?.key ?? '';
  const [value, ...more] = those.flatMap(({ texts }) => texts);
  const isCarried = not && otherPicks(subject).some((pick) => !unchanged.has(pick));
  return [
    ...(value === undefined
      ? []
      : [{ key, value: more.length > 0 ? [value, ...more] : value, ...(not && { not }) }]),
    ...(isCarried ? [{ key, value: [], not: true } as const] : []),
  ];
}

/** Between open and shut lies more than between two ways to be shut. */
function furthest(verdict: Verdict, others: ReadonlySet<Verdict>): Verdict {
  const order: readonly Verdict[] =
    verdict === 'allowed'
      ? ['explicitlyDenied', 'denied']
      : ['allowed', 'explicitlyDenied', 'denied'];
  return order.find((other) => others.has(other)) ?? verdict;
}
