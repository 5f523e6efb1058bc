import { keysOf } from '../catalog/keysOf.ts';

/** Condition keys that have words of their own, as AWS spells them (IAM_CONDITIONS). */
const testedKeys = {
  'aws:PrincipalOrgID': true,
  'aws:PrincipalOrgPaths': true,
  'aws:PrincipalArn': true,
  'aws:PrincipalAccount': true,
  'aws:PrincipalIsAWSService': true,
  'aws:PrincipalServiceName': true,
  'aws:PrincipalType': true,
  'aws:ResourceOrgID': true,
  'aws:ResourceOrgPaths': true,
  'aws:ResourceAccount': true,
  'aws:SourceVpc': true,
  'aws:SourceVpce': true,
  'aws:SourceIp': true,
  'aws:VpcSourceIp': true,
  'aws:SourceAccount': true,
  'aws:SourceOrgID': true,
  'aws:SourceArn': true,
  'aws:SecureTransport': true,
  'aws:ViaAWSService': true,
  'aws:CalledVia': true,
  'aws:RequestedRegion': true,
} as const;

export type TestedKey = keyof typeof testedKeys;

export const testedKeyNames = keysOf(testedKeys);

const keyByFolded = new Map(testedKeyNames.map((key) => [key.toLowerCase(), key]));

/** The key that a document means; IAM reads condition keys in any capitals. */
export function findTestedKey(given: string): TestedKey | undefined {
  return keyByFolded.get(given.toLowerCase());
}

/** What a condition operator asks between the request's value and one of the document's. */
export type Relation =
  | 'equals'
  | 'equalsInAnyCase'
  | 'like'
  | 'number'
  | 'numberBelow'
  | 'numberAtMost'
  | 'numberAbove'
  | 'numberAtLeast'
  | 'date'
  | 'dateBefore'
  | 'dateAtLatest'
  | 'dateAfter'
  | 'dateAtEarliest'
  | 'boolean'
  | 'bytes'
  | 'address'
  | 'arn';

interface Operator {
  readonly relation: Relation;
  readonly negated: boolean;
}

const is = (relation: Relation): Operator => ({ relation, negated: false });
const isNot = (relation: Relation): Operator => ({ relation, negated: true });

/** The operators of IAM but `Null`, which asks whether there is a key at all. */
const operators: ReadonlyMap<string, Operator> = new Map([
  ['StringEquals', is('equals')],
  ['StringNotEquals', isNot('equals')],
  ['StringEqualsIgnoreCase', is('equalsInAnyCase')],
  ['StringNotEqualsIgnoreCase', isNot('equalsInAnyCase')],
  ['StringLike', is('like')],
  ['StringNotLike', isNot('like')],
  ['NumericEquals', is('number')],
  ['NumericNotEquals', isNot('number')],
  ['NumericLessThan', is('numberBelow')],
  ['NumericLessThanEquals', is('numberAtMost')],
  ['NumericGreaterThan', is('numberAbove')],
  ['NumericGreaterThanEquals', is('numberAtLeast')],
  ['DateEquals', is('date')],
  ['DateNotEquals', isNot('date')],
  ['DateLessThan', is('dateBefore')],
  ['DateLessThanEquals', is('dateAtLatest')],
  ['DateGreaterThan', is('dateAfter')],
  ['DateGreaterThanEquals', is('dateAtEarliest')],
  ['Bool', is('boolean')],
  ['BinaryEquals', is('bytes')],
  ['IpAddress', is('address')],
  ['NotIpAddress', isNot('address')],
  // IAM treats these four as two: both match wildcards.
  ['ArnEquals', is('arn')],
  ['ArnLike', is('arn')],
  ['ArnNotEquals', isNot('arn')],
  ['ArnNotLike', isNot('arn')],
]);

export type Quantifier = 'one' | 'every' | 'any';

/** How a condition operator tests a key. */
export interface OperatorMeaning extends Operator {
  readonly quantifier: Quantifier;
  /** The test holds also when the request has no such key. */
  readonly orAbsent: boolean;
}

const quantifiers: ReadonlyMap<string | undefined, Quantifier> = new Map([
  [undefined, 'one'],
  ['ForAllValues', 'every'],
  ['ForAnyValue', 'any'],
]);

/**
 * What an operator such as `ForAllValues:StringNotLikeIfExists` means; `undefined` for one not known.
 *
 * Where the request lacks the key, a plain test fails and a negated one holds; `IfExists` and
 * `ForAllValues` hold, `ForAnyValue` without `IfExists` fails (IAM user guide, condition operators).
 */
export function operatorMeaning(given: string): OperatorMeaning | undefined {
  const match = /^(?:([A-Za-z]+):)?([A-Za-z]+?)(IfExists)?$/.exec(given);
  const operator = operators.get(match?.[2] ?? '');
  const quantifier = quantifiers.get(match?.[1]);
  if (match === null || operator === undefined || quantifier === undefined) return undefined;
  const ifExists = match[3] !== undefined;
  const orAbsent = {
    one: ifExists || operator.negated,
    every: true,
    any: ifExists,
  }[quantifier];
  return { ...operator, quantifier, orAbsent };
}
