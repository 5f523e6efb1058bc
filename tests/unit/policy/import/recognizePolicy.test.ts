import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import {
  buildPolicies,
  endpointIds,
  type EndpointId,
  type Inputs,
  parseInputs,
  recognizePolicy,
} from '../../../../src/policy/index.ts';
import { arbitraryInputs } from '../arbitraryInputs.ts';
import { partialInputs, readCaseFile, sentence } from '../caseFile.ts';
import { inputFaults } from '../wellFormed.ts';

// Not a measure of speed: many runs, on a machine that others use too.
vi.setConfig({ testTimeout: 60_000 });

const samples = readCaseFile(
  'import/own-v1',
  v.array(
    v.strictObject({
      name: sentence,
      endpoint: v.picklist(endpointIds),
      document: v.unknown(),
      /** What the document tells; the rest of the inputs stays as it was. */
      inputs: partialInputs,
    }),
  ),
);

const endpoint = fc.constantFrom(...endpointIds);
const { inputs: defaults } = parseInputs({});

describe('tests/cases/import/own-v1.json: documents that were once given out are recognized', () => {
  it.each(samples)('$name', ({ endpoint, document, inputs }) => {
    expect(recognizePolicy(endpoint, document, defaults)).toStrictEqual({ ...defaults, ...inputs });
  });
});

describe('recognizePolicy', () => {
  it('finds inputs that build the very document, whatever the form holds', () => {
    fc.assert(
      fc.property(endpoint, arbitraryInputs, arbitraryInputs, (id, made, current) => {
        const document = buildPolicies(made)[id];
        const found = recognizePolicy(id, structuredClone(document), current);
        expect(found && buildPolicies(found)[id]).toStrictEqual(document);
        expect(found && inputFaults(found)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing in a form that builds the document already', () => {
    fc.assert(
      fc.property(endpoint, arbitraryInputs, (id, inputs) => {
        expect(recognizePolicy(id, buildPolicies(inputs)[id], inputs)).toStrictEqual(inputs);
      }),
      { numRuns: 2000 },
    );
  });

  const untold: Readonly<Record<EndpointId, readonly (keyof Inputs)[]>> = {
    imageBuilder: [
      'environment',
      'ssmAgent',
      'downloads',
      'buckets',
      'orgBuckets',
      's3EndpointType',
      'catalog',
    ],
    s3: ['deniedActions', 'managedResources', 'managedOnlyForOrg', 'awsServices', 's3EndpointType'],
  };

  it('keeps what the document of the endpoint cannot tell', () => {
    fc.assert(
      fc.property(endpoint, arbitraryInputs, arbitraryInputs, (id, made, current) => {
        const found = recognizePolicy(id, buildPolicies(made)[id], current);
        for (const field of untold[id]) expect(found?.[field]).toStrictEqual(current[field]);
      }),
    );
  });

  it('takes the members of objects in any order', () => {
    const { s3 } = buildPolicies(defaults);
    const Statement = s3.Statement.map((statement) =>
      Object.fromEntries(Object.entries(statement).toReversed()),
    );
    expect(recognizePolicy('s3', { Statement, Version: s3.Version }, defaults)).toEqual(defaults);
  });

  it('does not take the document of one endpoint for that of the other', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const { imageBuilder, s3 } = buildPolicies(inputs);
        expect(recognizePolicy('s3', imageBuilder, inputs)).toBeUndefined();
        expect(recognizePolicy('imageBuilder', s3, inputs)).toBeUndefined();
      }),
    );
  });
});

type Json = string | readonly Json[] | { readonly [name: string]: Json };

/** Every document that differs from a given one in one place. */
function nearMisses(value: Json): readonly unknown[] {
  if (typeof value === 'string') {
    return [
      `${value}x`,
      value.slice(1),
      value.toUpperCase(),
      1,
      null,
      [value, value],
      { a: value },
    ];
  }
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return [
      [...list, 'x'],
      [...list, ...list.slice(-1)],
      list.toReversed(),
      ...list.flatMap((entry, at) => [
        list.toSpliced(at, 1),
        ...nearMisses(entry).map((miss) => list.map((one, index) => (index === at ? miss : one))),
      ]),
    ];
  }
  const entries = Object.entries(value);
  return [
    Object.fromEntries([...entries, ['Extra', 'x']]),
    ...entries.flatMap(([name, member]) => [
      Object.fromEntries(entries.filter(([other]) => other !== name)),
      ...nearMisses(member).map((miss) => Object.fromEntries([...entries, [name, miss]])),
    ]),
  ];
}

describe('near misses', () => {
  it('are recognized only if the builder makes that very document of what was recognized', () => {
    fc.assert(
      fc.property(endpoint, arbitraryInputs, arbitraryInputs, (id, made, current) => {
        const document = JSON.parse(JSON.stringify(buildPolicies(made)[id])) as Json;
        for (const miss of nearMisses(document)) {
          const found = recognizePolicy(id, miss, current);
          if (found) expect(buildPolicies(found)[id]).toEqual(miss);
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    { what: 'another Version', change: { Version: '2008-10-17' } },
    { what: 'an Id', change: { Id: 'x' } },
    { what: 'no statements', change: { Statement: [] } },
    { what: 'one statement out of its list', change: { Statement: { Effect: 'Allow' } } },
  ])('$what is not ours', ({ change }) => {
    for (const id of endpointIds) {
      const document = { ...buildPolicies(defaults)[id], ...change };
      expect(recognizePolicy(id, document, defaults)).toBeUndefined();
    }
  });

  it('a Principal of {"AWS": "*"}, which means the same, is not ours', () => {
    const { s3 } = buildPolicies(defaults);
    const Statement = s3.Statement.map((one) => ({ ...one, Principal: { AWS: '*' } }));
    expect(recognizePolicy('s3', { ...s3, Statement }, defaults)).toBeUndefined();
  });

  it('an action denied twice in different capitals is not ours', () => {
    const { imageBuilder } = buildPolicies({ ...defaults, deniedActions: ['DeleteImage', 'Get*'] });
    const document: unknown = JSON.parse(
      JSON.stringify(imageBuilder).replace('imagebuilder:Get*', 'imagebuilder:deleteimage'),
    );
    expect(recognizePolicy('imageBuilder', document, defaults)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(endpoint, fc.anything(), arbitraryInputs, (id, value, current) => {
        expect(recognizePolicy(id, value, current)).toBeUndefined();
      }),
    );
  });
});
