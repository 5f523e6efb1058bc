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

/**
 * Of the form that a link compares with, itself as a link: room for two packed policies and every field, and
 * for both forms of a comparison in the 80,000 characters that every browser takes, unless both carry policies.
 */
export const longestComparison = 60_000;

/** The policies that others are merged into, packed (`packPolicy`); an endpoint without one has no base. */
export type Bases = Readonly<Partial<Record<EndpointId, string>>>;

/** In a link only where there is a base: a missing one means none, for ever. */
const baseField = (endpoint: EndpointId) => `${endpoint}Base`;

/** What a link carries besides the Inputs, where there is such a thing. */
export interface WrittenWith {
  readonly bases?: Bases;
  readonly language?: Language | undefined;
  /** The part of the page to open, by a name of the page's own: plain letters. */
  readonly view?: string | undefined;
  /** The fragment of another form, to be compared with this one; at most `longestComparison` characters. */
  readonly comparison?: string | undefined;
}

export interface ReadLink extends WrittenInputs {
  /** Missing where the link has none. Whether a policy is in a base only `unpackPolicy` tells. */
  readonly bases?: Bases;
  /** The language that it asks for, once and well; any other is reported. */
  readonly language?: Language;
  /** The part of the page that it asks for; one that the page does not have changes nothing. */
  readonly view?: string;
  /** The whole fragment of the form to compare with; it changes nothing of this one. */
  readonly comparison?: string;
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
  { bases = {}, language, view, comparison }: WrittenWith = {},
): string {
  const fields = inputFields.map((field): [string, string] => [
    field,
    encodeField(field, inputs[field]),
  ]);
  const packed = endpointIds.flatMap((id): [string, string][] => {
    const base = bases[id];
    return base === undefined ? [] : [[baseField(id), base]];
  });
  const spoken: [string, string][] = language === undefined ? [] : [['lang', language]];
  const parameters = new URLSearchParams([
    ['v', String(inputsVersion)],
    ...fields,
    ...packed,
    ...spoken,
    ...(view === undefined ? [] : [['view', view]]),
    ...(comparison === undefined ? [] : [['compare', comparison]]),
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
  const { length } = text.replace(/(^|&)compare=[^&]*/, '');
  if (length > longestLink) {
    const problem = linkProblem('linkTooLong', { limit: longestLink, length });
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
  const { comparison, problems: comparisonFound } = readComparison(said.get('compare'));
  const read = {
    ...(language !== undefined && { language }),
    ...(view !== undefined && { view }),
    ...(comparison !== undefined && { comparison }),
  };
  const shownFound = [...languageFound, ...comparisonFound];
  if ([...said.keys()].every((name) => shownNames.has(name))) {
    return { ...written(defaultInputs), ...read, problems: shownFound };
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
      ...shownFound,
      ...nameProblems(said, version),
      ...fields.unclear,
      ...malformed,
      ...fields.problems,
    ],
  };
}

/** Whether nothing of a form was lost on its way here: it says each field well and once, and nothing else. */
export const isWhole = ({ refused, problems }: Pick<ReadLink, 'refused' | 'problems'>): boolean =>
  refused.length === 0 && problems.every(({ severity }) => severity !== 'error');

/** What says how the page is shown, not what the form holds. */
const shownNames: ReadonlySet<string> = new Set(['lang', 'view', 'compare']);

type Said = ReadonlyMap<string, readonly string[]>;

/** What is not read as a policy is kept all the same: the endpoint waits for whoever opens the link. */
function readBases(said: Said) {
  const given = endpointIds.flatMap((id) => {
    const values = said.get(baseField(id));
    if (!values) return [];
    // Cut it is as little one as it was whole.
    const packed = values.join().slice(0, longestPackedBase + 1);
    return [{ id, packed, repeated: values.length > 1 }];
  });
  const bases: Bases = Object.fromEntries(given.map(({ id, packed }) => [id, packed]));
  const bad = given.filter(({ packed, repeated }) => !repeated && !isPackedBase(packed));
  const names = bad.map(({ id }) => baseField(id));
  return { bases, malformed: names.length > 0 ? [linkProblem('basesMalformed', { names })] : [] };
}

/** Never throws; one that is given twice is told as everything that is. */
function readComparison(given: readonly string[] = []): {
  readonly comparison?: string;
  readonly problems: readonly LinkProblem[];
} {
  const [comparison, ...others] = given;
  if (comparison === undefined || others.length > 0) return { problems: [] };
  return isComparable(comparison)
    ? { comparison, problems: [] }
    : { problems: [linkProblem('comparisonMalformed', {})] };
}

function isComparable(fragment: string): boolean {
  if (fragment.length > longestComparison) return false;
  const names = new URLSearchParams(fragment);
  return names.has('v') && !names.has('compare') && isWhole(readLink(fragment));
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
    ...shownNames,
    ...fields,
    ...endpointIds.map(baseField),
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
