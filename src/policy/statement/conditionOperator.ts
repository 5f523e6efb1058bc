import { keysOf } from '../catalog/keysOf.ts';
import type { Sourced } from '../catalog/sources.ts';

const iam = { source: 'IAM_CONDITIONS', certainty: 'verified' } as const;

interface OperatorFamily extends Sourced {
  /** By the operator's name, what it asks between the request's value and one of the document's. */
  readonly relations: Readonly<Record<string, string>>;
}

/**
 * The condition operators of the IAM policy language, by what they compare. IAM treats the four on ARNs as
 * two: all of them match wildcards.
 */
const operatorFamilies = {
  string: {
    ...iam,
    relations: {
      StringEquals: 'equals',
      StringNotEquals: 'equals',
      StringEqualsIgnoreCase: 'equalsInAnyCase',
      StringNotEqualsIgnoreCase: 'equalsInAnyCase',
      StringLike: 'like',
      StringNotLike: 'like',
    },
  },
  numeric: {
    ...iam,
    relations: {
      NumericEquals: 'number',
      NumericNotEquals: 'number',
      NumericLessThan: 'numberBelow',
      NumericLessThanEquals: 'numberAtMost',
      NumericGreaterThan: 'numberAbove',
      NumericGreaterThanEquals: 'numberAtLeast',
    },
  },
  date: {
    ...iam,
    relations: {
      DateEquals: 'date',
      DateNotEquals: 'date',
      DateLessThan: 'dateBefore',
      DateLessThanEquals: 'dateAtLatest',
      DateGreaterThan: 'dateAfter',
      DateGreaterThanEquals: 'dateAtEarliest',
    },
  },
  arn: {
    ...iam,
    relations: { ArnEquals: 'arn', ArnLike: 'arn', ArnNotEquals: 'arn', ArnNotLike: 'arn' },
  },
  ip: { ...iam, relations: { IpAddress: 'address', NotIpAddress: 'address' } },
  bool: { ...iam, relations: { Bool: 'boolean' } },
  binary: { ...iam, relations: { BinaryEquals: 'bytes' } },
  null: { ...iam, relations: { Null: 'presence' } },
} as const satisfies Record<string, OperatorFamily>;

type OperatorFamilyId = keyof typeof operatorFamilies;

type RelationsOf<Family> = Family extends { readonly relations: infer Relations }
  ? Relations[keyof Relations]
  : never;

/** What an operator asks, negated or not. */
type Relation = RelationsOf<(typeof operatorFamilies)[OperatorFamilyId]>;

/** What an operator but `Null` asks between the request's value and one of the document's. */
export type Comparison = Exclude<Relation, 'presence'>;

/** An operator taken apart: `ForAnyValue:StringNotLikeIfExists`. */
export interface ConditionOperator {
  /** As the document has it. */
  readonly given: string;
  readonly path: string;
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  /** The operator itself, in AWS's capitals where it is known. */
  readonly name: string;
  /** `undefined` for an operator that IAM does not have, as `relation` is. */
  readonly family: OperatorFamilyId | undefined;
  readonly relation: Relation | undefined;
  readonly negated: boolean;
  readonly ifExists: boolean;
}

/** An operator of the catalogue, without what may stand before and after its name. */
export interface CatalogedOperator {
  readonly name: string;
  readonly family: OperatorFamilyId;
  readonly relation: Relation;
  readonly negated: boolean;
}

const isNegated = (name: string) => /not/i.test(name);

export const catalogedOperators: readonly CatalogedOperator[] = keysOf(operatorFamilies).flatMap(
  (family) =>
    Object.entries<Relation>(operatorFamilies[family].relations).map(([name, relation]) => ({
      name,
      family,
      relation,
      negated: isNegated(name),
    })),
);

const operatorByName = new Map(
  catalogedOperators.map((operator) => [operator.name.toLowerCase(), operator]),
);

/** Takes an operator apart, whatever capitals it is written in. */
export function readOperator(given: string, path: string): ConditionOperator {
  const [, set, rest = given, ifExists] =
    /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/is.exec(given) ?? [];
  const known = operatorByName.get(rest.toLowerCase());
  return {
    given,
    path,
    set: readSet(set),
    name: known?.name ?? rest,
    family: known?.family,
    relation: known?.relation,
    negated: known?.negated ?? false,
    ifExists: ifExists !== undefined,
  };
}

function readSet(given: string | undefined): ConditionOperator['set'] {
  if (given === undefined) return undefined;
  return given.toLowerCase() === 'forallvalues' ? 'ForAllValues' : 'ForAnyValue';
}

/** An operator as IAM spells it. */
export function spellOperator({ set, name, ifExists }: ConditionOperator): string {
  return `${set ? `${set}:` : ''}${name}${ifExists ? 'IfExists' : ''}`;
}

/**
 * Whether a comparison holds where its key is not in the request; `undefined` where that is not documented.
 *
 * It fails, unless it is negated, ends in IfExists or is about all values, of which there are none
 * (IAM user guide: condition operators, multivalued context keys).
 */
export function admitsAbsence({
  family,
  set,
  ifExists,
  negated,
}: ConditionOperator): boolean | undefined {
  if (family === undefined) return undefined;
  if (set === 'ForAllValues') return true;
  if (set === 'ForAnyValue') return ifExists ? undefined : false;
  return ifExists || negated;
}
