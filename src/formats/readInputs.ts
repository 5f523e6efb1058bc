import {
  fieldNow,
  fieldsOfVersion,
  type GivenInputs,
  givenInputs,
  type InputField,
  inputFields,
  type Inputs,
  parseInputs,
  type Problem,
  refusedFields,
} from '../policy/index.ts';

/** What somebody wrote down for the form: in a link, in a preset. */
export interface WrittenInputs {
  /** Complete and well-formed, whatever was written. */
  readonly inputs: Inputs;
  /** What was written for each field, right or wrong. */
  readonly given: GivenInputs;
  /**
   * The fields for which something was written, or should have been, that is not used. No policy that
   * they shape may be handed over before a person has mended or confirmed them.
   */
  readonly refused: readonly InputField[];
}

/** Inputs that a form holds. */
export const written = (inputs: Inputs): WrittenInputs => ({ inputs, given: inputs, refused: [] });

export interface ReadInputs extends WrittenInputs {
  readonly problems: readonly Problem[];
}

/**
 * Reads what was written in a version, which is every field that it has, always: one that is missing was
 * lost on the way, and the default that stands for it may let in more than was meant. Fields that a later
 * version brought take the default of its migration.
 */
export function readInputs(value: unknown, version: number): ReadInputs {
  const { inputs, problems } = parseInputs(value, version);
  const lost = new Set([...refusedFields(problems), ...missingFields(value, version)]);
  const refused = inputFields.filter((field) => lost.has(field));
  return { inputs, given: givenInputs(value, version), refused, problems };
}

const missingFields = (value: unknown, version: number): readonly (InputField | undefined)[] =>
  fieldsOfVersion(version)
    .filter((name) => typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
    .map((name) => fieldNow(name, version));

/** Written again so that the same is read: what was lost is left out, so that it is missed again. */
export function writtenAgain({ given, refused }: WrittenInputs): Partial<GivenInputs> {
  const wrong = refusedFields(parseInputs(given).problems);
  return Object.fromEntries(
    inputFields
      .filter((field) => !refused.includes(field) || wrong.includes(field))
      .map((field) => [field, given[field]]),
  );
}
