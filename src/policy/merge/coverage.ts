import type { Arn } from '../check/arn.ts';
import { membersOf } from '../check/membersOf.ts';
import { statementElements } from '../check/policyElements.ts';
import type { ElementList, StatementView } from '../check/policyView.ts';
import { listValues } from '../check/readStatement.ts';
import { includesWildcard } from '../wildcard.ts';
import { arnsOf, foldedActions, neededArn, overlapPatterns } from './elementForms.ts';
import { overlapPattern } from './overlapPattern.ts';
import { overlaps } from './overlaps.ts';
import { isImplied } from './impliedTest.ts';
import type { Need } from './need.ts';
import { onceFor } from '../onceFor.ts';

/**
 * Whether a statement of the base says of all of a need what its Effect says: it is about everyone, its
 * patterns take the need's in, and it asks for nothing that the need does not ask for.
 *
 * A proof, not a sample: `false` where it cannot be told.
 */
export function covers(view: StatementView, need: Need): boolean {
  return (
    isPlain(view) &&
    coversAction(view.actions, need) &&
    coversResource(view.resources, need) &&
    view.tests.every((test) => isImplied(test, need.tests))
  );
}

/** Whether a statement is all that it should be, so that nothing in it goes unread. */
const isPlain: (view: StatementView) => boolean = onceFor(
  ({ elements, principal, actions, resources }) =>
    [...elements.keys()].every((name) => known.has(name)) &&
    elements.has('Principal') &&
    principal === 'everyone' &&
    isWhole(elements, 'Action', actions) &&
    isWhole(elements, 'Resource', resources) &&
    isReadableCondition(elements.get('Condition')),
);

const known: ReadonlySet<string> = new Set(statementElements);

const isWhole = (
  elements: ReadonlyMap<string, unknown>,
  name: 'Action' | 'Resource',
  { texts, others }: ElementList,
): boolean =>
  elements.has(name) !== elements.has(`Not${name}`) && texts.length > 0 && others.length === 0;

function isReadableCondition(condition: unknown): boolean {
  return (
    condition === undefined ||
    (isObject(condition) &&
      [...membersOf(condition).values()].every(
        (keys) =>
          isObject(keys) &&
          [...membersOf(keys).values()].every((values) =>
            listValues(values, '').every(({ value }) => typeof value === 'string'),
          ),
      ))
  );
}

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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

/** Field by field: whether a wildcard reaches across the colons of an ARN is not for us to say. */
const includesArn = (wide: Arn, narrow: Arn): boolean =>
  arnFields.every((field) => includesWildcard(wide[field], narrow[field]));

const arnFields = ['partition', 'service', 'region', 'account', 'resource'] as const;
