import { type EndpointId, type EndpointType, endpointType } from '../catalog/endpoints.ts';
import { defaultInputs, type Inputs } from '../inputs.ts';
import { type JsonKind, jsonKindOf } from '../jsonKind.ts';
import { type Located, readStatement, type StatementModel } from '../statement/readStatement.ts';
import { buildPolicy } from '../build/buildPolicies.ts';
import { serializePolicy } from '../document.ts';
import { deepestPolicy } from '../statement/limits.ts';
import { membersOf } from '../statement/policyElements.ts';
import { entryPath, memberPath } from '../statement/path.ts';

/** A document as the rules look at it: every part with its path, nothing guessed, nothing mended. */
export interface PolicyModel {
  readonly endpoint: EndpointId;
  readonly type: EndpointType;
  /** Where the endpoint is, if that is known from elsewhere. */
  readonly region: string | undefined;
  readonly defaultRegion: string;
  readonly inputs: Inputs | undefined;
  /** Whether the document is what the inputs build: then only a change to the inputs lasts. */
  readonly builtFromInputs: boolean;
  readonly kind: JsonKind;
  /** Whether it is JSON of a depth that a policy can have; else the rest of the view is empty. */
  readonly readable: boolean;
  /** As `serializePolicy` writes it. */
  readonly characters: number;
  readonly elements: ReadonlyMap<string, unknown>;
  /** What stands where statements belong, whatever it is. */
  readonly entries: readonly Located<unknown>[];
  /** Those of the entries that are objects. */
  readonly statements: readonly StatementModel[];
}

export interface CheckOptions {
  readonly endpoint: EndpointId;
  /** S3's may be either; what the inputs say stands in, else what it is mostly. */
  readonly type?: EndpointType;
  /** Where the endpoint is, if that is known. */
  readonly region?: string;
  /** Where it is taken to be if neither the inputs nor the document tell. */
  readonly defaultRegion?: string;
  /** What builds are meant to do; without it only the document tells. */
  readonly inputs?: Inputs;
}

/**
 * Looks at any JSON value as an endpoint policy. Mends nothing and reports nothing; what is out of
 * place is left for the rules to see. Takes time that grows with the size of the value.
 */
export function readPolicy(document: unknown, options: CheckOptions): PolicyModel {
  const kind = jsonKindOf(document);
  const { endpoint, inputs, region, defaultRegion = defaultInputs.region } = options;
  const type = options.type ?? endpointType(endpoint, inputs ?? defaultInputs);
  const base = { endpoint, type, region, defaultRegion, inputs, kind };
  const text = isShallowJson(document) ? textOf(document) : undefined;
  if (text === undefined) return { ...base, ...nothing, readable: false };
  const elements = membersOf(document);
  const entries = readEntries(elements.get('Statement'));
  return {
    ...base,
    readable: true,
    characters: text.length,
    builtFromInputs:
      inputs !== undefined && text === serializePolicy(buildPolicy(endpoint, inputs)),
    elements,
    entries,
    statements: entries
      .filter(({ value }) => jsonKindOf(value) === 'object')
      .map(({ value, path }) => readStatement(value, path)),
  };
}

const nothing = {
  characters: 0,
  builtFromInputs: false,
  elements: new Map<string, unknown>(),
  entries: [],
  statements: [],
};

/** IAM takes a lone statement where a list of them is expected. */
function readEntries(given: unknown): readonly Located<unknown>[] {
  if (Array.isArray(given)) {
    return given.map((value: unknown, index) => ({ value, path: entryPath('Statement', index) }));
  }
  return jsonKindOf(given) === 'object'
    ? [{ value: given, path: memberPath('', 'Statement') }]
    : [];
}

/** As `serializePolicy` writes a document, for a value that may be none. */
function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const jsonKinds: ReadonlySet<JsonKind> = new Set(['nothing', 'text', 'boolean', 'list', 'object']);

/** Whether a value is plain JSON and no deeper than a policy; asked before anything else recurses. */
export function isShallowJson(value: unknown, depth = 0): boolean {
  if (depth > deepestPolicy) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return jsonKinds.has(jsonKindOf(value));
  const parts: readonly unknown[] = Object.values(value);
  // A list with holes has a length that says nothing about its size.
  const isWhole = !Array.isArray(value) || parts.length === value.length;
  return isWhole && parts.every((part) => isShallowJson(part, depth + 1));
}
