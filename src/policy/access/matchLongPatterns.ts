import { valueOf } from '../statement/meetsCondition.ts';
import { readOperator } from '../statement/conditionOperator.ts';
import { mostStars } from '../statement/limits.ts';
import { isObject } from '../statement/policyElements.ts';
import { matchesWildcard } from '../statement/wildcard.ts';
import { asList, CannotJudge, statementsOf, toEngineDocument } from './engineDocument.ts';
import type { ClosedRequest } from './closedRequest.ts';
import { anyRequest } from './policyRequest.ts';

const isTooLong = (pattern: string) => pattern.split('*').length > mostStars + 1;

/** The engine tries each part of an ARN by itself. */
const isTooLongArn = (arn: string) => partsOf(arn).some(isTooLong);

const partsOf = (arn: string): readonly string[] => {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), parts.slice(5).join(':')];
};

/**
 * A document as the engine can be asked for one request: a pattern that is too long for it is matched here, in
 * a time that grows with its length alone, and stands there as what it came to for this request. Throws
 * `CannotJudge` for one that is neither of an action, a resource or a `StringLike`, or has a policy variable.
 */
export function matchLongPatterns(document: unknown, request: ClosedRequest): unknown {
  const statements = statementsOf(document);
  if (!isObject(document) || !statements.some(hasLongPattern)) return document;
  const Statement = statements.map((statement) =>
    Object.fromEntries(
      Object.entries(statement).map(([name, value]) => [name, elementFor(name, value, request)]),
    ),
  );
  return { ...document, Statement };
}

/** Whether a policy, whatever it is asked, is refused for its wildcards. */
export function hasTooManyWildcards(document: unknown): boolean {
  try {
    matchLongPatterns(toEngineDocument(document), anyClosedRequest);
    return false;
  } catch (thrown) {
    return thrown instanceof CannotJudge && thrown.why === 'tooManyWildcards';
  }
}

const anyClosedRequest: ClosedRequest = {
  ...anyRequest,
  arn: undefined,
  context: {},
  choices: [],
};

function hasLongPattern(value: unknown): boolean {
  if (typeof value === 'string') return isTooLong(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLongPattern);
}

function elementFor(name: string, value: unknown, request: ClosedRequest): unknown {
  switch (name) {
    case 'Sid':
      return value;
    case 'Action':
    case 'NotAction':
      return replaceLong(value, isTooLong, (pattern) => actionFor(pattern, request));
    case 'Resource':
    case 'NotResource':
      return replaceLong(value, isTooLongArn, (pattern) => resourceFor(pattern, request));
    case 'Condition':
      return conditionFor(value, request);
    default:
      return replaceLong(value, isTooLong, refuse);
  }
}

function replaceLong(
  value: unknown,
  isLong: (pattern: string) => boolean,
  replace: (pattern: string) => readonly string[],
): unknown {
  if (typeof value !== 'object' && typeof value !== 'string') return value;
  if (typeof value === 'object' && !Array.isArray(value)) {
    if (hasLongPattern(value)) refuse();
    return value;
  }
  const long = (each: unknown): each is string => typeof each === 'string' && isLong(each);
  const list = asList(value);
  return list.some(long)
    ? list.flatMap((each): readonly unknown[] => (long(each) ? replace(each) : [each]))
    : value;
}

function refuse(): never {
  throw new CannotJudge('tooManyWildcards', `A text has more than ${mostStars} wildcards.`);
}

function actionFor(pattern: string, { action }: ClosedRequest): readonly string[] {
  const matches = matchesWildcard(action.toLowerCase(), pattern.toLowerCase());
  return [matches ? action : `${action.split(':')[0]}:NoSuchAction`];
}

function resourceFor(pattern: string, { resource }: ClosedRequest): readonly string[] {
  if (!pattern.startsWith('arn:') || pattern.includes('${')) return refuse();
  const asked = partsOf(resource);
  const matches = partsOf(pattern).every((part, index) => {
    const value = asked[index] ?? '';
    // What is cut short stands for everything that follows.
    if (part === '' && pattern.split(':').length <= index) return true;
    // The engine tells capitals in the last part only.
    return index < 5
      ? matchesWildcard(value.toLowerCase(), part.toLowerCase())
      : matchesWildcard(value, part);
  });
  return [matches ? resource : 'arn:aws:s3:::no-such-bucket/no-such-object'];
}

function conditionFor(condition: unknown, request: ClosedRequest): unknown {
  return mapMembers(condition, (operator, tests) =>
    mapMembers(tests, (key, values) => {
      const { relation } = readOperator(operator, '');
      if (relation === 'arn') return replaceLong(values, isTooLongArn, refuse);
      if (relation !== 'like') return values;
      return replaceLong(values, isTooLong, (pattern) => valuesFor(pattern, key, request));
    }),
  );
}

/** Of what is no object, a long pattern is refused. */
function mapMembers(value: unknown, map: (name: string, member: unknown) => unknown): unknown {
  if (!isObject(value)) return replaceLong(value, isTooLong, refuse);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, map(name, member)]),
  );
}

/** The values of the key that the pattern takes in, or the pattern as a text that no value equals. */
function valuesFor(pattern: string, key: string, request: ClosedRequest): readonly string[] {
  if (pattern.includes('${')) return refuse();
  const matched = [valueOf(request, key) ?? []]
    .flat()
    .filter((value) => matchesWildcard(value, pattern));
  return matched.length > 0 ? matched : [pattern.replaceAll(/[*?]/g, (each) => `\${${each}}`)];
}
