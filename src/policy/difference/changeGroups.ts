import type { AskedCaller, AskedOwner, AskedTarget } from './asked.ts';
import { type AskedContext, isGlobal } from './askedContexts.ts';
import type { ComparedSpace } from './comparedSpace.ts';
import type { DifferenceChange, DifferenceExample } from './difference.ts';
import { isAskedAlone, type Question } from './questions.ts';
import { groupBy } from '../groupBy.ts';

/** A question whose two answers differ. */
export interface Changed {
  readonly question: Question;
  readonly kind: DifferenceChange['kind'];
  readonly example: DifferenceExample;
}

/** Where, in every combination, the answer changed in the same way. */
export interface ChangeGroup {
  readonly kind: DifferenceChange['kind'];
  readonly callers: readonly AskedCaller[];
  readonly actions: readonly string[];
  /** The actions that can be asked of the targets and are not among them, where these are few. */
  readonly allBut: readonly string[] | undefined;
  readonly targets: readonly AskedTarget[];
  readonly owners: readonly AskedOwner[] | 'any';
  readonly contexts: readonly AskedContext[] | 'any';
  readonly changed: readonly Changed[];
}

/**
 * What changed, in as few groups as a reader needs: first the further condition keys that make no
 * difference are forgotten, then the actions of one target are put together, the owners, the callers, and
 * last the targets.
 */
export function changeGroups(
  space: ComparedSpace,
  changed: readonly Changed[],
): readonly ChangeGroup[] {
  const units = changed.flatMap((each) => unitGroups(space, each));
  const contextual = mergeBy(units, 'contexts').map((group) => forgetContexts(space, group));
  const acted = mergeBy(contextual, 'actions').map(noteOtherActions);
  const owned = mergeBy(acted, 'owners').map((group) => forgetOwners(space, group));
  return mergeTargets(mergeBy(owned, 'callers'));
}

/** Where some condition keys go with some actions only, each action is a group of its own. */
function unitGroups({ contexts }: ComparedSpace, each: Changed): readonly ChangeGroup[] {
  const { question, kind } = each;
  const together = contexts.every(isGlobal);
  return question.standsFor.flatMap(({ target, actions }) =>
    (together ? [actions] : actions.map((action) => [action])).map((actions) => ({
      kind,
      callers: [question.caller],
      actions,
      allBut: undefined,
      targets: [target],
      owners: [question.owner],
      contexts: [question.context],
      changed: [each],
    })),
  );
}

/**
 * Targets with few actions, as what AWS lends has them, join those with many where every action changes,
 * but are not put together for that alone.
 */
function mergeTargets(groups: readonly ChangeGroup[]): readonly ChangeGroup[] {
  const keyOf = (group: ChangeGroup) =>
    group.allBut === undefined
      ? keyBeside(group, 'targets')
      : keyBeside(group, 'targets', group.allBut);
  return groupBy(groups, keyOf).flatMap((group) =>
    group.some(({ actions }) => actions.length > fewActions)
      ? [group.slice(1).reduce(joined, group[0])]
      : mergeBy(group, 'targets'),
  );
}

/** Exceptions that a sentence can carry. */
export const fewActions = 3;

const dimensions = ['callers', 'actions', 'targets', 'owners', 'contexts'] as const;

type Dimension = (typeof dimensions)[number];

/** Groups that differ in one dimension only become one. */
function mergeBy(groups: readonly ChangeGroup[], along: Dimension): readonly ChangeGroup[] {
  return groupBy(groups, (group) => keyBeside(group, along)).map((group) =>
    group.slice(1).reduce(joined, group[0]),
  );
}

/** What a group is but for one dimension; `allBut` says the actions by those that are not among them. */
function keyBeside(group: ChangeGroup, along: Dimension, allBut?: readonly string[]): string {
  const others = dimensions.filter((dimension) => dimension !== along);
  const keys = others.map((dimension) =>
    dimension === 'actions' && allBut !== undefined
      ? `all but ${allBut.join(' ')}`
      : keyOfDimension(group[dimension]),
  );
  return [group.kind, ...keys].join('\n');
}

const keyOfDimension = (parts: ChangeGroup[Dimension]) =>
  parts === 'any' ? parts : parts.map(keyOfPart).toSorted().join(' ');

type Part = AskedCaller | AskedTarget | AskedOwner | AskedContext | string;

/** Callers, targets, owners and contexts are the space's own objects, so that each is itself only. */
const partKeys = new WeakMap<object, string>();
let parts = 0;

function keyOfPart(part: Part): string {
  if (typeof part === 'string') return part;
  const known = partKeys.get(part);
  if (known !== undefined) return known;
  parts += 1;
  partKeys.set(part, String(parts));
  return String(parts);
}

const joined = (one: ChangeGroup, other: ChangeGroup): ChangeGroup => ({
  ...one,
  callers: union(one.callers, other.callers),
  actions: union(one.actions, other.actions),
  targets: union(one.targets, other.targets),
  owners: one.owners === 'any' || other.owners === 'any' ? 'any' : union(one.owners, other.owners),
  contexts:
    one.contexts === 'any' || other.contexts === 'any'
      ? 'any'
      : union(one.contexts, other.contexts),
  changed: [...one.changed, ...other.changed],
});

function union<Each extends Part>(one: readonly Each[], other: readonly Each[]): readonly Each[] {
  return [...new Map([...one, ...other].map((part) => [keyOfPart(part), part])).values()];
}

function forgetContexts(space: ComparedSpace, group: ChangeGroup): ChangeGroup {
  const asked = contextsAsked(space, group.actions);
  return group.contexts.length >= asked.length ? { ...group, contexts: 'any' } : group;
}

/** The contexts in which such actions are asked of. */
export function contextsAsked(
  space: ComparedSpace,
  actions: readonly string[],
): readonly AskedContext[] {
  return actions.every(isAskedAlone(space)) ? space.contexts : space.contexts.filter(isGlobal);
}

function forgetOwners({ owners }: ComparedSpace, group: ChangeGroup): ChangeGroup {
  const asked = group.targets.some(({ ownedByAws }) => !ownedByAws) ? owners.length : 1;
  return group.owners.length >= asked ? { ...group, owners: 'any' } : group;
}

function noteOtherActions(group: ChangeGroup): ChangeGroup {
  const actions = new Set(group.actions);
  const others = otherActionsOf(group.targets, actions);
  return { ...group, allBut: others.length <= fewActions ? others : undefined };
}

/** What can be asked of these targets besides the actions given, sorted. */
export function otherActionsOf(
  targets: readonly AskedTarget[],
  actions: ReadonlySet<string>,
): readonly string[] {
  const asked = new Set(targets.flatMap((target) => target.actions.map(({ action }) => action)));
  return [...asked].filter((action) => !actions.has(action)).toSorted();
}
