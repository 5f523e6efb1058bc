import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyPreset,
  buildPolicies,
  endpointIds,
  endpointsShapedBy,
  facts,
  findRegion,
  imageBuilderActions,
  inputFields,
  type Inputs,
  matchActions,
  matchingPreset,
  parseInputs,
  partitionOf,
  policyFileName,
  presetIds,
  sameInputs,
  serializePolicy,
  serviceNames,
  traceStatements,
} from '../../../src/policy/index.ts';
import { chosenBuckets } from '../../../src/policy/downloadBuckets.ts';
import { arbitraryInputs, deniedAction, unknownRegion } from './arbitraryInputs.ts';
import { emptyParts, grammarFaults } from './grammar.ts';
import { inputFaults } from './wellFormed.ts';
import { inEnglish } from '../inEnglish.ts';

const runs = { numRuns: 500 };

const texts = (inputs: Inputs) => {
  const policies = buildPolicies(inputs);
  return endpointIds.map((endpoint) => serializePolicy(policies[endpoint]));
};

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

/** The partition of a region code, by the prefixes of the eight partitions. */
function partitionByPrefix(code: string): string {
  if (code.startsWith('us-gov-')) return 'aws-us-gov';
  if (code.startsWith('cn-')) return 'aws-cn';
  if (code.startsWith('eusc-')) return 'aws-eusc';
  if (code.startsWith('us-iso-')) return 'aws-iso';
  if (code.startsWith('us-isob-')) return 'aws-iso-b';
  if (code.startsWith('us-isof-')) return 'aws-iso-f';
  return code.startsWith('eu-isoe-') ? 'aws-iso-e' : 'aws';
}

const allow = { Sid: 'A', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const faultsOf = (...Statement: readonly object[]) =>
  grammarFaults(JSON.stringify({ Version: '2012-10-17', Statement }));

/** IAM's wildcards by the book: try everything that a star can stand for. */
function matches(text: string, pattern: string, known = new Map<string, boolean>()): boolean {
  const key = `${text.length} ${pattern.length}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const rest = pattern.slice(1);
  const result =
    pattern === ''
      ? text === ''
      : pattern.startsWith('*')
        ? matches(text, rest, known) || (text !== '' && matches(text.slice(1), pattern, known))
        : text !== '' &&
          (pattern.startsWith('?') || pattern.startsWith(text.charAt(0))) &&
          matches(text.slice(1), rest, known);
  known.set(key, result);
  return result;
}

const slowly = (pattern: string) =>
  imageBuilderActions.filter(({ name }) => matches(name.toLowerCase(), pattern.toLowerCase()));

describe('the documents of any well-formed inputs', () => {
  it('are within the grammar of endpoint policies', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        for (const text of texts(inputs)) expect(grammarFaults(text)).toEqual([]);
      }),
      runs,
    );
  });

  it('hold no empty list and no empty object', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        expect(emptyParts(buildPolicies(inputs))).toEqual([]);
      }),
      runs,
    );
  });

  it('never put a condition on the anonymous reads', () => {
    const anonymous = new Set([
      'AllowImageBuilderAccessToAppAndComponentBuckets',
      'AllowBuildDownloads',
    ]);
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const reads = buildPolicies(inputs).s3.Statement.filter(({ Sid }) => anonymous.has(Sid));
        // A bundle may have no bucket in a region, or not be in a date of the catalogue.
        expect(reads).toHaveLength(chosenBuckets(inputs).length > 0 ? 2 : 1);
        for (const read of reads) {
          expect(read).not.toHaveProperty('Condition');
          expect(read).toMatchObject({ Effect: 'Allow', Action: ['s3:GetObject'] });
        }
      }),
      runs,
    );
  });

  it('name resources of the partition and the region that are built in, and no others', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const arns = texts(inputs).flatMap((text) => text.match(/arn:[^"]*/g) ?? []);
        const partition = partitionByPrefix(inputs.region);
        expect(arns.length).toBeGreaterThanOrEqual(2);
        for (const arn of arns) {
          const [, inPartition, service, region] = arn.split(':');
          expect(inPartition).toBe(partition);
          expect(region).toBe(service === 's3' ? '' : inputs.region);
        }
      }),
      runs,
    );
  });

  it('are pure and deterministic: frozen inputs give the same text twice', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const copy = structuredClone(inputs);
        const first = texts(deepFreeze(inputs));
        expect(texts(inputs)).toEqual(first);
        expect(texts(copy)).toEqual(first);
      }),
      runs,
    );
  });

  it('are written as two-space JSON with a final newline and read back the same', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        for (const document of Object.values(buildPolicies(inputs))) {
          const text = serializePolicy(document);
          expect(JSON.parse(text)).toStrictEqual(document);
          expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
        }
      }),
      runs,
    );
  });

  it('deny exactly the denied actions, sorted, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const { imageBuilder, s3 } = buildPolicies(inputs);
        const denies = [...imageBuilder.Statement, ...s3.Statement].filter(
          ({ Effect }) => Effect === 'Deny',
        );
        expect(denies.flatMap(({ Action }) => Action)).toEqual(
          inputs.deniedActions.map((name) => `imagebuilder:${name}`).toSorted(),
        );
        for (const deny of denies) expect(deny).not.toHaveProperty('Condition');
      }),
      runs,
    );
  });

  it('grant no more when organisations are named: every Allow is conditional or names resources', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        fc.pre(inputs.principals.length + inputs.resources.length > 0);
        const { imageBuilder, s3 } = buildPolicies(inputs);
        for (const { Effect, Resource, Condition } of [
          ...imageBuilder.Statement,
          ...s3.Statement,
        ]) {
          expect(Effect === 'Deny' || Resource !== '*' || Condition !== undefined).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('the grammar that these properties are checked with', () => {
  it('accepts a policy', () => {
    const Condition = { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } };
    expect(faultsOf({ ...allow, Condition })).toEqual([]);
  });

  it.each([
    { what: 'no statement', statements: [] },
    { what: 'no Allow', statements: [{ ...allow, Effect: 'Deny' }] },
    { what: 'a Sid with a hyphen', statements: [{ ...allow, Sid: 'A-B' }] },
    { what: 'a Sid twice', statements: [allow, allow] },
    { what: 'another Principal', statements: [{ ...allow, Principal: { AWS: '*' } }] },
    { what: 'a key too many', statements: [{ ...allow, NotAction: '*' }] },
    { what: 'an empty Action', statements: [{ ...allow, Action: [] }] },
    {
      what: 'a space in an Action',
      statements: [{ ...allow, Action: ['imagebuilder: GetImage'] }],
    },
    { what: 'a lone action as text', statements: [{ ...allow, Action: 'imagebuilder:GetImage' }] },
    { what: 'a lone star as a list', statements: [{ ...allow, Resource: ['*'] }] },
    { what: 'an empty Condition', statements: [{ ...allow, Condition: {} }] },
    { what: 'an empty operator', statements: [{ ...allow, Condition: { StringEquals: {} } }] },
    {
      what: 'IfExists',
      statements: [
        { ...allow, Condition: { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } },
      ],
    },
    {
      what: 'a list of one organisation',
      statements: [
        { ...allow, Condition: { StringEquals: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5'] } } },
      ],
    },
  ])('refuses $what', ({ statements }) => {
    expect(faultsOf(...statements)).not.toEqual([]);
  });

  it('refuses a missing Version', () => {
    expect(grammarFaults(JSON.stringify({ Statement: [allow] }))).not.toEqual([]);
  });
});

describe('parseInputs', () => {
  it('gives well-formed inputs back as they are, without an error', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const parsed = parseInputs(inputs);
        expect(parsed.inputs).toStrictEqual(inputs);
        expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      runs,
    );
  });

  it('warns of a region exactly when the catalogue lacks it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          unknownRegion,
          arbitraryInputs.map(({ region }) => region),
        ),
        (region) => {
          const { problems } = parseInputs({ region });
          expect(problems.map(({ code }) => code)).toEqual(
            findRegion(region) === undefined ? ['unknownRegion'] : [],
          );
          expect(partitionOf(region)).toBe(partitionByPrefix(region));
        },
      ),
      runs,
    );
  });

  const someValue = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  });

  /** Inputs of which any field may be anything, or a list with bad entries among the good. */
  const almostInputs = fc
    .tuple(
      arbitraryInputs,
      fc.dictionary(
        fc.oneof(fc.constantFrom<string>(...inputFields), fc.string()),
        fc.oneof(someValue, fc.array(fc.oneof(someValue, deniedAction))),
        { maxKeys: 4 },
      ),
    )
    .map(([inputs, changes]): unknown => ({ ...inputs, ...changes }));

  it('makes complete, well-formed inputs of anything, without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(someValue, almostInputs), (value) => {
        const { inputs, problems } = parseInputs(value);
        expect(inputFaults(inputs)).toEqual([]);
        for (const problem of problems) expect(inEnglish.problem(problem)).toMatch(/\.$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is idempotent: what it gives is given back, without an error', () => {
    fc.assert(
      fc.property(fc.oneof(someValue, almostInputs), (value) => {
        const { inputs } = parseInputs(value);
        const again = parseInputs(inputs);
        expect(again.inputs).toStrictEqual(inputs);
        expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('traceStatements', () => {
  it('is parallel to buildPolicies, and each trace names inputs and facts that exist', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        for (const endpoint of endpointIds) {
          const traced = traceStatements(endpoint, inputs);
          expect(traced.map(({ statement }) => statement)).toStrictEqual(
            buildPolicies(inputs)[endpoint].Statement,
          );
          for (const { fields, facts: named } of traced) {
            expect(fields.length).toBeGreaterThan(0);
            expect(named.length).toBeGreaterThan(0);
            expect(fields.every((field) => inputFields.includes(field))).toBe(true);
            expect(named.every((fact) => Object.hasOwn(facts, fact))).toBe(true);
          }
        }
      }),
      runs,
    );
  });
});

describe('one field changed', () => {
  const change = fc
    .tuple(arbitraryInputs, arbitraryInputs, fc.constantFrom(...inputFields))
    .map(([before, other, field]) => {
      const after: Inputs = { ...before, [field]: other[field] };
      return { before, after, field };
    });

  it('changes no policy, file name or service name beyond its reach', () => {
    fc.assert(
      fc.property(change, ({ before, after, field }) => {
        const reached = endpointsShapedBy(field, before);
        for (const endpoint of endpointIds.filter((id) => !reached.includes(id))) {
          expect(serializePolicy(buildPolicies(after)[endpoint])).toBe(
            serializePolicy(buildPolicies(before)[endpoint]),
          );
          expect(policyFileName(endpoint, after)).toBe(policyFileName(endpoint, before));
          expect(serviceNames(endpoint, after.region)).toEqual(
            serviceNames(endpoint, before.region),
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('changes what a statement says only if the statement is traced to it', () => {
    fc.assert(
      fc.property(change, ({ before, after, field }) => {
        for (const endpoint of endpointIds) {
          const later = new Map(
            traceStatements(endpoint, after).map(({ statement }) => [statement.Sid, statement]),
          );
          for (const { statement, fields } of traceStatements(endpoint, before)) {
            const now = later.get(statement.Sid);
            if (now && JSON.stringify(now) !== JSON.stringify(statement)) {
              expect(fields).toContain(field);
            }
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  // TracedStatement: "The inputs that put it there or shape it".
  it('makes a statement appear only if the statement is traced to it', () => {
    fc.assert(
      fc.property(change, ({ before, after, field }) => {
        for (const endpoint of endpointIds) {
          const earlier = new Set(
            traceStatements(endpoint, before).map(({ statement }) => statement.Sid),
          );
          for (const { statement, fields } of traceStatements(endpoint, after)) {
            if (!earlier.has(statement.Sid)) {
              expect(fields, `${statement.Sid} appears with ${field}`).toContain(field);
            }
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('presets', () => {
  const presetId = fc.constantFrom(...presetIds);

  it('applied twice change nothing more', () => {
    fc.assert(
      fc.property(presetId, arbitraryInputs, (id, current) => {
        const applied = applyPreset(id, current);
        expect(applyPreset(id, applied)).toStrictEqual(applied);
      }),
      runs,
    );
  });

  it('are recognised: the match is a preset that would change nothing', () => {
    fc.assert(
      fc.property(presetId, arbitraryInputs, (id, current) => {
        const applied = applyPreset(id, current);
        const match = matchingPreset(applied);
        expect(match).toBeDefined();
        expect(match && applyPreset(match, applied)).toStrictEqual(applied);
      }),
      runs,
    );
  });

  it('match only what they would not change', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const match = matchingPreset(inputs);
        if (match) expect(sameInputs(applyPreset(match, inputs), inputs)).toBe(true);
        else for (const id of presetIds) expect(applyPreset(id, inputs)).not.toEqual(inputs);
      }),
      runs,
    );
  });

  it('leave region and environment alone, give well-formed inputs and change no argument', () => {
    fc.assert(
      fc.property(presetId, arbitraryInputs, (id, current) => {
        const applied = applyPreset(id, deepFreeze(current));
        expect(applied).toMatchObject({
          region: current.region,
          environment: current.environment,
        });
        expect(inputFaults(applied)).toEqual([]);
        expect(parseInputs(applied).inputs).toStrictEqual(applied);
      }),
      runs,
    );
  });
});

describe('sameInputs', () => {
  it('holds exactly for equal inputs', () => {
    fc.assert(
      fc.property(arbitraryInputs, arbitraryInputs, (one, other) => {
        expect(sameInputs(one, structuredClone(one))).toBe(true);
        expect(sameInputs(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      runs,
    );
  });
});

describe('matchActions', () => {
  /** Names with parts replaced by wildcards, so that matches are many and near misses too. */
  const wildcard = fc
    .tuple(
      fc.constantFrom(...imageBuilderActions.map(({ name }) => name)),
      fc.array(fc.tuple(fc.nat(40), fc.nat(6), fc.constantFrom('*', '?', '', 'e', '**', '*?')), {
        maxLength: 4,
      }),
    )
    .map(([name, cuts]) =>
      cuts.reduce(
        (text, [at, length, by]) => text.slice(0, at) + by + text.slice(at + length),
        name,
      ),
    );

  it('agrees with a slow matcher', () => {
    fc.assert(
      fc.property(fc.oneof(wildcard, deniedAction, fc.string()), (pattern) => {
        expect(matchActions(pattern)).toEqual(slowly(pattern));
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    { pattern: 'DeleteImage', names: ['DeleteImage'] },
    { pattern: 'deleteIMAGE', names: ['DeleteImage'] },
    { pattern: 'DeleteImage*', names: ['DeleteImage', 'DeleteImagePipeline', 'DeleteImageRecipe'] },
    { pattern: 'DeleteImage?', names: [] },
    { pattern: '??agResource', names: [] },
    { pattern: '?agResource', names: ['TagResource'] },
    { pattern: '*tagResource', names: ['TagResource', 'UntagResource'] },
    { pattern: 'Import*Image', names: ['ImportDiskImage', 'ImportVmImage'] },
    { pattern: '', names: [] },
  ])('$pattern', ({ pattern, names }) => {
    expect(matchActions(pattern).map(({ name }) => name)).toEqual(names);
  });

  it('* stands for all 77 actions', () => {
    expect(matchActions('*')).toEqual(imageBuilderActions);
    expect(matchActions('*')).toHaveLength(77);
  });

  it.each([
    { what: "'*?' thirty times", pattern: '*?'.repeat(30) },
    { what: "'*e' thirty times and an x", pattern: `${'*e'.repeat(30)}x` },
    { what: 'a thousand stars and a z', pattern: `${'*'.repeat(1000)}z` },
    { what: "'*a*?' a hundred thousand times", pattern: '*a*?'.repeat(100_000) },
  ])('stays fast on $what', ({ pattern }) => {
    const before = process.cpuUsage();
    for (let times = 0; times < 20; times += 1) matchActions(pattern);
    expect(process.cpuUsage(before).user / 1e3).toBeLessThan(20_000);
  });
});
