import {
  defaultInputs,
  type GivenInputs,
  type InputField,
  inputFields,
  inputTable,
  perField,
} from './inputs.ts';
import { migrateInputs, versionOf } from './migrations.ts';
import type { Problem } from './problem.ts';

/** Any JSON value of any version as what its fields were given; the default stands for what is missing. */
export function givenInputs(value: unknown, version?: number): GivenInputs {
  const record = typeof value === 'object' && value !== null ? value : {};
  const { given } = migrateInputs(record, version ?? versionOf(Object.keys(record)));
  return perField<GivenInputs>((name) => {
    const found = given.get(name);
    return inputTable[name].show(found === undefined ? defaultInputs[name] : found);
  });
}

/** Whether a JSON value is what a form holds, right or wrong, field by field. */
export function areGivenInputs(value: unknown): value is GivenInputs {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  return (
    given.size === inputFields.length &&
    inputFields.every((name) => inputTable[name].holds(given.get(name)))
  );
}

/** The fields for which something was given that is not used, in the form's order. */
export function refusedFields(problems: readonly Problem[]): readonly InputField[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  // Of what is no set of inputs at all every field is lost.
  if (errors.some(({ code }) => code === 'notAnObject' || code === 'unreadable')) {
    return inputFields;
  }
  const refused = new Set(errors.map(({ field }) => field));
  return inputFields.filter((field) => refused.has(field));
}
