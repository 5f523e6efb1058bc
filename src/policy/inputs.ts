import { keysOf } from './catalog/keysOf.ts';
import type { EndpointId } from './catalog/endpoints.ts';
import type { Field, TypedListField } from './fields/field.ts';
import { fields } from './fields/fields.ts';

/** Freezes a value and all it holds, so that what one caller does to it no other one sees. */
export function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

type Fields = typeof fields;

export type InputField = keyof Fields;

/** Everything a person decides about the two policies, well-formed. */
export type Inputs = {
  readonly [Name in InputField]: Fields[Name] extends Field<infer Value, unknown> ? Value : never;
};

/**
 * Every field as it was given, right or wrong, so that a form can show it: text as text, a list as its
 * entries. A switch is on or off: the default stands for what is neither. Inputs are such values, too.
 */
export type GivenInputs = {
  readonly [Name in InputField]: Fields[Name] extends Field<unknown, infer Shown> ? Shown : never;
};

/** A field that is on or off. */
export type SwitchInput = {
  [Name in InputField]: Inputs[Name] extends boolean ? Name : never;
}[InputField];

/** A list that is typed or pasted as a text, one entry a line. */
export type TypedListInput = {
  [Name in InputField]: Fields[Name] extends TypedListField<string> ? Name : never;
}[InputField];

/** The fields by their names, each with the types of its own. */
export const inputTable: {
  readonly [Name in InputField]: Field<Inputs[Name], GivenInputs[Name]>;
} = fields;

export const inputFields = keysOf(fields);

/** A record with a value for every field. */
export function perField<Values extends Readonly<Record<InputField, unknown>>>(
  valueOf: <Name extends InputField>(name: Name) => Values[Name],
): Values {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of entries TypeScript forgets which name has which value; the one place for it
  return Object.fromEntries(inputFields.map((name) => [name, valueOf(name)])) as Values;
}

/** The text that a link has for what a field was given: the same for the same, and for nothing else. */
export function encodeField<Name extends InputField>(name: Name, given: GivenInputs[Name]): string {
  return inputTable[name].encode(given);
}

/** What stands in for a field that is missing or malformed: the documented example of AWS. */
export const defaultInputs: Inputs = freeze(perField<Inputs>((name) => inputTable[name].standIn));

/** Whether a field is on or off. */
export const isSwitchInput = (name: InputField): name is SwitchInput =>
  typeof defaultInputs[name] === 'boolean';

/** Whether a field is a list that is typed or pasted as a text, one entry a line. */
export const isTypedListInput = (name: InputField): name is TypedListInput =>
  'typed' in inputTable[name];

/**
 * The endpoints whose policy, file name or service name a field shapes, given the other inputs.
 *
 * When a field holds an error, these are the policies that cannot be trusted; the other one can.
 */
export function endpointsShapedBy(field: InputField, inputs: Inputs): readonly EndpointId[] {
  return inputTable[field].shapes(inputs);
}
