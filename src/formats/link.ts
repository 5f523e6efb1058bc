import {
  decodeField,
  defaultInputs,
  encodeField,
  type EndpointId,
  endpointIds,
  fieldsOfVersion,
  givenInputs,
  inputFields,
  type Inputs,
  inputsVersion,
  inputTable,
  type Problem,
  versionOf,
} from '../policy/index.ts';
import { isPackedBase, longestPackedBase } from './packedBase.ts';
import { type LinkProblem, linkProblem } from './linkProblem.ts';
import { readInputs, written, type WrittenInputs } from './readInputs.ts';
import { type Language, languages } from '../words/languages.ts';

/** Above the longest link that well-formed inputs and bases give; chat programs stop earlier. */
export const longestLink = 350_000;

/** The policies that others are merged into, packed (`packPolicy`); an endpoint without one has no base. */
export type Bases = Readonly<Partial<Record<EndpointId, string>>>;

/** In a link only where there is a base: a missing one means none, for ever. */
const baseFields: Readonly<Record<EndpointId, string>> = {
  imageBuilder: 'imageBuilderBase',
  s3: 's3Base',
};

/** What a link carries besides the Inputs, where there is such a thing. */
export interface WrittenWith {
  readonly bases?: Bases;
  readonly language?: Language | undefined;
  /** The part of the page to open, by a name of the page's own: plain letters. */
  readonly view?: string | undefined;
}

export interface ReadLink extends WrittenInputs {
  /** Missing where the link has none. Whether a policy is in a base only `unpackPolicy` tells. */
  readonly bases?: Bases;
  /** The language that it asks for, once and well; any other is reported. */
  readonly language?: Language;
  /** The part of the page that it asks for; one that the page does not have changes nothing. */
  readonly view?: string;
  readonly problems: readonly (LinkProblem | Problem)[];
}

/**
 * The URL fragment (without `#`) that opens these Inputs, and the packed bases, again.
 *
 * Every field is written, always: a default that changes later must not change an old link's meaning.
 * The language is how the form is read, not what it says: it is written where somebody chose one.
 */
export function writeLink(
  inputs: Inputs,
  { bases = {}, language, view }: WrittenWith = {},
): string {
  const fields = inputFields.map((field): [string, string] => [
    field,
    encodeField(field, inputs[field]),
  ]);
  const packed = endpointIds.flatMap((id): [string, string][] => {
    const base = bases[id];
    return base === undefined ? [] : [[baseFields[id], base]];
  });
  const spoken: [string, string][] = language === undefined ? [] : [['lang', language]];
  const parameters = new URLSearchParams([
    ['v', String(inputsVersion)],
    ...fields,
    ...packed,
    ...spoken,
    ...(view === undefined ? [] : [['view', view]]),
  ]);
  // These are allowed in a fragment, and people read links.
  return parameters.toString().replace(/%(?:2C|3A|2F)/g, decodeURIComponent);
}

/**
 * Reads a fragment, with or without `#`, from anyone. Never throws.
 *
 * Each good field is kept; each bad, unknown, repeated or missing one is reported by name and nothing of
 * it is used: the field is refused, so that the policies it shapes stay closed. Of an unknown version and
 * of a link that is too long every field is. A fragment that says nothing, or how the page is shown alone, is
 * no link: the defaults, and nothing to report.
 */
export function readLink(fragment: string): ReadLink {
  const text = fragment.replace(/^#/, '');
  if (text.length > longestLink) {
    const problem = linkProblem('linkTooLong', { limit: longestLink, length: text.length });
    return { ...written(defaultInputs), refused: inputFields, problems: [problem] };
  }
  const said = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const values = said.get(name);
    if (values) values.push(value);
    else said.set(name, [value]);
  }
  const languageFound = languageProblems(said.get('lang'));
  const language = languageOf(said.get('lang'));
  const [view] = said.get('view') ?? [];
  const read = { ...(language !== undefined && { language }), ...(view !== undefined && { view }) };
  if ([...said.keys()].every((name) => name === 'lang' || name === 'view')) {
    return { ...written(defaultInputs), ...read, problems: languageFound };
  }
  const { version, problems: versionFound } = readVersion(said);
  const { bases, malformed } = readBases(said);
  const fields = readFields(said, version);
  const unknownVersion = versionFound.some(({ severity }) => severity === 'error');
  return {
    inputs: fields.inputs,
    given: fields.given,
    refused: unknownVersion ? inputFields : fields.refused,
    ...(Object.keys(bases).length > 0 && { bases }),
    ...read,
    problems: [
      ...versionFound,
      ...languageFound,
      ...nameProblems(said, version),
      ...fields.unclear,
      ...malformed,
      ...fields.problems,
    ],
  };
}

type Said = ReadonlyMap<string, readonly string[]>;

/** What is not read as a policy is kept all the same: the endpoint waits for whoever opens the link. */
function readBases(said: Said) {
  const given = endpointIds.flatMap((id) => {
    const values = said.get(baseFields[id]);
    if (!values) return [];
    // Cut it is as little one as it was whole.
    const packed = values.join().slice(0, longestPackedBase + 1);
    return [{ id, packed, repeated: values.length > 1 }];
  });
  const bases: Bases = Object.fromEntries(given.map(({ id, packed }) => [id, packed]));
  const bad = given.filter(({ packed, repeated }) => !repeated && !isPackedBase(packed));
  const names = bad.map(({ id }) => baseFields[id]);
  return { bases, malformed: names.length > 0 ? [linkProblem('basesMalformed', { names })] : [] };
}

function languageOf([given, ...others]: readonly string[] = []): Language | undefined {
  return others.length > 0 ? undefined : languages.find(({ code }) => code === given)?.code;
}

function languageProblems(given: readonly string[] = []): readonly LinkProblem[] {
  const unknown = given.find((language) => languages.every(({ code }) => code !== language));
  return unknown === undefined ? [] : [linkProblem('languageUnknown', { given: unknown })];
}

const versions = Array.from({ length: inputsVersion }, (_, index) => index + 1);

/** Of a link that does not say a version that is known, the names of its fields tell the nearest one. */
function readVersion(said: Said): {
  readonly version: number;
  readonly problems: readonly LinkProblem[];
} {
  const given = said.get('v');
  const known = versions.filter((version) => given?.includes(String(version)));
  const [first] = known;
  const unknown = given?.find((text) => !versions.some((version) => text === String(version)));
  if (first !== undefined && known.length === 1 && unknown === undefined) {
    return { version: first, problems: [] };
  }
  const later = inputFields.some((field) => said.has(field) && inputTable[field].since > 1);
  const version = later ? versionOf(said.keys()) : 1;
  return {
    version,
    problems: [
      given === undefined
        ? linkProblem('versionMissing', { version })
        : linkProblem('versionUnknown', { given: unknown ?? given.join() }),
    ],
  };
}

function nameProblems(said: Said, version: number): readonly LinkProblem[] {
  const fields = fieldsOfVersion(version);
  const known: ReadonlySet<string> = new Set([
    'v',
    'lang',
    'view',
    ...fields,
    ...Object.values(baseFields),
  ]);
  const names = [...said.keys()];
  const repeated = names.filter((name) => known.has(name) && said.get(name)?.length !== 1);
  const unknown = names.filter((name) => !known.has(name));
  const missing = fields.filter((field) => !said.has(field));
  return [
    ...(repeated.length > 0 ? [linkProblem('fieldsRepeated', { names: repeated })] : []),
    ...(unknown.length > 0 ? [linkProblem('fieldsUnknown', { names: unknown })] : []),
    ...(missing.length > 0 ? [linkProblem('fieldsMissing', { names: missing })] : []),
  ];
}

/** The texts of a link as the JSON values that Inputs of its version are read from. */
function readFields(said: Said, version: number) {
  const unclear: LinkProblem[] = [];
  const used = new Map<string, unknown>();
  const shown = new Map<string, unknown>();
  for (const name of fieldsOfVersion(version)) {
    const values = said.get(name);
    if (!values) continue;
    const given = values.join();
    const decoded = decodeField(name, version, given);
    shown.set(name, decoded ?? given);
    if (values.length > 1) continue;
    if (decoded === undefined) unclear.push(linkProblem('notTrueOrFalse', { name, given }));
    else used.set(name, decoded);
  }
  // What is not used is missing, and refused as what is missing.
  return {
    ...readInputs(Object.fromEntries(used), version),
    given: givenInputs(Object.fromEntries(shown), version),
    unclear,
  };
}
