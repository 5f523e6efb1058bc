import { type AskBoth, changeOf, type ComparedSpace } from './comparedSpace.ts';
import { type AskedTarget, namedWithin, ofNoOrganization, withoutMembership } from './asked.ts';
import {
  type Changed,
  type ChangeGroup,
  changeGroups,
  contextsAsked,
  otherActionsOf,
} from './changeGroups.ts';
import type {
  DifferenceChange,
  DifferenceContext,
  DifferenceExample,
  HeldKey,
} from './difference.ts';
import { requestFor } from './questions.ts';
import { groupBy } from '../groupBy.ts';
import { matchesWildcard } from '../statement/wildcard.ts';
import { type AskedContext, type AskedKey, identityOf, type KeyOption } from './askedContexts.ts';

/** Examples of a change at most, each of another target as far as there are any. */
const mostExamples = 6;

/**
 * The changed answers as changes, what was allowed and is denied first, and whether each was confirmed.
 *
 * A question's answer stands for all that the same patterns match; so that nothing is said on that ground
 * alone, requests for the very targets are asked as well, and what none confirms is left out.
 */
export async function changesOf(
  space: ComparedSpace,
  changed: readonly Changed[],
  ask: AskBoth,
  yieldToMain: () => Promise<void>,
): Promise<{ readonly changes: readonly DifferenceChange[]; readonly confirmed: boolean }> {
  const groups = changeGroups(space, changed);
  const changes: DifferenceChange[] = [];
  for (const group of groups) {
    const examples: DifferenceExample[] = [];
    for (const target of group.targets.slice(0, mostExamples)) {
      const example = await exampleOf(space, group, target, ask);
      if (example && changeOf(example) === group.kind) examples.push(example);
      await yieldToMain();
    }
    if (examples.length > 0) changes.push(changeFrom(space, group, examples));
  }
  return { changes: changes.toSorted(byDanger), confirmed: changes.length === groups.length };
}

/** A request that was asked for this target, or else the first that can be made. */
async function exampleOf(
  space: ComparedSpace,
  group: ChangeGroup,
  target: AskedTarget,
  ask: AskBoth,
): Promise<DifferenceExample | undefined> {
  const asked = group.changed.find(({ question }) => question.standsFor[0]?.target === target);
  if (asked) return asked.example;
  const action = target.actions.find((each) => group.actions.includes(each.action));
  const [caller] = group.callers;
  if (!action || !caller) return undefined;
  const changedHere = group.changed.find(({ question }) =>
    question.standsFor.some((each) => each.target === target),
  );
  const { owner, context } = changedHere?.question ?? {
    owner: ofNoOrganization,
    context: new Map(),
  };
  const asker = changedHere?.question.caller ?? caller;
  return ask(requestFor(space, { target, ...action }, asker, owner, context));
}

function changeFrom(
  space: ComparedSpace,
  group: ChangeGroup,
  examples: readonly DifferenceExample[],
): DifferenceChange {
  const { kind, owners, contexts } = group;
  const actions = new Set(group.actions);
  const among = new Set(group.callers);
  const callers = space.callers.filter((each) => among.has(each)).map(({ caller }) => caller);
  const others = space.callers.filter((each) => !among.has(each)).map(({ caller }) => caller);
  return {
    kind,
    callers: withoutMembership(callers, others),
    otherCallers: withoutMembership(others, callers),
    butNamedCallers: namedWithin(callers, others),
    actions: [...actions].toSorted(),
    otherActions: otherActionsOf(group.targets, actions),
    targets: space.targets
      .filter((each) => group.targets.includes(each))
      .map(({ target }) => target),
    butNamedWithin: space.targets.some(
      (other) =>
        !group.targets.includes(other) &&
        group.targets.some((each) => isNamedWithin(other, each, actions)),
    ),
    everyTarget: targetsAskedOf(space, actions) === group.targets.length,
    ...(owners !== 'any' && {
      owners: space.owners.filter((each) => owners.includes(each)).map(({ owner }) => owner),
    }),
    ...(contexts !== 'any' && {
      contexts: heldContexts(space.keys, contextsAsked(space, group.actions), contexts),
    }),
    explicit:
      kind === 'closed' && examples.every(({ after }) => after.verdict === 'explicitlyDenied'),
    examples,
  };
}

/** Whether what was asked of another target is one of those that a target stands for. */
function isNamedWithin(
  { target, ownedByAws, actions }: AskedTarget,
  wide: AskedTarget,
  asked: ReadonlySet<string>,
): boolean {
  const isWide =
    'arn' in wide.target ||
    (wide.target.kind === 'imageBuilderResources' && target.kind === 'named' && !ownedByAws);
  return (
    isWide &&
    actions.some(
      ({ action, resource }) => asked.has(action) && matchesWildcard(resource, wide.pattern),
    )
  );
}

const targetsAskedOf = ({ targets }: ComparedSpace, asked: ReadonlySet<string>) =>
  targets.filter(({ actions }) => actions.some(({ action }) => asked.has(action))).length;

/** What cuts callers off before what lets them in; of each, what concerns most callers and actions first. */
function byDanger(one: DifferenceChange, other: DifferenceChange): number {
  if (one.kind !== other.kind) return one.kind === 'closed' ? -1 : 1;
  return (
    one.otherCallers.length - other.otherCallers.length ||
    other.actions.length - one.actions.length ||
    other.targets.length - one.targets.length
  );
}

/**
 * What tells the contexts `held` from all that were `asked` in: the ways to be one of them, each by the keys
 * that matter alone.
 */
function heldContexts(
  keys: readonly AskedKey[],
  asked: readonly AskedContext[],
  held: readonly AskedContext[],
): readonly DifferenceContext[] {
  const telling = tellingKeys(keys, asked, held);
  const said = (contexts: readonly AskedContext[]) =>
    telling.map((key) => heldKey(key, optionsOf(key, contexts)));
  const isEach = (context: AskedContext) =>
    telling.every((key) => held.some((other) => other.get(key) === context.get(key)));
  if (asked.filter(isEach).length === held.length) return [said(held)];
  return groupBy(held, identityOf(telling)).map(said);
}

const optionsOf = (key: AskedKey, contexts: readonly AskedContext[]): ReadonlySet<KeyOption> =>
  new Set(contexts.flatMap((context) => context.get(key) ?? []));

/** Each key without which others than the contexts held would be among them. */
function tellingKeys(
  keys: readonly AskedKey[],
  asked: readonly AskedContext[],
  held: readonly AskedContext[],
): readonly AskedKey[] {
  return keys.reduce((telling, key) => {
    const without = telling.filter((each) => each !== key);
    const identity = identityOf(without);
    const ways = new Set(held.map(identity));
    return asked.filter((context) => ways.has(identity(context))).length === held.length
      ? without
      : telling;
  }, keys);
}

function heldKey({ key, options }: AskedKey, held: ReadonlySet<KeyOption>): HeldKey {
  const isAbsent = [...held].some(({ kind }) => kind === 'absent');
  const other = [...held].find(({ kind }) => kind === 'other');
  const named = options.filter((option) => option.kind === 'value' && held.has(option));
  const texts = named.flatMap(({ texts }) => texts);
  return {
    key,
    value: other ? other.texts.filter((text) => !texts.includes(text)) : texts,
    ...(other && { not: true as const }),
    ...(isAbsent && { absent: true as const }),
  };
}
