import { hasArnInCapitals, isMalformedResource } from '../statement/arn.ts';
import { readOperator } from '../statement/conditionOperator.ts';
import { deepestPolicy } from '../statement/limits.ts';
import { isObject, type JsonObject } from '../statement/policyElements.ts';
import { isEveryone } from '../statement/readStatement.ts';

/**
 * A document that nothing can be said about: one that the engine takes for no endpoint policy, or a text in
 * it with more wildcards than can be tried.
 */
export class CannotJudge extends Error {
  readonly why: 'notAPolicy' | 'tooManyWildcards';

  constructor(why: CannotJudge['why'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.why = why;
  }
}

/** A part of a statement with each of its texts changed, but for the Sid. */
function mapTexts(part: unknown, change: (text: string) => string, depth = 0): unknown {
  if (depth > deepestPolicy) throw new CannotJudge('notAPolicy', 'A statement is not this deep.');
  if (typeof part === 'string') return change(part);
  if (Array.isArray(part)) return part.map((entry: unknown) => mapTexts(entry, change, depth + 1));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'Sid' ? value : mapTexts(value, change, depth + 1),
    ]),
  );
}

/** No value of a request holds it. */
const literal = '$ {';

/** Whether `${…}` is a policy variable in a document; before 2012-10-17, or without a version, it is text. */
export const hasVariables = (version: unknown): boolean =>
  version !== undefined && version !== '2008-10-17';

/** A part of a document whose `${…}` the engine takes for the text that they are. */
const hideVariables = (part: unknown): unknown =>
  mapTexts(part, (text) => text.replaceAll('${', literal));

/** A text of a condition as the document has it. */
export const showText = (text: string): string =>
  text.replaceAll(literal, '${').replace(/^(arn:) /i, '$1');

/** No request is for it. */
const nothing = 'arn: : : : :nothing';

const hideResource = (text: string) => (isMalformedResource(text) ? nothing : text);

const hideArn = (text: string) => (hasArnInCapitals(text) ? text.replace(':', ': ') : text);

/** A statement whose texts that are no ARN to AWS name nothing: the engine overlooks how an ARN begins. */
function hideMalformedArns(statement: JsonObject): JsonObject {
  const { Resource, NotResource, Condition } = statement;
  const condition = isObject(Condition)
    ? Object.fromEntries(
        Object.entries(Condition).map(([operator, tests]) => [
          operator,
          readOperator(operator, '').family === 'arn' ? mapTexts(tests, hideArn) : tests,
        ]),
      )
    : Condition;
  return {
    ...statement,
    ...(Resource !== undefined && { Resource: mapTexts(Resource, hideResource) }),
    ...(NotResource !== undefined && { NotResource: mapTexts(NotResource, hideResource) }),
    ...(Condition !== undefined && { Condition: condition }),
  };
}

/** A part of a statement with every run of wildcards in its shortest form, which means the same: `?**?` is `??*`. */
const shortenWildcards = (part: unknown): unknown =>
  mapTexts(part, (text) => text.replaceAll(/[*?]{2,}/g, shorten));

const shorten = (run: string) =>
  run.includes('*') ? `${'?'.repeat(run.split('?').length - 1)}*` : run;

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
    .map(hideMalformedArns)
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
