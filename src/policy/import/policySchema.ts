import { type EndpointId, endpoints } from '../catalog/endpoints.ts';
import { type ImageBuilderAction, imageBuilderActions } from '../catalog/imageBuilderActions.ts';
import { type DocumentedS3Action, documentedS3ActionNames } from '../catalog/s3Actions.ts';
import { type CatalogedOperator, catalogedOperators } from '../statement/conditionOperator.ts';
import { policyElements, statementElements } from '../statement/policyElements.ts';
import { type TestedKey, testedKeyNames } from '../words/testedKeys.ts';

/** JSON Schema, draft 7, as far as editors use it to complete and explain. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  /** What editors show beside each value of `enum` (an extension of theirs). */
  readonly enumDescriptions?: readonly string[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

type Element = (typeof policyElements)[number] | (typeof statementElements)[number];

/** What an editor says about the parts of a policy, in one language. */
export interface SchemaWords {
  readonly policy: string;
  readonly elements: Readonly<Record<Element, string>>;
  readonly allow: string;
  readonly deny: string;
  readonly everyone: string;
  readonly serviceActions: string;
  readonly allActions: string;
  readonly imageBuilderAction: (action: ImageBuilderAction) => string;
  readonly s3Actions: Readonly<Record<DocumentedS3Action, string>>;
  readonly conditionOperator: (operator: CatalogedOperator) => string;
  readonly conditionKey: (key: TestedKey) => string;
}

const text: JsonSchema = { type: 'string' };
const oneOrMany = (one: JsonSchema): JsonSchema => ({
  anyOf: [one, { type: 'array', items: one }],
});

/**
 * The schema of an endpoint's policy, for an editor's completion and hover.
 *
 * Describes every element in the given language, offers the actions of the endpoint's service, the
 * condition operators and the global condition keys. Suggests and explains rather than judges: what
 * AWS takes it takes too; findings are the business of `checkPolicy`.
 */
export function policySchema(endpoint: EndpointId, words: SchemaWords): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    description: words.policy,
    properties: describedBy(words.elements, policyElements, {
      Version: { enum: ['2012-10-17', '2008-10-17'] },
      Id: text,
      Statement: oneOrMany({ $ref: '#/definitions/statement' }),
    }),
    required: ['Statement'],
    definitions: { statement: statementSchema(endpoint, words) },
  };
}

function statementSchema(endpoint: EndpointId, words: SchemaWords): JsonSchema {
  const actions = oneOrMany({ anyOf: [offeredActions(endpoint, words), text] });
  const resources = oneOrMany({ anyOf: [{ enum: ['*'] }, text] });
  const principal = principalSchema(words);
  return {
    type: 'object',
    properties: describedBy(words.elements, statementElements, {
      Sid: text,
      Effect: { enum: ['Allow', 'Deny'], enumDescriptions: [words.allow, words.deny] },
      Principal: principal,
      NotPrincipal: principal,
      Action: actions,
      NotAction: actions,
      Resource: resources,
      NotResource: resources,
      Condition: conditionSchema(words),
    }),
  };
}

/** The schemas of elements, each with what the language says about it. */
function describedBy<Name extends string>(
  words: Readonly<Record<Name, string>>,
  names: readonly Name[],
  schemas: Readonly<Record<Name, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    names.map((name) => [name, { ...schemas[name], description: words[name] }]),
  );
}

function offeredActions(endpoint: EndpointId, words: SchemaWords): JsonSchema {
  const all = `${endpoints[endpoint].service}:*`;
  if (endpoint === 's3') {
    return {
      enum: [...documentedS3ActionNames, all, '*'],
      enumDescriptions: [
        ...documentedS3ActionNames.map((name) => words.s3Actions[name]),
        words.serviceActions,
        words.allActions,
      ],
    };
  }
  return {
    enum: [...imageBuilderActions.map(({ name }) => `imagebuilder:${name}`), all, '*'],
    enumDescriptions: [
      ...imageBuilderActions.map(words.imageBuilderAction),
      words.serviceActions,
      words.allActions,
    ],
  };
}

function principalSchema(words: SchemaWords): JsonSchema {
  const kinds = { type: 'object', additionalProperties: oneOrMany(text) } as const;
  return { anyOf: [{ enum: ['*'], enumDescriptions: [words.everyone] }, kinds, text] };
}

/** A value may also be a number or true or false, so it has no type here. */
function conditionSchema(words: SchemaWords): JsonSchema {
  const keys: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(
      testedKeyNames.map((name) => [name, { description: words.conditionKey(name) }]),
    ),
  };
  return {
    type: 'object',
    properties: Object.fromEntries(
      catalogedOperators.map((operator) => [
        operator.name,
        { ...keys, description: words.conditionOperator(operator) },
      ]),
    ),
    additionalProperties: keys,
  };
}
