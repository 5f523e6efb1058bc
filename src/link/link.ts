import {
  defaultInputs,
  type EndpointId,
  endpointIds,
  type InputField,
  inputFields,
  type Inputs,
  parseInputs,
  type Problem,
} from '../policy/index.ts';
import { isPackedBase } from './packedBase.ts';
import { type LinkProblem, linkProblem } from './linkProblem.ts';

/** The share format's version; decoders for older ones stay here for ever. */
const version = '1';

/** Above the longest link that well-formed inputs and bases give; chat programs stop earlier. */
export const longestLink = 350_000;

/** The policies that others are merged into, packed (`packPolicy`); an endpoint without one has no base. */
export type Bases = Readonly<Partial<Record<EndpointId, string>>>;

/** In a link only where there is a base: a missing one means none, for ever. */
const baseFields: Readonly<Record<EndpointId, string>> = {
  imageBuilder: 'imageBuilderBase',
  s3: 's3Base',
};

/** Languages that a link can ask for. */
export const languages = ['en', 'ja'] as const;

export type Language = (typeof languages)[number];

/** What a link carries besides the Inputs, where there is such a thing. */
export interface WrittenWith {
  readonly bases?: Bases;
  readonly language?: Language | undefined;
}

export interface ReadLink {
  /** Complete and well-formed whatever the link held. */
  readonly inputs: Inputs;
  /** Missing where the link has none. Whether a policy is in a base only `unpackPolicy` tells. */
  readonly bases?: Bases;
  readonly problems: readonly (LinkProblem | Problem)[];
}

/**
 * The URL fragment (without `#`) that opens these Inputs, and the packed bases, again.
 *
 * Every field is written, always: a default that changes later must not change an old link's meaning.
 * The language is how the form is read, not what it says: it is written where somebody chose one.
 */
export function writeLink(inputs: Inputs, { bases = {}, language }: WrittenWith = {}): string {
  const fields = inputFields.map((field): [string, string] => [field, String(inputs[field])]);
  const packed = endpointIds.flatMap((id): [string, string][] => {
    const base = bases[id];
    return base === undefined ? [] : [[baseFields[id], base]];
  });
  const spoken: [string, string][] = language === undefined ? [] : [['lang', language]];
  const parameters = new URLSearchParams([['v', version], ...fields, ...packed, ...spoken]);
  // A comma is allowed in a fragment, and people read links.
  return parameters.toString().replaceAll('%2C', ',');
}

/**
 * Reads a fragment, with or without `#`, from anyone. Never throws.
 *
 * Each good field is kept; each bad, unknown or repeated one is reported by name and nothing of it
 * is used. An empty fragment is no link: the defaults, and nothing to report.
 */
export function readLink(fragment: string): ReadLink {
  const text = fragment.replace(/^#/, '');
  if (text === '') return { inputs: defaultInputs, problems: [] };
  if (text.length > longestLink) {
    const values = { limit: longestLink, length: text.length };
    const problems = [linkProblem('linkTooLong', values)];
    return { inputs: defaultInputs, problems };
  }
  const given = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const values = given.get(name);
    if (values) values.push(value);
    else given.set(name, [value]);
  }
  const problems = [
    ...versionProblems(given.get('v')),
    ...languageProblems(given.get('lang')),
    ...nameProblems(given),
  ];
  const decoded = decodeFields(given);
  const parsed = parseInputs(decoded.fields);
  const { bases, malformed } = readBases(given);
  return {
    inputs: parsed.inputs,
    ...(Object.keys(bases).length > 0 && { bases }),
    problems: [...problems, ...decoded.problems, ...malformed, ...parsed.problems],
  };
}

function readBases(given: ReadonlyMap<string, readonly string[]>) {
  const single = endpointIds.flatMap((id) => {
    const [packed, ...others] = given.get(baseFields[id]) ?? [];
    return packed === undefined || others.length > 0 ? [] : [{ id, packed }];
  });
  const bad = single.filter(({ packed }) => !isPackedBase(packed)).map(({ id }) => baseFields[id]);
  const bases: Bases = Object.fromEntries(
    single.filter(({ packed }) => isPackedBase(packed)).map(({ id, packed }) => [id, packed]),
  );
  return {
    bases,
    malformed: bad.length > 0 ? [linkProblem('basesMalformed', { names: bad })] : [],
  };
}

/** The language that a fragment asks for, once and well; `readLink` reports any other. */
export function languageOfLink(fragment: string): Language | undefined {
  const text = fragment.replace(/^#/, '');
  if (text.length > longestLink) return undefined;
  const [given, ...others] = new URLSearchParams(text).getAll('lang');
  return others.length > 0 ? undefined : languages.find((language) => language === given);
}

function languageProblems(given: readonly string[] = []): readonly LinkProblem[] {
  const known: readonly string[] = languages;
  const unknown = given.find((language) => !known.includes(language));
  return unknown === undefined ? [] : [linkProblem('languageUnknown', { given: unknown })];
}

function versionProblems(versions: readonly string[] | undefined): readonly LinkProblem[] {
  if (versions === undefined) return [linkProblem('versionMissing', {})];
  const unknown = versions.find((given) => given !== version);
  return unknown === undefined ? [] : [linkProblem('versionUnknown', { given: unknown })];
}

function nameProblems(given: ReadonlyMap<string, readonly string[]>): readonly LinkProblem[] {
  const known: ReadonlySet<string> = new Set([
    'v',
    'lang',
    ...inputFields,
    ...Object.values(baseFields),
  ]);
  const names = [...given.keys()];
  const repeated = names.filter((name) => known.has(name) && given.get(name)?.length !== 1);
  const unknown = names.filter((name) => !known.has(name));
  const missing = inputFields.filter((field) => !given.has(field));
  return [
    ...(repeated.length > 0 ? [linkProblem('fieldsRepeated', { names: repeated })] : []),
    ...(unknown.length > 0 ? [linkProblem('fieldsUnknown', { names: unknown })] : []),
    ...(missing.length > 0 ? [linkProblem('fieldsMissing', { names: missing })] : []),
  ];
}

type Decoded = string | boolean | readonly string[];

/** The texts of a link as the JSON values that `parseInputs` reads; a repeated field is left out. */
function decodeFields(given: ReadonlyMap<string, readonly string[]>) {
  const problems: LinkProblem[] = [];
  const fields: Partial<Record<InputField, Decoded>> = {};
  for (const field of inputFields) {
    const [value, ...others] = given.get(field) ?? [];
    if (value === undefined || others.length > 0) continue;
    const decoded = decode(field, value);
    if (decoded === undefined) {
      problems.push(linkProblem('notTrueOrFalse', { name: field, given: value }));
    } else {
      fields[field] = decoded;
    }
  }
  return { fields, problems };
}

function decode(field: InputField, value: string): Decoded | undefined {
  const standIn = defaultInputs[field];
  if (typeof standIn === 'string') return value;
  if (typeof standIn !== 'boolean') return value === '' ? [] : value.split(',');
  if (value === 'true') return true;
  return value === 'false' ? false : undefined;
}
