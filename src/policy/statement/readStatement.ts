import { isObject, membersOf } from './policyElements.ts';
import { type ConditionOperator, readOperator } from './conditionOperator.ts';
import { entryPath, memberPath } from './path.ts';
import { asPattern } from './placeholder.ts';

/** Whom a statement speaks of, by `Principal` or `NotPrincipal`. */
interface PrincipalElement {
  /** Of `NotPrincipal`: everyone but those who are named. */
  readonly excludes: boolean;
  /** Whether both elements stand, which say two things. */
  readonly doubled: boolean;
  /** As the document has it. */
  readonly given: unknown;
  /** Anonymous callers included; a statement that names nobody is read as if it said so. */
  readonly everyone: boolean;
  /** What stands by the type of principal: `AWS`, `Service`. */
  readonly types: ReadonlyMap<string, unknown>;
}

/** Reads whom a statement names, from its elements. */
function readPrincipals(elements: ReadonlyMap<string, unknown>): PrincipalElement {
  const excludes = !elements.has('Principal') && elements.has('NotPrincipal');
  const given = elements.get(excludes ? 'NotPrincipal' : 'Principal');
  return {
    excludes,
    doubled: elements.has('Principal') && elements.has('NotPrincipal'),
    given,
    everyone: !elements.has('NotPrincipal') && (given === undefined || isEveryone(given)),
    types: membersOf(given),
  };
}

/** Whether a Principal is everyone: `"*"` and `{"AWS": "*"}` mean the same (IAM user guide). */
export function isEveryone(principal: unknown): boolean {
  if (principal === '*') return true;
  const [[type, ids] = [], ...rest] = membersOf(principal);
  const list: readonly unknown[] = Array.isArray(ids) ? ids : [ids];
  return type === 'AWS' && rest.length === 0 && list.length > 0 && list.every((id) => id === '*');
}

/** The ids of AWS principals, everyone among them. */
export function awsPrincipals({ types }: PrincipalElement): readonly unknown[] {
  const ids = types.get('AWS') ?? [];
  return Array.isArray(ids) ? ids : [ids];
}

/** The accounts and ARNs of AWS principals by name. */
export function namedPrincipals(principals: PrincipalElement): readonly string[] {
  return awsPrincipals(principals).flatMap((id) =>
    typeof id === 'string' && id !== '*' ? id : [],
  );
}

/** The account that a principal stands for, everyone in it, by its number or by its root (IAM user guide). */
export function accountOfPrincipal(id: string): string | undefined {
  return /^(?:arn:[^:]+:iam::)?(\d{12})(?::root)?$/.exec(id)?.[1];
}

/** A value and its path in the document. */
export interface Located<Value> {
  readonly value: Value;
  readonly path: string;
}

/** What a statement says with one of the pairs Action/NotAction and Resource/NotResource. */
export interface ElementList {
  /** Of `NotAction` and `NotResource`: everything but what is listed. */
  readonly excludes: boolean;
  /** Whether its opposite stands beside it, which says something else. */
  readonly doubled: boolean;
  /** Where the element stands, or would. */
  readonly path: string;
  readonly present: boolean;
  /** As the document has it. */
  readonly given: unknown;
  /** The lone text, or the texts of the list. */
  readonly texts: readonly Located<string>[];
  /** The texts as wildcards to match against, actions in lower case: IAM tells no capitals there. */
  readonly patterns: readonly string[];
  /** Entries that are no texts, or the whole element where it is neither text nor list. */
  readonly others: readonly Located<unknown>[];
}

/** One condition key under one operator, with the values it is tested against. */
export interface ConditionTest {
  readonly operator: ConditionOperator;
  readonly key: string;
  /** Where the key stands, below its operator. */
  readonly path: string;
  readonly texts: readonly Located<string>[];
  /** Values that IAM takes for no text. */
  readonly others: readonly Located<unknown>[];
}

/** A statement with every part at its path: nothing guessed, nothing mended. */
export interface StatementModel {
  readonly path: string;
  readonly elements: ReadonlyMap<string, unknown>;
  /** `undefined` where it is missing or misspelt. */
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly principals: PrincipalElement;
  readonly actions: ElementList;
  readonly resources: ElementList;
  readonly tests: readonly ConditionTest[];
  /** What of its condition can hold no test, since it is no object. */
  readonly unreadable: readonly Located<unknown>[];
}

/** Reads an object as a statement. */
export function readStatement(given: unknown, path: string): StatementModel {
  const elements = membersOf(given);
  const effect = elements.get('Effect');
  return {
    path,
    elements,
    effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined,
    principals: readPrincipals(elements),
    actions: readElementList(elements, path, 'Action'),
    resources: readElementList(elements, path, 'Resource'),
    ...readCondition(elements, memberPath(path, 'Condition')),
  };
}

function readElementList(
  elements: ReadonlyMap<string, unknown>,
  statementPath: string,
  name: 'Action' | 'Resource',
): ElementList {
  const opposite = `Not${name}`;
  const excludes = !elements.has(name) && elements.has(opposite);
  const element = excludes ? opposite : name;
  const path = memberPath(statementPath, element);
  const given = elements.get(element);
  const values = given === undefined ? [] : listValues(given, path);
  const texts = values.filter(isText);
  return {
    excludes,
    doubled: elements.has(name) && elements.has(opposite),
    path,
    present: given !== undefined,
    given,
    texts,
    patterns: texts.map(({ value }) => asPattern(name === 'Action' ? foldAction(value) : value)),
    others: values.filter((value) => !isText(value)),
  };
}

/** Without the space that is in AWS's example, so that one mistake is not reported as two. */
export const foldAction = (action: string) => action.toLowerCase().replaceAll(/\s/g, '');

/** The entries of a list, or what stands there alone. */
export function listValues(given: unknown, path: string): readonly Located<unknown>[] {
  return Array.isArray(given)
    ? given.map((value: unknown, index) => ({ value, path: entryPath(path, index) }))
    : [{ value: given, path }];
}

export function isText(located: Located<unknown>): located is Located<string> {
  return typeof located.value === 'string';
}

function readCondition(
  elements: ReadonlyMap<string, unknown>,
  path: string,
): Pick<StatementModel, 'tests' | 'unreadable'> {
  if (!elements.has('Condition')) return { tests: [], unreadable: [] };
  const condition = elements.get('Condition');
  const asked = [...membersOf(condition)].map(([name, value]) => ({
    operator: readOperator(name, memberPath(path, name)),
    value,
  }));
  const objects = [
    { value: condition, path },
    ...asked.map(({ operator, value }) => ({ value, path: operator.path })),
  ];
  return {
    tests: asked.flatMap(({ operator, value }) =>
      [...membersOf(value)].map(([key, values]) => readTest(operator, key, values)),
    ),
    unreadable: objects.filter(({ value }) => !isObject(value)),
  };
}

/** IAM takes `true` and `1` for the texts that say so. */
function readTest(operator: ConditionOperator, key: string, given: unknown): ConditionTest {
  const path = memberPath(operator.path, key);
  const values = listValues(given, path);
  return {
    operator,
    key,
    path,
    texts: values.flatMap(({ value, path: at }) =>
      isScalar(value) ? [{ value: String(value), path: at }] : [],
    ),
    others: values.filter(({ value }) => !isScalar(value)),
  };
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
