import { spellOperator } from './conditionOperator.ts';
import {
  type ConditionTest,
  type ElementList,
  foldAction,
  type StatementModel,
} from './readStatement.ts';
import { onceFor } from '../onceFor.ts';
import { type Arn, includesArn, readArn } from './arn.ts';
import { overlaps } from './overlaps.ts';
import { isStatementElement } from './policyElements.ts';
import { includesWildcard, isWildcard, matchesWildcard } from './wildcard.ts';

/**
 * Whether every request that meets all of the given tests meets this one too, as far as it can be told
 * without asking: the same test, or one on the same key for some of the same values.
 *
 * Conditions are ANDed, the values of one key ORed, keys read in any capitals (IAM user guide,
 * condition element); of negated tests and sets only equal ones are taken to imply each other.
 */
function isImplied(test: ConditionTest, given: readonly ConditionTest[]): boolean {
  return given.some((other) => implies(other, test));
}

function implies(narrow: ConditionTest, wide: ConditionTest): boolean {
  if (narrow.key.toLowerCase() !== wide.key.toLowerCase()) return false;
  const isPlain = pinsValues(narrow) && sameOperator(narrow, wide, false);
  return isPlain
    ? isSubset(narrow, wide)
    : sameOperator(narrow, wide, true) && isSubset(narrow, wide) && isSubset(wide, narrow);
}

/** With `exactly`, IfExists counts; without, a test that lets more requests pass is the same. */
function sameOperator(narrow: ConditionTest, wide: ConditionTest, exactly: boolean): boolean {
  const ifExists = exactly ? wide.operator.ifExists : narrow.operator.ifExists;
  return (
    wide.operator.family !== undefined &&
    spellOperator(narrow.operator) === spellOperator({ ...wide.operator, ifExists })
  );
}

const textsOf = ({ texts }: ConditionTest) => texts.map(({ value }) => value);

const isSubset = (some: ConditionTest, all: ConditionTest): boolean => {
  const values = new Set(textsOf(all));
  return textsOf(some).every((value) => values.has(value));
};

const equalities: ReadonlySet<string> = new Set(['StringEquals', 'Bool']);

/** Whether a test says of a key that it is there and which values it has. */
export function pinsValues({ operator, texts }: ConditionTest): boolean {
  const { name, set, ifExists } = operator;
  return equalities.has(name) && set === undefined && !ifExists && texts.length > 0;
}

/** The values that a key has in every request that meets the tests; `undefined` where it may have any. */
export function pinnedValues(
  key: string,
  given: readonly ConditionTest[],
): readonly string[] | undefined {
  const pin = given.find((test) => sameKey(test, key) && pinsValues(test));
  return pin && textsOf(pin);
}

const sameKey = (test: ConditionTest, key: string) => test.key.toLowerCase() === key.toLowerCase();

/** One action on one resource, each a pattern, under the conditions of the statement it comes from. */
export interface Need {
  /** As we spell it. */
  readonly action: string;
  /** What of a wide action is left out, in lower case. */
  readonly except: readonly string[];
  readonly resource: string;
  readonly tests: readonly ConditionTest[];
}

/**
 * Whether a statement of the base says of all of a need what its Effect says: it is about everyone, its
 * patterns take the need's in, and it asks for nothing that the need does not ask for.
 *
 * A proof, not a sample: `false` where it cannot be told.
 */
export function meetsNeed(view: StatementModel, need: Need): boolean {
  return (
    isPlain(view) &&
    coversAction(view.actions, need) &&
    coversResource(view.resources, need) &&
    view.tests.every((test) => isImplied(test, need.tests))
  );
}

/** Whether a statement is all that it should be, so that nothing in it goes unread. */
const isPlain: (statement: StatementModel) => boolean = onceFor(
  ({ elements, principals, actions, resources, tests, unreadable }) =>
    [...elements.keys()].every(isStatementElement) &&
    elements.has('Principal') &&
    principals.everyone &&
    isWhole(actions) &&
    isWhole(resources) &&
    unreadable.length === 0 &&
    tests.every(({ others }) => others.length === 0),
);

const isWhole = ({ doubled, texts, others }: ElementList): boolean =>
  !doubled && texts.length > 0 && others.length === 0;

/** Whether what a statement names takes all of a need's actions in; IAM tells no capitals there. */
export function coversAction(actions: ElementList, { action, except }: Need): boolean {
  const needed = action.toLowerCase();
  const patterns = foldedActions(actions);
  if (!actions.excludes) return patterns.some((pattern) => includesWildcard(pattern, needed));
  return patterns.every(
    (pattern) =>
      !overlaps(pattern, needed) ||
      except.some((left) => includesWildcard(left.toLowerCase(), pattern)),
  );
}

/** The same for its resources. */
export function coversResource(resources: ElementList, need: Need): boolean {
  const { excludes, texts } = resources;
  if (excludes) {
    const asked = overlapPattern(need.resource);
    // Where a variable has no value, the statement says nothing at all.
    return (
      !texts.some(({ value }) => value.includes('${')) &&
      !overlapPatterns(resources).some((pattern) => overlaps(pattern, asked))
    );
  }
  const needed = neededArn(need);
  return (
    texts.some(({ value }) => value === '*') ||
    (needed !== undefined &&
      arnsOf(resources).some((arn) => arn !== undefined && includesArn(arn, needed)))
  );
}

const isOdd = ({ present, others }: ElementList) => !present || others.length > 0;

/** Whether a statement may be about some action that a pattern names; what cannot be read may. */
export function mayNameAction({ actions }: StatementModel, action: string): boolean {
  const asked = action.toLowerCase();
  if (isOdd(actions)) return true;
  const patterns = compactActions(actions);
  return actions.excludes
    ? !patterns.some((pattern) => includesWildcard(pattern, asked))
    : patterns.some((pattern) => overlaps(pattern, asked));
}

/** The same for a resource. */
export function mayNameResource({ resources }: StatementModel, resource: string): boolean {
  const asked = overlapPattern(resource);
  if (isOdd(resources)) return true;
  // A pattern with a variable is no proof that all of the resource is left out.
  return resources.excludes
    ? !resources.texts.some(
        ({ value }) => !value.includes('${') && includesWildcard(value, resource),
      )
    : overlapPatterns(resources).some((pattern) => overlaps(pattern, asked));
}

/** A policy variable: what it stands for shows on request only. */
const variable = /\$\{[^{}]*\}/g;

/**
 * A resource as a pattern that takes in whatever IAM or the engine may take it for: capitals do not
 * count, variables are anything, and a short ARN with a wildcard is, to the engine, everything.
 */
export function overlapPattern(resource: string): string {
  const isShort = readArn(resource) === undefined && isWildcard(resource);
  return isShort ? '*' : resource.toLowerCase().replaceAll(variable, '*');
}

/** Actions in lower case: IAM tells no capitals there. */
const foldedActions = formsOf((action) => action.toLowerCase());

/** The same without the space that some write. */
const compactActions = formsOf(foldAction);

/** Resources as patterns of whatever they may be taken for. */
export const overlapPatterns = formsOf(overlapPattern);

/** Resources taken apart; `undefined` where one is no ARN. */
const arnsOf: (element: ElementList) => readonly (Arn | undefined)[] = formsOf(readArn);

/** The resource of a need, taken apart; `undefined` where it is no ARN. */
const neededArn: (need: Need) => Arn | undefined = onceFor(({ resource }) => readArn(resource));

/** What something makes of each text of an element. */
function formsOf<Form>(make: (text: string) => Form): (element: ElementList) => readonly Form[] {
  return onceFor(({ texts }) => texts.map(({ value }) => make(value)));
}

/** Whether what an element lists, or excludes, takes a text in; actions in lower case. */
export function coversText({ present, excludes, patterns }: ElementList, text: string): boolean {
  return present && patterns.some((pattern) => matchesWildcard(text, pattern)) !== excludes;
}
