import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../../src/policy/check/checkPolicy.ts';
import { keysOf } from '../../../../src/policy/catalog/keysOf.ts';
import { describeFinding, type Finding, findingDoc } from '../../../../src/policy/check/finding.ts';
import { findings as englishFindings } from '../../../../src/words/en/findings.ts';
import { applyFix } from '../../../../src/policy/check/fix.ts';
import { locatePath } from '../../../../src/policy/check/locatePath.ts';
import { buildPolicies, type Inputs, parseInputs } from '../../../../src/policy/index.ts';
import { partialInputs, readCaseFile, sentence } from '../caseFile.ts';
import { inEnglish } from '../../inEnglish.ts';

const findingCodes = keysOf(englishFindings);

/** A document written out, or the one that the inputs build. */
const subject = {
  inputs: v.optional(partialInputs),
  /** The endpoint's, where they are known. */
  type: v.optional(v.picklist(['interface', 'gateway'])),
  region: v.optional(v.string()),
  defaultRegion: v.optional(v.string()),
  document: v.optional(v.unknown()),
  built: v.optional(v.literal(true)),
};

const findingCase = v.strictObject({
  name: sentence,
  contract: sentence,
  code: v.picklist(findingCodes),
  endpoint: v.picklist(['imageBuilder', 's3']),
  ...subject,
  /** What is expected; of the values those that are given. */
  finding: v.strictObject({
    path: v.string(),
    values: v.optional(v.record(v.string(), v.unknown())),
    /** `null`: none, since there is more than one right fix or none at all. */
    fix: v.optional(v.unknown()),
  }),
  /** What must not be reported besides: one mistake is not two. */
  without: v.optional(v.array(v.picklist(findingCodes))),
  nearMiss: v.strictObject(subject),
});

const themes = [
  'shape',
  'elements',
  'principals',
  'actions',
  'resources',
  'placeholders',
  'conditions',
  'network',
  'anonymousReads',
  'denyList',
  'buildSteps',
  'ownership',
  'regions',
] as const;

const files = themes.map((theme) => ({
  theme,
  cases: readCaseFile(`findings/${theme}`, v.array(findingCase)),
}));

type Endpoint = v.InferOutput<typeof findingCase>['endpoint'];
type Subject = v.InferOutput<typeof findingCase>['nearMiss'];

function complete(given: Readonly<Record<string, unknown>>): Inputs {
  const { inputs, problems } = parseInputs(given);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return inputs;
}

function documentOf(endpoint: Endpoint, { document, built, inputs }: Subject): unknown {
  if (!built) return document;
  return buildPolicies(complete(inputs ?? {}))[endpoint === 'imageBuilder' ? 'imageBuilder' : 's3'];
}

function check(
  endpoint: Endpoint,
  document: unknown,
  { inputs, type, region, defaultRegion }: Subject,
): readonly Finding[] {
  return checkPolicy(document, {
    endpoint,
    ...(inputs && { inputs: complete(inputs) }),
    ...(type && { type }),
    ...(region && { region }),
    ...(defaultRegion && { defaultRegion }),
  });
}

describe.each(files)('tests/cases/findings, $theme', ({ cases }) => {
  it.each(cases)('$code: $name', (given) => {
    const { code, endpoint, finding: expected, nearMiss } = given;
    const document = documentOf(endpoint, given);
    const found = check(endpoint, document, given);
    const raised = found.filter((one) => one.code === code);
    expect(raised.map(({ path }) => path)).toContain(expected.path);
    const one = raised.find(({ path }) => path === expected.path);
    expect(one?.values).toMatchObject(expected.values ?? {});
    if (expected.fix !== undefined) expect(one?.fix ?? null).toEqual(expected.fix);
    for (const other of given.without ?? []) {
      expect(found.map((reported) => reported.code)).not.toContain(other);
    }

    const close = check(endpoint, documentOf(endpoint, nearMiss), nearMiss);
    expect(close.map((other) => other.code)).not.toContain(code);
  });

  it.each(cases)('$code: $name: each finding is complete and leads somewhere', (given) => {
    const document = documentOf(given.endpoint, given);
    const text = JSON.stringify(document, null, 2);
    for (const one of check(given.endpoint, document, given)) {
      expect(one.severity).toBe(findingDoc(one.code, englishFindings).severity);
      expect(one.source).toBe(findingDoc(one.code, englishFindings).source);
      expect(inEnglish.finding(one)).toMatch(/^[^\s].*[.?\w]$/s);
      expect(inEnglish.finding(one)).not.toMatch(/undefined|\[object|NaN/);
      expect(locatePath(text, one.path)).toBeDefined();
    }
  });

  const mendable = cases.filter((given) =>
    check(given.endpoint, documentOf(given.endpoint, given), given).some(({ fix }) => fix),
  );

  it.each(mendable)('$code: $name: each fix mends its finding and breaks nothing', (given) => {
    const { endpoint, inputs } = given;
    const document = documentOf(endpoint, given);
    const before = check(endpoint, document, given);
    for (const { fix, code, path } of before) {
      if (fix === undefined) continue;
      const after =
        fix.kind === 'inputs'
          ? checkInputs(endpoint, { ...complete(inputs ?? {}), ...fix.patch })
          : check(endpoint, applyFix(document, fix), given);
      const at = (one: Finding) => `${one.code} ${one.path}`;
      if (fix.kind === 'inputs' || !('remove' in fix)) {
        expect(after.map(at)).not.toContain(`${code} ${path}`);
      }
      expect(after.filter((one) => one.code === code).length).toBeLessThan(
        before.filter((one) => one.code === code).length,
      );
      expect(countErrors(after)).toBeLessThanOrEqual(countErrors(before));
    }
  });
});

function checkInputs(endpoint: Endpoint, inputs: Inputs): readonly Finding[] {
  const policies = buildPolicies(inputs);
  const document = endpoint === 'imageBuilder' ? policies.imageBuilder : policies.s3;
  return checkPolicy(document, { endpoint, inputs });
}

const countErrors = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity === 'error').length;

describe('the size of a policy', () => {
  /** A policy of exactly so many characters as it is serialized. */
  const ofLength = (characters: number) => {
    const written = (Id: string) => ({
      Version: '2012-10-17',
      Id,
      Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
    });
    const empty = `${JSON.stringify(written(''), null, 2)}\n`.length;
    return written('i'.repeat(characters - empty));
  };
  const sizeCodes = (characters: number) =>
    checkPolicy(ofLength(characters), { endpoint: 'imageBuilder' })
      .map(({ code }) => code)
      .filter((code) => code === 'overQuota' || code === 'sizeNearQuota');

  it.each([
    { characters: 16_384, codes: [] },
    { characters: 16_385, codes: ['sizeNearQuota'] },
    { characters: 20_480, codes: ['sizeNearQuota'] },
    { characters: 20_481, codes: ['overQuota'] },
  ])('of $characters characters: $codes', ({ characters, codes }) => {
    expect(sizeCodes(characters)).toEqual(codes);
  });
});

describe('together the cases', () => {
  it('raise every code but those of the size, and miss each narrowly', () => {
    const covered = files.flatMap(({ cases }) => cases.map(({ code }) => code));
    const all = new Set([...covered, 'overQuota', 'sizeNearQuota']);
    expect([...all].toSorted()).toEqual([...findingCodes].toSorted());
  });
});

describe('the order of findings', () => {
  it('is errors, warnings, notes', () => {
    const found = checkPolicy(
      {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'imagebuilder:GetNothing', Resource: 'arn:aws:s3:::x' },
        ],
      },
      { endpoint: 'imageBuilder' },
    );
    const severities = found.map(({ severity }) => severity);
    const order = ['error', 'warning', 'note'];
    expect(new Set(severities)).toEqual(new Set(order));
    expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
});

describe('the sentences of another language', () => {
  it('are made from code and values', () => {
    const [found] = checkPolicy('x', { endpoint: 's3' });
    const notAPolicyDocument = {
      ...englishFindings.notAPolicyDocument,
      sentence: () => 'Keine Richtlinie.',
    };
    const other = { ...englishFindings, notAPolicyDocument };
    expect(found && describeFinding(other, found)).toBe('Keine Richtlinie.');
  });

  it('cannot be reordered by a hostile value', () => {
    const [found] = checkPolicy({ Version: '\u202Eevil', Statement: [] }, { endpoint: 's3' });
    expect(found && inEnglish.finding(found)).not.toContain('\u202E');
  });
});
