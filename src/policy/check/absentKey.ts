import type { ConditionTest } from './policyView.ts';

/**
 * How a test comes out where its key is not in the request; `undefined` where that is not documented.
 *
 * It fails, unless it is negated, ends in IfExists or is about all values, of which there are none
 * (IAM user guide: condition operators, multivalued context keys).
 */
export function holdsWithoutKey({ operator, texts }: ConditionTest): boolean | undefined {
  if (operator.family === undefined) return undefined;
  if (operator.family === 'null') return texts.some(({ value }) => value.toLowerCase() === 'true');
  if (operator.set === 'ForAllValues') return true;
  if (operator.set === 'ForAnyValue') return operator.ifExists ? undefined : false;
  return operator.ifExists || operator.negated;
}
