import { freeSid } from '../freeSid.ts';
import type { PolicyModel } from './readPolicy.ts';
import type { StatementModel } from '../statement/readStatement.ts';
import type { Inputs } from '../inputs.ts';
import { parsePath } from '../statement/path.ts';

/** The policy with one more statement: everyone may do an action on some resources, without a condition. */
export function addAllow(
  { statements }: PolicyModel,
  sid: string,
  actions: readonly string[],
  resources: readonly string[],
): DocumentFix {
  const taken = statements.flatMap(({ elements }) => {
    const given = elements.get('Sid');
    return typeof given === 'string' ? [given] : [];
  });
  const append = {
    Sid: freeSid(sid, new Set(taken)),
    Effect: 'Allow',
    Principal: '*',
    Action: [...actions],
    Resource: [...new Set(resources)],
  };
  return { kind: 'document', path: 'Statement', append };
}

/**
 * The statement with an exception for some resources: a Deny of everything, or of everything but, leaves
 * them out, too. `undefined` where it names what it denies, so that there is more than one way.
 */
export function exceptResources(
  { path, elements, resources }: StatementModel,
  patterns: readonly string[],
): DocumentFix | undefined {
  const texts = resources.texts.map(({ value }) => value);
  const isWide = texts.length === 1 && /^(\*+|arn:[^:]+:s3:::\*)$/.test(texts[0] ?? '');
  if (resources.others.length > 0 || !(resources.excludes || isWide)) return undefined;
  const NotResource = [...new Set([...(resources.excludes ? texts : []), ...patterns])];
  const members = [...elements].map(([name, value]) =>
    name === 'Resource' || name === 'NotResource' ? ['NotResource', NotResource] : [name, value],
  );
  return { kind: 'document', path, replace: Object.fromEntries(members) };
}

/** An object of the members with one renamed, in their order. */
export function renameMember(
  members: ReadonlyMap<string, unknown>,
  from: string,
  to: string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...members].map(([name, value]) => [name === from ? to : name, value]),
  );
}

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
