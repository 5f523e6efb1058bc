import {
  defaultInputs,
  type InputField,
  inputFields,
  type Inputs,
  longestList,
  type textSchemas,
} from './inputs.ts';
import type { Problem } from './problem.ts';

/**
 * Every field as it was given, right or wrong, so that a form can show it: text as text, a list as its
 * entries. A switch is on or off: the default stands for what is neither. Inputs are such values, too.
 */
export type GivenInputs = {
  readonly [Field in InputField]: Inputs[Field] extends boolean
    ? boolean
    : Field extends keyof typeof textSchemas
      ? string
      : readonly string[];
};

type SwitchField = 'managedOnlyForOrg' | 'awsServices' | 'ssmAgent' | 'orgBuckets';

/** In characters. What is longer is no value of any field, and no more so where it is cut. */
const longestGiven = 1000;

/**
 * Any JSON value as what its fields were given; the default stands for what is missing.
 *
 * Of a list that is too long one entry more is kept than may be, so that it stays too long.
 */
export function givenInputs(value: unknown): GivenInputs {
  const given = new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );
  const read = (field: InputField): unknown => {
    const found = given.get(field);
    return found === undefined ? defaultInputs[field] : found;
  };
  const switchOf = (field: SwitchField) => {
    const found = read(field);
    return typeof found === 'boolean' ? found : defaultInputs[field];
  };
  return {
    region: textOf(read('region')),
    environment: textOf(read('environment')),
    principalOrgIds: entriesOf(read('principalOrgIds')),
    resourceOrgIds: entriesOf(read('resourceOrgIds')),
    deniedActions: entriesOf(read('deniedActions')),
    managedResources: entriesOf(read('managedResources')),
    managedOnlyForOrg: switchOf('managedOnlyForOrg'),
    awsServices: switchOf('awsServices'),
    ssmAgent: switchOf('ssmAgent'),
    downloads: entriesOf(read('downloads')),
    logBucket: textOf(read('logBucket')),
    orgBuckets: switchOf('orgBuckets'),
  };
}

const textOf = (given: unknown): string =>
  (typeof given === 'string' ? given : JSON.stringify(given)).slice(0, longestGiven);

/** What is no list is quoted as JSON, which is no entry of one. */
const entriesOf = (given: unknown): readonly string[] =>
  Array.isArray(given)
    ? [...new Set(given.slice(0, longestList + 1).map(textOf))]
    : [JSON.stringify(given).slice(0, longestGiven)];

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
