import { describe, expect, it } from 'vitest';
import {
  endpointIds,
  imageBuilderActions,
  type JsonSchema,
  policySchema,
} from '../../../../src/policy/index.ts';
import { schema as englishSchema } from '../../../../src/words/en/importing.ts';

/** The schema and all within it. */
function partsOf(schema: JsonSchema): readonly JsonSchema[] {
  const { properties = {}, definitions = {}, additionalProperties, items, anyOf = [] } = schema;
  const parts = [
    ...Object.values(properties),
    ...Object.values(definitions),
    ...anyOf,
    ...(additionalProperties ? [additionalProperties] : []),
    ...(items ? [items] : []),
  ];
  return [schema, ...parts.flatMap(partsOf)];
}

const statementOf = (schema: JsonSchema) => schema.definitions?.['statement'];
const offered = (schema: JsonSchema | undefined) =>
  schema ? partsOf(schema).flatMap((part) => part.enum ?? []) : [];

describe.each(endpointIds)('the schema of the policy of %s', (endpoint) => {
  const schema = policySchema(endpoint, englishSchema);
  const statement = statementOf(schema);

  it('explains every element in one sentence or two', () => {
    const elements = { ...schema.properties, ...statement?.properties };
    expect(Object.keys(elements)).toEqual([
      'Version',
      'Id',
      'Statement',
      'Sid',
      'Effect',
      'Principal',
      'NotPrincipal',
      'Action',
      'NotAction',
      'Resource',
      'NotResource',
      'Condition',
    ]);
    for (const { description } of Object.values(elements))
      expect(description).toMatch(/^[A-Z].+\.$/);
  });

  it('explains every value that it offers', () => {
    for (const part of partsOf(schema)) {
      if (part.enumDescriptions) expect(part.enumDescriptions).toHaveLength(part.enum?.length ?? 0);
    }
  });

  it('offers Allow and Deny, operators, and the keys of organizations', () => {
    expect(statement?.properties?.['Effect']?.enum).toEqual(['Allow', 'Deny']);
    const condition = statement?.properties?.['Condition']?.properties ?? {};
    expect(Object.keys(condition)).toEqual(
      expect.arrayContaining([
        'StringEquals',
        'StringNotLike',
        'ArnLike',
        'Bool',
        'IpAddress',
        'Null',
      ]),
    );
    expect(Object.keys(condition['StringEquals']?.properties ?? {})).toEqual(
      expect.arrayContaining(['aws:PrincipalOrgID', 'aws:ResourceOrgID', 'aws:SourceVpce']),
    );
  });

  it('leaves every text possible where it offers some', () => {
    for (const name of ['Action', 'NotAction', 'Resource', 'NotResource', 'Principal']) {
      const parts = partsOf(statement?.properties?.[name] ?? {});
      expect(parts).toContainEqual({ type: 'string' });
    }
  });

  it('is JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});

describe('actions', () => {
  const actionsFor = (endpoint: (typeof endpointIds)[number]) =>
    offered(statementOf(policySchema(endpoint, englishSchema))?.properties?.['Action']);

  it('of Image Builder are offered for its endpoint, all 77', () => {
    const names = imageBuilderActions.map(({ name }) => `imagebuilder:${name}`);
    expect(names).toHaveLength(77);
    expect(actionsFor('imageBuilder')).toEqual(
      expect.arrayContaining([...names, 'imagebuilder:*', '*']),
    );
  });

  it('of S3 are offered for the gateway', () => {
    expect(new Set(actionsFor('s3'))).toEqual(
      new Set(['s3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:*', '*']),
    );
  });
});
