import { matchesWildcard } from './wildcard.ts';
import { matchesArn, readArn } from './arn.ts';
import { admitsAbsence, type ConditionOperator } from './conditionOperator.ts';
import { hasPlaceholder } from './placeholder.ts';
import type { ConditionTest } from './readStatement.ts';

/** Whether something holds; `undefined` where it cannot be told. */
export type Met = boolean | undefined;

/** Whether all of them hold: not, as soon as one does not. */
export function every(parts: readonly Met[]): Met {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

/** Whether any of them holds. */
export function some(parts: readonly Met[]): Met {
  if (parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : false;
}

export const not = (met: Met): Met => (met === undefined ? undefined : !met);

/** A request through an endpoint with all the condition keys that it carries. */
export interface CarriedRequest {
  readonly principal: 'anonymous' | 'awsService' | object;
  /** Of a caller that has one. */
  readonly arn: string | undefined;
  /** With its service: `s3:GetObject`. */
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

/** The value that a request carries for a key, in whatever capitals either is written. */
export function valueOf(
  { context }: CarriedRequest,
  key: string,
): string | readonly string[] | undefined {
  const asWritten = context[key];
  if (asWritten !== undefined) return asWritten;
  const { length } = key;
  const folded = key.toLowerCase();
  for (const name in context) {
    if (name.length === length && name.toLowerCase() === folded) return context[name];
  }
  return undefined;
}

/**
 * Whether a request meets a test of a condition, as IAM evaluates it (IAM user guide: condition
 * operators, multivalued context keys, policy variables). `isOpen` names the keys of which nobody knows
 * whether the request carries them.
 */
export function meetsTest(
  test: ConditionTest,
  request: CarriedRequest,
  isOpen: (key: string) => boolean,
): Met {
  const { operator, key, texts } = test;
  const held = valueOf(request, key);
  if (held === undefined) return isOpen(key) ? undefined : holdsWithoutKey(test);
  if (operator.family === 'null') return texts.some(({ value }) => value.toLowerCase() === 'false');
  const resolved = texts.map((text) =>
    hasPlaceholder(text) ? undefined : resolveVariables(text.value, request, isOpen),
  );
  const meets = (value: string) => meetsValue(operator, resolved, value);
  switch (operator.set) {
    case 'ForAllValues':
      return every([held].flat().map(meets));
    case 'ForAnyValue':
      return some([held].flat().map(meets));
    case undefined:
      // Of a list only a set operator can ask.
      return typeof held === 'string' ? meets(held) : false;
  }
}

/** A text that a variable without a value makes match nothing. */
const nothing = Symbol('nothing');

type Resolved = string | typeof nothing | undefined;

function meetsValue(
  { relation, negated }: ConditionOperator,
  texts: readonly Resolved[],
  value: string,
): Met {
  // Negated or not: the statement then does not apply.
  if (negated && texts.includes(nothing)) return false;
  const matched = some(
    texts.map((text) => {
      if (text === nothing) return false;
      return text === undefined ? undefined : matches(relation, text, value);
    }),
  );
  return negated ? not(matched) : matched;
}

function matches(relation: ConditionOperator['relation'], text: string, value: string): Met {
  switch (relation) {
    case 'equals':
      return value === text;
    case 'equalsInAnyCase':
    case 'boolean':
      return value.toLowerCase() === text.toLowerCase();
    case 'like':
      return matchesWildcard(value, text);
    case 'arn':
      return matchesArnText(value, text);
    case 'address':
      return isInRange(value, text);
    // Nothing that is known of a request is a number, a date that stays, or binary.
    case 'number':
    case 'numberBelow':
    case 'numberAtMost':
    case 'numberAbove':
    case 'numberAtLeast':
    case 'date':
    case 'dateBefore':
    case 'dateAtLatest':
    case 'dateAfter':
    case 'dateAtEarliest':
    case 'bytes':
    case 'presence':
    case undefined:
      return undefined;
  }
}

function matchesArnText(value: string, pattern: string): boolean {
  const wide = readArn(pattern);
  const narrow = readArn(value);
  return wide !== undefined && narrow !== undefined && matchesArn(narrow, wide);
}

/** How a test comes out where its key is not in the request; `undefined` where that is not documented. */
export function holdsWithoutKey({ operator, texts }: ConditionTest): boolean | undefined {
  return operator.family === 'null'
    ? texts.some(({ value }) => value.toLowerCase() === 'true')
    : admitsAbsence(operator);
}

const variable = /\$\{([^{},]*)(?:, *'([^']*)')?\}/g;

/** A text with the values of its policy variables; one without a value or a default matches nothing. */
export function resolveVariables(
  text: string,
  request: CarriedRequest,
  isOpen: (key: string) => boolean,
): Resolved {
  if (!text.includes('${')) return text;
  let isKnown = true;
  let isNothing = false;
  const resolved = text.replaceAll(variable, (_, name: string, otherwise?: string) => {
    const value = valueOf(request, name);
    if (typeof value === 'string') return value;
    // What is no key, such as a star that is one, stays for others to read.
    if (isOpen(name) || !name.includes(':')) isKnown = false;
    else if (otherwise === undefined) isNothing = true;
    return otherwise ?? '';
  });
  if (!isKnown || resolved.includes('${')) return undefined;
  return isNothing ? nothing : resolved;
}

/** Whether an IPv4 address lies in a range such as `10.0.0.0/8`; of other addresses it is not told. */
function isInRange(address: string, range: string): Met {
  const [base = '', length = '32', ...rest] = range.split('/');
  const [from, at, bits] = [numberOf(base), numberOf(address), Number(length)];
  const isRange = rest.length === 0 && /^\d{1,2}$/.test(length) && bits <= 32;
  if (from === undefined || at === undefined || !isRange) return undefined;
  const size = 2 ** (32 - bits);
  return Math.floor(at / size) === Math.floor(from / size);
}

function numberOf(address: string): number | undefined {
  const parts = address.split('.');
  const isAddress =
    parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  return isAddress ? parts.reduce((sum, part) => sum * 256 + Number(part), 0) : undefined;
}
