import * as v from 'valibot';
import type { EndpointId } from '../catalog/endpoints.ts';
import type { InputField, Inputs } from '../inputs.ts';
import { jsonKindOf } from '../jsonKind.ts';
import { meantName } from '../meantName.ts';
import { type Problem, problem } from '../problem.ts';

/** @internal What was typed with an input method on: the same in half-width characters, where that is well-formed. */
export function halfWidth(
  given: string,
  schema: v.GenericSchema<string, string>,
): string | undefined {
  const text = given.normalize('NFKC').trim();
  return text !== given && v.safeParse(schema, text).success ? text : undefined;
}

/** One input: everything that is true of this field alone. */
export interface Field<Value, Shown> {
  /** What stands for a value that is missing or malformed. */
  readonly standIn: Value;
  /** The version of Inputs that brought the field. */
  readonly since: number;
  /**
   * The endpoints whose policy, file name or service name it shapes, given the other inputs. When it holds
   * an error these are the policies that cannot be trusted.
   */
  readonly shapes: (inputs: Inputs) => readonly EndpointId[];
  /** What is used of a JSON value; adds what is wrong with it to `problems`. */
  readonly read: (given: unknown, problems: Problem[]) => Value;
  /** Whether a form can hold a value, right or wrong. */
  readonly holds: (value: unknown) => value is Shown;
  /** A JSON value as a form holds it, right or wrong. */
  readonly show: (given: unknown) => Shown;
  /** What a link's text stands for; `undefined` where it stands for nothing. */
  readonly decode: (text: string) => Shown | undefined;
  /** The text that a link has for a value: the same text for the same value, and for no other. */
  encode(value: Shown): string;
  /** What is well-formed and has no effect beside the other inputs. */
  readonly idle?: (inputs: Inputs) => readonly Problem[];
  /** What is well-formed and unwise. */
  readonly advise?: (inputs: Inputs) => readonly Problem[];
}

export type TextField<Value extends string> = Field<Value, string>;
export type ListField<Entry extends string> = Field<readonly Entry[], readonly string[]>;
export type SwitchField = Field<boolean, boolean>;

/** A list that is typed or pasted as a text, one entry a line. */
export interface TypedListField<Entry extends string> extends ListField<Entry> {
  readonly typed: true;
}

type Own<Value> = Pick<Field<Value, unknown>, 'standIn' | 'since' | 'shapes' | 'idle' | 'advise'>;

/** @internal */
interface Texts<Value extends string> {
  readonly schema: v.GenericSchema<unknown, Value>;
  /** Why a text that the schema refuses is refused, as exactly as can be told. */
  readonly refuse: (given: string, path: string) => Problem;
  /** What is to be said of a text that is used. */
  readonly doubt?: (value: Value, path: string) => Problem | undefined;
}

/** More entries than any endpoint policy can hold within its quota. */
export const longestList = 1000;

/** In characters. What is longer is no value of any field, and no more so where it is cut. */
const longestShown = 1000;

export const isText = (value: unknown): value is string => typeof value === 'string';
const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';
export const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

export const showText = (given: unknown): string =>
  (isText(given) ? given : JSON.stringify(given)).slice(0, longestShown);

/** @internal A field of one text. */
export function textField<Value extends string>(
  name: InputField,
  { schema, refuse, doubt, ...own }: Own<Value> & Texts<Value>,
): TextField<Value> {
  return {
    ...own,
    read: (given, problems) => {
      const value = readText(name, name, { schema, refuse }, given, problems);
      if (value === undefined) return own.standIn;
      const doubtful = doubt?.(value, name);
      if (doubtful) problems.push(doubtful);
      return value;
    },
    holds: isText,
    show: showText,
    decode: (text) => text,
    encode: (value) => value,
  };
}

/** @internal */
interface ListTexts<Entry extends string> extends Texts<Entry> {
  /** What two entries that mean the same have in common. */
  readonly identity?: (entry: Entry) => string;
}

/** The entries of a list in a link. */
export const decodeList = (text: string): readonly string[] => (text === '' ? [] : text.split(','));

/** @internal A field of any number of texts, each once. */
export function listField<Entry extends string>(
  name: InputField,
  { schema, refuse, doubt, identity = String, ...own }: Own<readonly Entry[]> & ListTexts<Entry>,
): ListField<Entry> {
  return {
    ...own,
    read: (given, problems) => {
      if (!Array.isArray(given)) {
        problems.push(wrongType(name, name, 'list', given));
        return own.standIn;
      }
      if (given.length > longestList) {
        const values = { limit: longestList, count: given.length };
        problems.push(problem('tooMany', name, name, values));
      }
      const entries = new Map<string, Entry>();
      given.slice(0, longestList).forEach((candidate: unknown, index) => {
        const path = `${name}[${index}]`;
        const entry = readText(name, path, { schema, refuse }, candidate, problems);
        if (entry === undefined) return;
        if (entries.has(identity(entry))) {
          problems.push(problem('duplicate', name, path, { given: entry }));
          return;
        }
        entries.set(identity(entry), entry);
        const doubtful = doubt?.(entry, path);
        if (doubtful) problems.push(doubtful);
      });
      // Where nothing good is left the field is malformed as a whole.
      return entries.size === 0 && given.length > 0 ? own.standIn : [...entries.values()];
    },
    holds: isTextList,
    // What is no list is quoted as JSON, which is no entry of one; one entry too many stays too many.
    show: (given) =>
      Array.isArray(given)
        ? [...new Set(given.slice(0, longestList + 1).map(showText))]
        : [showText(given)],
    decode: decodeList,
    encode: (entries) => entries.join(','),
  };
}

/** @internal The same where the list is typed or pasted as a text. */
export const typedListField = <Entry extends string>(
  ...given: Parameters<typeof listField<Entry>>
): TypedListField<Entry> => ({ ...listField(...given), typed: true });

/** A field that is on or off. */
export function switchField(name: InputField, own: Own<boolean>): SwitchField {
  return {
    ...own,
    read: (given, problems) => {
      if (isSwitch(given)) return given;
      problems.push(wrongType(name, name, 'boolean', given));
      return own.standIn;
    },
    holds: isSwitch,
    show: (given) => (isSwitch(given) ? given : own.standIn),
    decode: (text) => (text === 'true' || text === 'false' ? text === 'true' : undefined),
    encode: String,
  };
}

function readText<Value extends string>(
  name: InputField,
  path: string,
  { schema, refuse }: Texts<Value>,
  given: unknown,
  problems: Problem[],
): Value | undefined {
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return parsed.output;
  problems.push(isText(given) ? refuse(given, path) : wrongType(name, path, 'text', given));
  return undefined;
}

/** A text that is none of a closed list, with the one it was meant to be. */
export const unknownChoice = (
  name: InputField,
  path: string,
  given: string,
  choices: readonly string[],
): Problem =>
  problem('unknownChoice', name, path, { given, meant: meantName(given, choices), choices });

export const wrongType = (
  name: InputField,
  path: string,
  expected: 'text' | 'boolean' | 'list' | 'object',
  given: unknown,
): Problem => problem('wrongType', name, path, { expected, given: jsonKindOf(given) });
