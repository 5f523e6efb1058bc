import { buildPolicy } from '../build/buildPolicies.ts';
import { endpointIds, endpoints } from '../catalog/endpoints.ts';
import type { Inputs } from '../inputs.ts';
import { type JsonKind, jsonKindOf } from '../jsonKind.ts';
import { serializePolicy } from '../document.ts';
import { membersOf } from './membersOf.ts';
import { entryPath, memberPath } from './path.ts';
import type { EndpointType, Located, PolicyView } from './policyView.ts';
import { readStatement } from './readStatement.ts';

/** Deeper than any policy: a condition's value is the sixth level. */
const deepest = 32;

/**
 * Looks at any JSON value as an endpoint policy. Mends nothing and reports nothing; what is out of
 * place is left for the rules to see. Takes time that grows with the size of the value.
 */
export function readPolicy(
  document: unknown,
  endpoint: EndpointType,
  inputs: Inputs | undefined,
): PolicyView {
  const kind = jsonKindOf(document);
  const base = { endpoint, inputs, kind };
  const text = isShallowJson(document) ? textOf(document) : undefined;
  if (text === undefined) return { ...base, ...nothing, readable: false };
  const elements = membersOf(document);
  const entries = readEntries(elements.get('Statement'));
  return {
    ...base,
    readable: true,
    characters: text.length,
    builtFromInputs: inputs !== undefined && text === builtText(endpoint, inputs),
    elements,
    entries,
    statements: entries
      .filter(({ value }) => jsonKindOf(value) === 'object')
      .map(({ value, path }) => readStatement(membersOf(value), path)),
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

function builtText(endpoint: EndpointType, inputs: Inputs): string | undefined {
  const id = endpointIds.find((id) => endpoints[id].type === endpoint);
  return id && serializePolicy(buildPolicy(id, inputs));
}

/** As `serializePolicy` writes a document, for a value that may be none. */
function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const jsonKinds: ReadonlySet<JsonKind> = new Set(['nothing', 'text', 'boolean', 'list', 'object']);

/** Whether a value is plain JSON and no deeper than a policy; asked before anything else recurses. */
export function isShallowJson(value: unknown, depth = 0): boolean {
  if (depth > deepest) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return jsonKinds.has(jsonKindOf(value));
  const parts: readonly unknown[] = Object.values(value);
  // A list with holes has a length that says nothing about its size.
  const isWhole = !Array.isArray(value) || parts.length === value.length;
  return isWhole && parts.every((part) => isShallowJson(part, depth + 1));
}
