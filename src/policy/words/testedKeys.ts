import { keysOf } from '../catalog/keysOf.ts';
import {
  admitsAbsence,
  type Comparison,
  type ConditionOperator,
  spellOperator,
} from '../statement/conditionOperator.ts';

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

export type Quantifier = 'one' | 'every' | 'any';

const quantifiers = { ForAllValues: 'every', ForAnyValue: 'any' } as const;

/** How a condition operator tests a key. */
export interface OperatorMeaning {
  readonly relation: Comparison;
  /** The relation must not hold, for none of the values. */
  readonly negated: boolean;
  /** How many of the request's values are tested: its one, every one, or at least one. */
  readonly quantifier: Quantifier;
  /** The test may hold also when the request has no such key. */
  readonly orAbsent: boolean;
}

/** What an operator such as `ForAllValues:StringNotLikeIfExists` means; `undefined` for one as IAM does not spell it. */
export function operatorMeaning(operator: ConditionOperator): OperatorMeaning | undefined {
  const { relation, negated, set } = operator;
  const isKnown = relation !== undefined && relation !== 'presence';
  if (!isKnown || spellOperator(operator) !== operator.given) return undefined;
  const quantifier = set === undefined ? 'one' : quantifiers[set];
  return { relation, negated, quantifier, orAbsent: admitsAbsence(operator) !== false };
}
