import { type ConditionOperator, readOperator } from './conditionOperator.ts';
import { membersOf } from './membersOf.ts';
import { entryPath, memberPath } from './path.ts';
import { asPattern } from './placeholder.ts';
import type {
  ConditionTest,
  ElementList,
  Located,
  PrincipalScope,
  StatementView,
} from './policyView.ts';

type Members = ReadonlyMap<string, unknown>;

/** Looks at an object as a statement; every part keeps its path in the document. */
export function readStatement(elements: Members, path: string): StatementView {
  const effect = elements.get('Effect');
  return {
    path,
    elements,
    effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined,
    principal: readScope(elements),
    actions: readElementList(elements, path, 'Action'),
    resources: readElementList(elements, path, 'Resource'),
    tests: readTests(elements.get('Condition'), memberPath(path, 'Condition')),
  };
}

/** `"*"` and `{"AWS": "*"}` mean the same, everyone, anonymous callers included. */
function readScope(elements: Members): PrincipalScope {
  if (elements.has('NotPrincipal')) return 'some';
  const given = elements.get('Principal');
  return given === undefined || isEveryone(given) ? 'everyone' : 'some';
}

/** Whether a Principal is everyone, in either of the ways to write it. */
export function isEveryone(principal: unknown): boolean {
  if (typeof principal !== 'object' || principal === null) return principal === '*';
  const [[name, ids] = [], ...rest] = Object.entries(principal);
  const list: readonly unknown[] = Array.isArray(ids) ? ids : [ids];
  return name === 'AWS' && rest.length === 0 && list.length > 0 && list.every((id) => id === '*');
}

function readElementList(
  elements: Members,
  statementPath: string,
  name: 'Action' | 'Resource',
): ElementList {
  const excludes = !elements.has(name) && elements.has(`Not${name}`);
  const element = excludes ? `Not${name}` : name;
  const path = memberPath(statementPath, element);
  const given = elements.get(element);
  const values = given === undefined ? [] : listValues(given, path);
  const texts = values.filter(isText);
  return {
    excludes,
    path,
    present: given !== undefined,
    texts,
    patterns: texts.map(({ value }) => asPattern(name === 'Action' ? foldAction(value) : value)),
    others: values.filter((value) => !isText(value)),
  };
}

/** Without the space that is in AWS's example, so that one mistake is not reported as two. */
const foldAction = (action: string) => action.toLowerCase().replaceAll(/\s/g, '');

/** The entries of a list, or what stands there alone. */
export function listValues(given: unknown, path: string): readonly Located<unknown>[] {
  return Array.isArray(given)
    ? given.map((value: unknown, index) => ({ value, path: entryPath(path, index) }))
    : [{ value: given, path }];
}

export function isText(located: Located<unknown>): located is Located<string> {
  return typeof located.value === 'string';
}

function readTests(condition: unknown, path: string): readonly ConditionTest[] {
  return [...membersOf(condition)].flatMap(([name, keys]) => {
    const operator = readOperator(name, memberPath(path, name));
    return [...membersOf(keys)].map(([key, values]) => readTest(operator, key, values));
  });
}

/** IAM takes `true` and `1` for the texts that say so. */
function readTest(operator: ConditionOperator, key: string, values: unknown): ConditionTest {
  const path = memberPath(operator.path, key);
  const texts = listValues(values, path).flatMap(({ value, path: at }) =>
    isScalar(value) ? [{ value: String(value), path: at }] : [],
  );
  return { operator, key, path, texts };
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
