import type { Inputs } from '../inputs.ts';
import { parsePath } from '../statement/path.ts';

/** A change to a document where the path leads: a value set, added to a list, or taken out. */
export type DocumentFix =
  | { readonly kind: 'document'; readonly path: string; readonly replace: unknown }
  | { readonly kind: 'document'; readonly path: string; readonly append: unknown }
  | { readonly kind: 'document'; readonly path: string; readonly remove: true };

/**
 * The one right change that mends a finding. In the inputs where the document was built from them,
 * since building again would undo a change to the document; else in the document.
 */
export type Fix = DocumentFix | { readonly kind: 'inputs'; readonly patch: Partial<Inputs> };

/** Deeper than any policy; a longer path leads nowhere. */
const longestPath = 64;

/**
 * The document with a fix applied; the given one stays as it is.
 *
 * `replace` also adds a member that is missing; `append` makes a list of what stands alone. A path that leads nowhere changes nothing.
 */
export function applyFix(document: unknown, fix: DocumentFix): unknown {
  const steps = parsePath(fix.path);
  if (!steps || steps.length > longestPath) return document;
  return change(document, steps, fix);
}

function change(value: unknown, steps: readonly (string | number)[], fix: DocumentFix): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if ('append' in fix) return [...(value === undefined ? [] : [value].flat()), fix.append];
    return 'replace' in fix ? fix.replace : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (typeof step !== 'number' || step >= value.length) return value;
    if (rest.length === 0 && 'remove' in fix) return value.toSpliced(step, 1);
    return value.with(step, change(value[step], rest, fix));
  }
  if (typeof step === 'number') return value;
  // Entries, not properties: a member called __proto__ is one like any other.
  const members = new Map<string, unknown>(Object.entries(value));
  if (rest.length === 0 && 'remove' in fix) members.delete(step);
  else if (rest.length === 0 || members.has(step)) {
    members.set(step, change(members.get(step), rest, fix));
  }
  return Object.fromEntries(members);
}
