import { hasVariables, hideVariables } from './literalVariables.ts';
import { shortenWildcards } from './shortenWildcards.ts';
import { CannotJudge } from './cannotJudge.ts';
import { isObject, type JsonObject } from '../statement/membersOf.ts';
import { isEveryone } from '../statement/principals.ts';

export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** A list of principals, which is none to IAM, is to the engine what its entries are. */
const isEverybody = (principal: unknown): boolean =>
  isEveryone(Array.isArray(principal) ? { AWS: principal } : principal);

/** The statements of a document, a lone one included; nothing where it has none. */
export function statementsOf(document: unknown): readonly JsonObject[] {
  return isObject(document) ? asList(document['Statement']).filter(isObject) : [];
}

/**
 * The document as the engine reads endpoint policies: it takes no other way of writing everybody than
 * `"*"`, though AWS's own examples write `{"AWS": "*"}`.
 */
export function toEngineDocument(document: unknown): unknown {
  if (!isObject(document)) {
    throw new CannotJudge('notAPolicy', 'A policy document is a JSON object.');
  }
  const Statement = statementsOf(document)
    .map((statement) =>
      isEverybody(statement['Principal']) ? { ...statement, Principal: '*' } : statement,
    )
    .map(shortenWildcards)
    .map((statement) => (hasVariables(document['Version']) ? statement : hideVariables(statement)));
  return { ...document, Statement };
}

/** Whether a statement names principals, which interface endpoints allow and gateways do not. */
export function namesPrincipals(document: unknown): boolean {
  return statementsOf(document).some(
    (statement) =>
      'NotPrincipal' in statement ||
      ('Principal' in statement && !isEverybody(statement['Principal'])),
  );
}
