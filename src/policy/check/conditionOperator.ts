import { keysOf } from '../catalog/keysOf.ts';
import type { Sourced } from '../catalog/sources.ts';

interface OperatorFamily extends Sourced {
  readonly names: readonly string[];
}

const iam = { source: 'IAM_CONDITIONS', certainty: 'verified' } as const;

/** The condition operators of the IAM policy language, by what they compare. */
const operatorFamilies = {
  string: {
    ...iam,
    names: [
      'StringEquals',
      'StringNotEquals',
      'StringEqualsIgnoreCase',
      'StringNotEqualsIgnoreCase',
      'StringLike',
      'StringNotLike',
    ],
  },
  numeric: {
    ...iam,
    names: [
      'NumericEquals',
      'NumericNotEquals',
      'NumericLessThan',
      'NumericLessThanEquals',
      'NumericGreaterThan',
      'NumericGreaterThanEquals',
    ],
  },
  date: {
    ...iam,
    names: [
      'DateEquals',
      'DateNotEquals',
      'DateLessThan',
      'DateLessThanEquals',
      'DateGreaterThan',
      'DateGreaterThanEquals',
    ],
  },
  arn: { ...iam, names: ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'] },
  ip: { ...iam, names: ['IpAddress', 'NotIpAddress'] },
  bool: { ...iam, names: ['Bool'] },
  binary: { ...iam, names: ['BinaryEquals'] },
  null: { ...iam, names: ['Null'] },
} as const satisfies Record<string, OperatorFamily>;

type OperatorFamilyId = keyof typeof operatorFamilies;

/** An operator taken apart: `ForAnyValue:StringNotLikeIfExists`. */
export interface ConditionOperator {
  /** As the document has it. */
  readonly given: string;
  readonly path: string;
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  /** The operator itself, in AWS's capitals where it is known. */
  readonly name: string;
  /** `undefined` for an operator that IAM does not have. */
  readonly family: OperatorFamilyId | undefined;
  readonly negated: boolean;
  readonly ifExists: boolean;
}

/** An operator of the catalogue, without what may stand before and after its name. */
export interface CatalogedOperator {
  readonly name: string;
  readonly family: OperatorFamilyId;
  readonly negated: boolean;
}

const isNegated = (name: string) => /not/i.test(name);

export const catalogedOperators: readonly CatalogedOperator[] = keysOf(operatorFamilies).flatMap(
  (family) =>
    operatorFamilies[family].names.map((name) => ({ name, family, negated: isNegated(name) })),
);

const familyByName = new Map(
  keysOf(operatorFamilies).flatMap((family) =>
    operatorFamilies[family].names.map((name) => [name.toLowerCase(), { family, name }] as const),
  ),
);

/** Takes an operator apart, whatever capitals it is written in. */
export function readOperator(given: string, path: string): ConditionOperator {
  const [, set, rest = given, ifExists] =
    /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/is.exec(given) ?? [];
  const known = familyByName.get(rest.toLowerCase());
  return {
    given,
    path,
    set: readSet(set),
    name: known?.name ?? rest,
    family: known?.family,
    negated: isNegated(known?.name ?? ''),
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
