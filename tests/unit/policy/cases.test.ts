import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  applyPreset,
  buildPolicies,
  downloadBundleIds,
  endpointIds,
  environmentIds,
  findRegion,
  managedResourceKinds,
  parseInputs,
  partitions,
  presetIds,
  serializePolicy,
  type EndpointId,
  type Inputs,
} from '../../../src/policy/index.ts';
import { partialInputs, readCaseFile, sentence } from './caseFile.ts';
import { meaningOf } from './meaning.ts';

const documents = { imageBuilder: v.unknown(), s3: v.unknown() };

const inputCase = v.strictObject({
  name: sentence,
  contract: sentence,
  inputs: partialInputs,
  ...documents,
});

const presetCase = v.strictObject({
  name: sentence,
  contract: sentence,
  preset: v.picklist(presetIds),
  current: partialInputs,
  becomes: partialInputs,
  ...documents,
});

const documentedCase = v.strictObject({
  name: sentence,
  contract: sentence,
  repaired: sentence,
  inputs: partialInputs,
  endpoint: v.picklist(endpointIds),
  documented: v.unknown(),
});

const files = [
  'partitions',
  'environments',
  'organizations',
  'parties',
  'deniedActions',
  'managedResources',
  's3',
].map((theme) => ({ theme, cases: readCaseFile(theme, v.array(inputCase)) }));

const presetCases = readCaseFile('presets', v.array(presetCase));
const documentedCases = readCaseFile('documentedExamples', v.array(documentedCase));

/** Complete inputs; cases speak of well-formed ones only. */
function complete(given: unknown): Inputs {
  const { inputs, problems } = parseInputs(given);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return inputs;
}

/** The document as a reader of the file finds it. */
function written(endpoint: EndpointId, inputs: Inputs): unknown {
  return JSON.parse(serializePolicy(buildPolicies(inputs)[endpoint]));
}

const allow = (rest: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'a:B', Resource: '*', ...rest }],
});

describe.each(files)('tests/cases, $theme', ({ cases }) => {
  it.each(cases)('$name', ({ inputs: given, imageBuilder, s3 }) => {
    const inputs = complete(given);
    expect(written('imageBuilder', inputs)).toStrictEqual(imageBuilder);
    expect(written('s3', inputs)).toStrictEqual(s3);
  });
});

describe('tests/cases/presets.json', () => {
  it.each(presetCases)('$name', ({ preset, current, becomes, imageBuilder, s3 }) => {
    const inputs = applyPreset(preset, complete(current));
    expect(inputs).toStrictEqual(becomes);
    expect(written('imageBuilder', inputs)).toStrictEqual(imageBuilder);
    expect(written('s3', inputs)).toStrictEqual(s3);
  });

  it('has a case for every preset', () => {
    expect(new Set(presetCases.map(({ preset }) => preset))).toEqual(new Set(presetIds));
  });
});

describe('tests/cases/documentedExamples.json: the same in meaning as what AWS documents', () => {
  it.each(documentedCases)('$name', ({ inputs: given, endpoint, documented }) => {
    expect(meaningOf(written(endpoint, complete(given)))).toEqual(meaningOf(documented));
  });

  it.each([
    { what: 'the effect', rest: { Effect: 'Deny' } },
    { what: 'an action', rest: { Action: ['a:B', 'a:C'] } },
    { what: 'a resource', rest: { Resource: 'arn:aws:s3:::bucket/*' } },
    { what: 'a condition', rest: { Condition: { StringEquals: { key: 'value' } } } },
  ])('tells documents apart that differ in $what', ({ rest }) => {
    expect(meaningOf(allow(rest))).not.toEqual(meaningOf(allow({})));
  });

  it('does not tell apart what means the same', () => {
    const rest = { Sid: 'Other', Principal: { AWS: '*' }, Action: ['a:B'], Resource: ['*'] };
    expect(meaningOf(allow(rest))).toEqual(meaningOf(allow({})));
  });
});

describe('together the cases', () => {
  const given = files.flatMap(({ cases }) => cases.map(({ inputs }) => inputs));
  const valuesOf = (field: string) => given.map((inputs) => inputs[field]);
  const entriesOf = (field: string) => new Set(valuesOf(field).flat());

  it.each(['managedOnlyForOrg', 'awsServices', 'ssmAgent', 'orgBuckets'])(
    'turn %s on and off',
    (field) => {
      expect(valuesOf(field)).toEqual(expect.arrayContaining([true, false]));
    },
  );

  it.each(['principals', 'resources', 'deniedActions', 'managedResources', 'downloads'] as const)(
    'fill %s and leave it empty',
    (field) => {
      const lengths = given.map((inputs) => complete(inputs)[field].length);
      expect(lengths.some((length) => length === 0)).toBe(true);
      expect(lengths.some((length) => length > 0)).toBe(true);
    },
  );

  it('give a bucket of one’s own and give none', () => {
    const buckets = given.map((inputs) => complete(inputs).buckets);
    expect(buckets.some((each) => each.length === 0)).toBe(true);
    expect(buckets.some((each) => each.length > 0)).toBe(true);
  });

  it('choose every environment, managed kind and bundle', () => {
    expect(entriesOf('environment')).toEqual(new Set([undefined, ...environmentIds]));
    expect(entriesOf('managedResources')).toEqual(new Set([undefined, ...managedResourceKinds]));
    expect(entriesOf('downloads')).toEqual(new Set([undefined, ...downloadBundleIds]));
  });

  it('build in every partition', () => {
    const seen = given.map((inputs) => findRegion(complete(inputs).region)?.partition);
    expect(new Set(seen)).toEqual(new Set([undefined, ...Object.keys(partitions)]));
  });
});
