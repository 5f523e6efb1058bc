import { problems as englishProblems } from '../../../src/words/en/problems.ts';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  adviseInputs,
  defaultInputs,
  inputFields,
  parseInputs,
  type Problem,
} from '../../../src/policy/index.ts';
import { partialInputs, readCaseFile, sentence } from './caseFile.ts';
import { inputFaults } from './wellFormed.ts';
import { inEnglish } from '../inEnglish.ts';

const contractDefaults = {
  region: 'us-east-1',
  environment: 'prod',
  principals: [],
  resources: [],
  deniedActions: ['DeleteImage', 'DeleteComponent'],
  managedResources: ['components'],
  managedOnlyForOrg: false,
  awsServices: false,
  ssmAgent: true,
  downloads: [],
  buckets: [],
  orgBuckets: false,
  s3EndpointType: 'gateway',
  catalog: '2026-12-05',
};

const problemCase = v.strictObject({
  name: sentence,
  code: sentence,
  value: v.unknown(),
  problems: v.array(
    v.strictObject({
      path: v.string(),
      code: sentence,
      severity: v.picklist(['error', 'warning']),
    }),
  ),
  used: partialInputs,
  nearMiss: v.unknown(),
});

const cases = readCaseFile('inputProblems', v.array(problemCase));

/** Everything the core has to say about a value: what is malformed and what is unwise. */
function problemsOf(value: unknown): readonly Problem[] {
  const { inputs, problems } = parseInputs(value);
  return [...problems, ...adviseInputs(inputs)];
}

const told = (problems: readonly Problem[]) =>
  problems.map(({ path, code, severity }) => ({ path, code, severity }));

const codesOf = (value: unknown) => problemsOf(value).map(({ code }) => code);

/** A list of n different organization IDs. */
const manyOrgIds = (count: number) =>
  Array.from({ length: count }, (_, index) => `o-${String(index).padStart(10, '0')}`);

const messageOf = (value: unknown) => problemsOf(value).map(inEnglish.problem)[0] ?? '';

const throwing = (): never => {
  throw new Error('hostile');
};

describe('the defaults', () => {
  it('are those of the contract', () => {
    expect(defaultInputs).toStrictEqual(contractDefaults);
    expect(inputFields).toEqual(Object.keys(contractDefaults));
  });

  it('stand in for everything when nothing is given, without a word', () => {
    expect(parseInputs({})).toStrictEqual({ inputs: contractDefaults, problems: [] });
  });

  it.each(Object.keys(contractDefaults))('stand in for a missing or undefined %s', (field) => {
    const others = Object.entries(contractDefaults).filter(([name]) => name !== field);
    const given = Object.fromEntries(others);
    expect(parseInputs(given)).toStrictEqual({ inputs: contractDefaults, problems: [] });
    expect(parseInputs({ ...given, [field]: undefined }).inputs).toStrictEqual(contractDefaults);
  });
});

describe('tests/cases/inputProblems.json', () => {
  it.each(cases)('$code: $name', ({ value, problems, used }) => {
    const given = structuredClone(value);
    const { inputs } = parseInputs(given);
    expect(told(problemsOf(given))).toEqual(expect.arrayContaining(problems));
    expect(problemsOf(given)).toHaveLength(problems.length);
    expect(inputs).toMatchObject(used);
    expect(inputFaults(inputs)).toEqual([]);
    expect(given).toEqual(value);
  });

  it.each(cases)('$code is not said of a near miss of: $name', ({ code, nearMiss }) => {
    expect(codesOf(nearMiss)).not.toContain(code);
  });

  it.each(cases)('$code says in a sentence what is wrong: $name', ({ value }) => {
    for (const problem of problemsOf(value)) {
      expect(inEnglish.problem(problem)).toMatch(/^\S.{20,}\.$/s);
      const { code, values } = problem;
      if (code !== 'wrongType' && code !== 'notAnObject' && 'given' in values) {
        // Long values are cut; control characters are written as JSON writes them.
        expect(inEnglish.problem(problem)).toContain(
          JSON.stringify(values.given).slice(1, -1).slice(0, 60),
        );
      }
      if ('name' in values) expect(inEnglish.problem(problem)).toContain(values.name);
    }
  });

  it.each(cases)('$code names the field that its path begins with: $name', ({ value }) => {
    for (const { path, field } of problemsOf(value)) {
      const name = /^\w*/.exec(path)?.[0];
      const known = inputFields.find((candidate) => candidate === name);
      expect(field).toBe(known);
    }
  });

  it('show every kind of problem, but for the two that no JSON file can hold', () => {
    const shown = cases.flatMap(({ problems }) => problems.map(({ code }) => code));
    const others = ['tooMany', 'unreadable', 'unconfirmed'];
    expect([...new Set([...shown, ...others])].toSorted()).toEqual(
      Object.keys(englishProblems).toSorted(),
    );
    for (const { code, problems } of cases) {
      expect(problems.map((problem) => problem.code)).toContain(code);
    }
  });
});

describe('what a sentence tells', () => {
  it.each([
    { value: { region: 'Ireland' }, example: 'us-west-2' },
    { value: { region: '' }, example: 'us-west-2' },
    { value: { environment: 'dev' }, example: 'prod, preprod, beta' },
    { value: { managedResources: ['x'] }, example: 'workflows' },
    { value: { downloads: ['x'] }, example: 'al2023' },
    { value: { principals: ['x'] }, example: 'o-a1b2c3d4e5' },
    { value: { principals: ['x'] }, example: '111122223333' },
    { value: { resources: ['x'] }, example: 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*' },
    { value: { principals: ['1111-2222-3333'] }, example: '111122223333' },
    { value: { deniedActions: ['x y'] }, example: 'DeleteImage' },
    { value: { deniedActions: ['imagebuilder:GetImage'] }, example: '“GetImage”' },
    { value: { buckets: [{ name: 'X' }] }, example: 'my-build-logs' },
    { value: { buckets: [{ name: 's3://x' }] }, example: 'my-build-logs' },
    { value: { buckets: [{ name: 'xn--x' }] }, example: 'my-build-logs' },
    { value: { colour: 1 }, example: 'region' },
    { value: 5, example: '{"region": "us-east-1"}' },
  ])('an example of what is expected: $example', ({ value, example }) => {
    expect(messageOf(value)).toContain('Expected ');
    expect(messageOf(value)).toContain(example);
  });

  it('control characters are made visible', () => {
    const message = messageOf({ region: 'us\u0000-\u001bwest\n-2' });
    expect(message).toContain('us\\u0000-\\u001bwest\\n-2');
  });

  it('a long value is cut', () => {
    for (const field of ['region', 'environment', 's3EndpointType', 'catalog']) {
      expect(messageOf({ [field]: 'A'.repeat(1_000_000) }).length).toBeLessThan(400);
    }
    for (const field of ['principals', 'deniedActions', 'downloads', 'buckets']) {
      expect(messageOf({ [field]: ['!'.repeat(1_000_000)] }).length).toBeLessThan(400);
    }
    expect(messageOf({ ['x'.repeat(1_000_000)]: 1 }).length).toBeLessThan(400);
  });
});

describe('long lists', () => {
  it('of 1000 entries are used', () => {
    const principals = manyOrgIds(1000);
    expect(parseInputs({ principals })).toMatchObject({
      inputs: { principals },
      problems: [],
    });
  });

  it('of 1001 entries are cut, and it is said', () => {
    const { inputs, problems } = parseInputs({ principals: manyOrgIds(1001) });
    expect(inputs.principals).toEqual(manyOrgIds(1000));
    expect(told(problems)).toEqual([{ path: 'principals', code: 'tooMany', severity: 'error' }]);
    expect(problems.map(inEnglish.problem)[0]).toMatch(/1001.*1000.*\.$/s);
  });

  it('of millions of entries are refused in little time', () => {
    const before = process.cpuUsage();
    const { problems } = parseInputs({ deniedActions: Array(5_000_000).fill('x y') });
    expect(problems.length).toBeLessThan(1100);
    expect(process.cpuUsage(before).user / 1e3).toBeLessThan(20_000);
  });
});

describe('hostile values', () => {
  class Form {
    region = 'us-west-2';
    get environment() {
      return 'beta';
    }
  }

  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  const unreadable: readonly { readonly what: string; readonly value: unknown }[] = [
    {
      what: 'a getter that throws',
      value: Object.defineProperty({}, 'region', { enumerable: true, get: throwing }),
    },
    { what: 'a proxy that throws on ownKeys', value: new Proxy({}, { ownKeys: throwing }) },
    { what: 'a proxy that throws on get', value: new Proxy({ region: 'x' }, { get: throwing }) },
    { what: 'a revoked proxy', value: revoked.proxy },
    {
      what: 'a list that throws when it is read',
      value: { downloads: new Proxy(['al2'], { get: throwing }) },
    },
  ];

  it.each(unreadable)('$what: the defaults, and one problem', ({ value }) => {
    const { inputs, problems } = parseInputs(value);
    expect(inputs).toStrictEqual(contractDefaults);
    expect(told(problems)).toEqual([{ path: '', code: 'unreadable', severity: 'error' }]);
    expect(problems.map(inEnglish.problem)[0]).toMatch(/\.$/);
  });

  it('a proxy that does nothing is no problem', () => {
    const { inputs, problems } = parseInputs(new Proxy({ region: 'us-west-2' }, {}));
    expect(inputs.region).toBe('us-west-2');
    expect(problems).toEqual([]);
  });

  it.each([
    { what: 'undefined', value: undefined },
    { what: 'a symbol', value: Symbol('x') },
    { what: 'a function', value: throwing },
    { what: 'a bigint', value: 1n },
    { what: 'not a number', value: Number.NaN },
    { what: 'a string object in a field', value: { region: new String('us-west-2') } },
    { what: 'a symbol in a field', value: { region: Symbol('us-west-2') } },
    { what: 'a function in a list', value: { principals: [throwing] } },
    { what: 'an object with a hostile toString', value: { region: { toString: throwing } } },
    { what: 'a date', value: { buckets: new Date(0) } },
    { what: 'a typed array for a list', value: { downloads: new Uint8Array(3) } },
  ])('$what: an error and well-formed inputs', ({ value }) => {
    const { inputs, problems } = parseInputs(value);
    expect(inputFaults(inputs)).toEqual([]);
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('an instance of a class is read by its own properties', () => {
    const { inputs, problems } = parseInputs(new Form());
    expect(inputs).toStrictEqual({ ...contractDefaults, region: 'us-west-2' });
    expect(problems).toEqual([]);
  });

  it('an object without a prototype is read like any other', () => {
    const given: unknown = Object.assign(Object.create(null), { region: 'us-west-2' });
    expect(parseInputs(given)).toMatchObject({ inputs: { region: 'us-west-2' }, problems: [] });
  });

  it('inherited properties are not read', () => {
    const given: unknown = Object.create({ region: 'us-west-2' });
    expect(parseInputs(given).inputs.region).toBe('us-east-1');
  });

  it('a key called __proto__ changes no prototype and is reported', () => {
    const given: unknown = JSON.parse(
      '{"__proto__":{"polluted":true,"region":"us-west-2"},"environment":"beta"}',
    );
    const { inputs, problems } = parseInputs(given);
    const plain: Record<string, unknown> = {};
    expect(inputs).toStrictEqual({ ...contractDefaults, environment: 'beta' });
    expect(Object.getPrototypeOf(inputs)).toBe(Object.prototype);
    expect(told(problems)).toEqual([
      { path: '__proto__', code: 'unknownField', severity: 'error' },
    ]);
    expect(plain['polluted']).toBeUndefined();
  });

  it('frozen inputs are read and stay as they are', () => {
    const principals = Object.freeze(['o-a1b2c3d4e5', 'bad']);
    const given = Object.freeze({ region: 'us-west-2', principals });
    expect(parseInputs(given).inputs).toMatchObject({
      region: 'us-west-2',
      principals: ['o-a1b2c3d4e5'],
    });
    expect(principals).toEqual(['o-a1b2c3d4e5', 'bad']);
  });

  it('a sparse list gives its entries and no holes', () => {
    const sparse: string[] = [];
    sparse[1] = 'o-a1b2c3d4e5';
    sparse[700] = 'o-zz99yy88xx';
    const { inputs } = parseInputs({ principals: sparse });
    expect(inputs.principals).toEqual(['o-a1b2c3d4e5', 'o-zz99yy88xx']);
  });

  it('a list of four thousand million holes takes no time', () => {
    const before = process.cpuUsage();
    const holes: string[] = [];
    holes.length = 2 ** 32 - 1;
    const { inputs, problems } = parseInputs({ principals: holes });
    expect(inputs.principals).toEqual([]);
    expect(told(problems)).toEqual([{ path: 'principals', code: 'tooMany', severity: 'error' }]);
    expect(process.cpuUsage(before).user / 1e3).toBeLessThan(20_000);
  });

  it('an object that contains itself is read', () => {
    const given: Record<string, unknown> = { region: 'us-west-2' };
    given['environment'] = given;
    given['principals'] = [given];
    const { inputs, problems } = parseInputs(given);
    expect(inputs).toStrictEqual({ ...contractDefaults, region: 'us-west-2' });
    expect(problems.map(({ code }) => code)).toEqual(['wrongType', 'wrongType']);
  });

  it('two hundred thousand unknown fields are each reported, in little time', () => {
    const before = process.cpuUsage();
    const given = Object.fromEntries(
      Array.from({ length: 200_000 }, (_, index) => [`f${index}`, 0]),
    );
    const { inputs, problems } = parseInputs(given);
    expect(inputs).toStrictEqual(contractDefaults);
    expect(problems).toHaveLength(200_000);
    expect(process.cpuUsage(before).user / 1e3).toBeLessThan(20_000);
  });

  it.each(['region', 'environment', 's3EndpointType', 'catalog'])(
    'megabytes of text for %s are refused',
    (field) => {
      const before = process.cpuUsage();
      for (const unit of ['a', 'a-', '1.', '-s3alias', 'a.', '\u0000']) {
        const { inputs, problems } = parseInputs({ [field]: unit.repeat(1_000_000) });
        expect(inputs).toStrictEqual(contractDefaults);
        expect(problems).toHaveLength(1);
      }
      expect(process.cpuUsage(before).user / 1e3).toBeLessThan(20_000);
    },
  );
});
