import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  describeLinkProblem,
  isLinkProblem,
  longestComparison,
  longestLink,
  type ReadLink,
  readLink,
  writeLink,
} from '../../../src/formats/index.ts';
import { linkProblems as englishLinkProblems } from '../../../src/words/en/problems.ts';
import { buildPolicies, inputFields, type Inputs, parseInputs } from '../../../src/policy/index.ts';
import { arbitraryInputs } from '../policy/arbitraryInputs.ts';
import { partialInputs, readCaseFile, sentence } from '../policy/caseFile.ts';
import { inputFaults } from '../policy/wellFormed.ts';
import { inEnglish } from '../inEnglish.ts';

const samples = readCaseFile(
  'links',
  v.array(
    v.strictObject({
      name: sentence,
      fragment: v.string(),
      inputs: partialInputs,
      problems: v.array(
        v.strictObject({
          code: sentence,
          severity: v.picklist(['error', 'warning']),
          names: v.array(v.string()),
        }),
      ),
    }),
  ),
);

interface Told {
  readonly code: string;
  readonly severity: string;
  /** The fields it is about, as the problem names them. */
  readonly names: readonly string[];
}

/** What the reader of a link is told, in an order that does not matter. */
function told({ problems }: ReadLink): readonly Told[] {
  return inOrder(
    problems.map((problem) => {
      const { code, severity } = problem;
      if (!isLinkProblem(problem)) return { code, severity, names: [problem.path] };
      const { values } = problem;
      if ('names' in values) return { code, severity, names: values.names };
      return { code, severity, names: 'name' in values ? [values.name] : [] };
    }),
  );
}

const inOrder = (problems: readonly Told[]) =>
  problems.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

const fieldsOf = (fragment: string) => [...new URLSearchParams(fragment)];

const contractFields = [
  'region',
  'environment',
  'principals',
  'resources',
  'deniedActions',
  'managedResources',
  'managedOnlyForOrg',
  'awsServices',
  'ssmAgent',
  'downloads',
  'buckets',
  'orgBuckets',
  's3EndpointType',
  'catalog',
];

const numbered = (prefix: string, length: number) =>
  Array.from({ length: 1000 }, (_, index) => prefix + String(index).padStart(length, '0'));

describe('tests/cases/links.json: links that were once given out keep their meaning', () => {
  it.each(samples)('$name', ({ fragment, inputs, problems }) => {
    const read = readLink(fragment);
    expect(read.inputs).toStrictEqual(inputs);
    expect(told(read)).toEqual(inOrder(problems));
  });

  const faulty = samples.filter(({ problems }) => problems.length > 0);

  it.each(faulty)('every problem has a sentence: $name', ({ fragment }) => {
    for (const problem of readLink(fragment).problems) {
      expect(inEnglish.problem(problem)).toMatch(/^\S.{20,}\.$/s);
      if (isLinkProblem(problem)) {
        expect(inEnglish.problem(problem)).toBe(describeLinkProblem(englishLinkProblems, problem));
        const { values } = problem;
        const names = 'names' in values ? values.names : 'name' in values ? [values.name] : [];
        for (const name of names) expect(inEnglish.problem(problem)).toContain(name);
      }
    }
  });

  const flawless = samples.filter(
    ({ fragment, problems }) => fragment !== '#' && fragment !== '' && problems.length === 0,
  );

  it.each(flawless)('are complete, and read again after they are written: $name', (sample) => {
    const { inputs } = readLink(sample.fragment);
    const written = writeLink(inputs);
    const given = Object.fromEntries(fieldsOf(sample.fragment.replace('#', '')));
    if (given['v'] === '2') expect(Object.fromEntries(fieldsOf(written))).toEqual(given);
    expect(readLink(written)).toStrictEqual({ inputs, given: inputs, refused: [], problems: [] });
  });
});

describe('writeLink', () => {
  it('writes the example of the contract, readable, with raw commas and without #', () => {
    const { inputs } = parseInputs({
      region: 'us-west-2',
      principals: ['o-a1b2c3d4e5'],
      deniedActions: ['DeleteComponent', 'DeleteImage'],
      buckets: [
        { name: 'my-build-logs', access: ['write'] },
        { name: 'acme-artifacts', prefix: 'installers/', access: ['read', 'list'] },
      ],
      catalog: '2026-11-24',
    });
    expect(writeLink(inputs)).toBe(
      'v=2&region=us-west-2&environment=prod&principals=o-a1b2c3d4e5&resources=' +
        '&deniedActions=DeleteComponent,DeleteImage&managedResources=components' +
        '&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=' +
        '&buckets=my-build-logs:w,acme-artifacts/installers/:rl' +
        '&orgBuckets=false&s3EndpointType=gateway&catalog=2026-11-24',
    );
  });

  it('writes every field, always, each once, the version first', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        expect(fieldsOf(writeLink(inputs)).map(([name]) => name)).toEqual(['v', ...contractFields]);
      }),
    );
    expect(inputFields).toEqual(contractFields);
  });

  it('writes nothing that a URL fragment may not hold', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const fragment = writeLink(inputs);
        expect(fragment).toMatch(/^[A-Za-z0-9._~!$&'()*+,;=:@/?%-]+$/);
        expect(new URL(`https://example.org/#${fragment}`).hash).toBe(`#${fragment}`);
      }),
    );
  });
});

describe('a link that was written and is read', () => {
  it('gives the same inputs, with # and without', () => {
    fc.assert(
      fc.property(arbitraryInputs, fc.constantFrom('', '#'), (inputs, hash) => {
        const read = readLink(hash + writeLink(inputs));
        expect(read.inputs).toStrictEqual(inputs);
        expect(read.problems).toEqual(parseInputs(inputs).problems);
        expect(buildPolicies(read.inputs)).toStrictEqual(buildPolicies(inputs));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same inputs after a browser has put it through its address bar', () => {
    fc.assert(
      fc.property(arbitraryInputs, (inputs) => {
        const { hash } = new URL(`https://example.org/?x#${writeLink(inputs)}`);
        expect(readLink(hash).inputs).toStrictEqual(inputs);
      }),
    );
  });

  it('gives the same inputs even when they are the longest that are well-formed', () => {
    const { inputs, problems } = parseInputs({
      principals: numbered('o-', 32),
      resources: numbered('o-', 32),
      deniedActions: numbered('Delete', 58),
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readLink(writeLink(inputs)).inputs).toStrictEqual(inputs);
  });
});

describe('single fields of a link', () => {
  const complete: Inputs = parseInputs({
    region: 'us-west-2',
    environment: 'beta',
    principals: ['o-a1b2c3d4e5'],
    resources: ['o-zz99yy88xx'],
    deniedActions: ['Delete*'],
    managedResources: ['images'],
    managedOnlyForOrg: true,
    awsServices: true,
    ssmAgent: false,
    downloads: ['al2'],
    buckets: [{ name: 'my-build-logs', access: ['write'] }],
    orgBuckets: true,
    s3EndpointType: 'interface',
    catalog: '2026-11-24',
  }).inputs;
  const defaults = parseInputs({}).inputs;

  it.each(contractFields)('%s missing: named, and only it takes its default', (field) => {
    const parameters = new URLSearchParams(writeLink(complete));
    parameters.delete(field);
    const read = readLink(parameters.toString());
    const pick = (from: Inputs) => Object.entries(from).find(([name]) => name === field)?.[1];
    expect(read.inputs).toEqual({ ...complete, [field]: pick(defaults) });
    expect(told(read)).toContainEqual({
      code: 'fieldsMissing',
      severity: 'warning',
      names: [field],
    });
  });

  it.each(contractFields)('%s repeated: named, and nothing of it is used', (field) => {
    const parameters = new URLSearchParams(writeLink(complete));
    parameters.append(field, parameters.get(field) ?? '');
    const read = readLink(parameters.toString());
    const pick = (from: Inputs) => Object.entries(from).find(([name]) => name === field)?.[1];
    expect(read.inputs).toEqual({ ...complete, [field]: pick(defaults) });
    expect(told(read)).toContainEqual({
      code: 'fieldsRepeated',
      severity: 'error',
      names: [field],
    });
  });

  it.each(contractFields)('%s bad: named, and the others are kept', (field) => {
    const parameters = new URLSearchParams(writeLink(complete));
    parameters.set(field, '\u0000 bad!');
    const read = readLink(parameters.toString());
    const others = (inputs: Inputs) => Object.entries(inputs).filter(([name]) => name !== field);
    expect(others(read.inputs)).toEqual(others(complete));
    expect(inputFaults(read.inputs)).toEqual([]);
    const errors = told(read).filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { names } of errors) expect(names[0]?.replace(/\[0\].*$/, '')).toBe(field);
  });
});

describe('links from strangers', () => {
  const prototypeKeys = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

  const piece = fc.oneof(
    fc.constantFrom(...contractFields, 'v', '__proto__', 'constructor', 'prototype', 'toString'),
    fc.constantFrom(
      '&',
      '&',
      '=',
      '=',
      ',',
      '#',
      '?',
      '+',
      '%',
      '%2C',
      '%ff%fe',
      '%00',
      '[',
      ']',
      ';',
    ),
    fc.constantFrom(
      '1',
      '2',
      'true',
      'false',
      'us-west-2',
      'prod',
      'o-a1b2c3d4e5',
      'Delete*',
      'al2',
    ),
    fc.constantFrom('polluted', '[polluted]', '{"a":1}', '\u202e', '\ud800', '💥', '\u0000'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const crafted = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const assigned = fc
    .array(fc.tuple(piece, piece), { maxLength: 20 })
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
  const damaged = fc
    .tuple(arbitraryInputs, fc.nat(), fc.nat(30), piece)
    .map(([inputs, at, length, by]) => {
      const link = writeLink(inputs);
      const from = at % link.length;
      return link.slice(0, from) + by + link.slice(from + length);
    });

  it('never throw, always give well-formed inputs, and pollute no prototype: 10,000 of them', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), crafted, assigned, damaged),
        (fragment) => {
          const { inputs, problems } = readLink(fragment);
          const faults = inputFaults(inputs);
          if (faults.length > 0) expect(faults).toEqual([]);
          for (const message of problems.map(inEnglish.problem)) {
            if (!message.endsWith('.')) expect(message).toMatch(/\.$/);
          }
        },
      ),
      { numRuns: 10_000 },
    );
    const plain: Record<string, unknown> = {};
    expect(plain['polluted']).toBeUndefined();
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(prototypeKeys);
  });

  it.each(['__proto__', 'constructor', 'prototype', '__proto__.polluted', '__proto__[polluted]'])(
    'the key %s is reported and pollutes nothing',
    (name) => {
      const read = readLink(`v=2&${name}=polluted&region=us-west-2`);
      const plain: Record<string, unknown> = {};
      expect(told(read)).toContainEqual({
        code: 'fieldsUnknown',
        severity: 'error',
        names: [name],
      });
      expect(read.inputs.region).toBe('us-west-2');
      expect(Object.getPrototypeOf(read.inputs)).toBe(Object.prototype);
      expect(plain['polluted']).toBeUndefined();
    },
  );

  it.each([
    { what: 'text', fragment: 'a'.repeat(2_000_000) },
    { what: 'separators', fragment: '&='.repeat(1_000_000) },
    { what: 'percent signs', fragment: '%'.repeat(2_000_000) },
    { what: 'one value', fragment: `v=2&region=us-west-2&buckets=${'a'.repeat(2_000_000)}` },
    { what: 'a # and more', fragment: `#v=1&region=us-west-2&x=${'a'.repeat(2_000_000)}` },
  ])('megabytes of $what are refused at once', ({ fragment }) => {
    const before = process.cpuUsage();
    const read = readLink(fragment);
    expect(process.cpuUsage(before).user / 1e3).toBeLessThan(20_000);
    expect(read.inputs).toStrictEqual(parseInputs({}).inputs);
    expect(read.problems.map(({ code, severity }) => ({ code, severity }))).toEqual([
      { code: 'linkTooLong', severity: 'error' },
    ]);
    expect(read.problems.map(inEnglish.problem)[0]?.length).toBeLessThan(300);
  });

  it.each([
    { what: 'fields', unit: 'a=1&' },
    { what: 'repeated fields', unit: 'region=us-west-2&' },
    { what: 'list entries', unit: ',' },
    { what: 'organisations', unit: 'o-a1b2c3d4e5,' },
    { what: 'hyphens and letters', unit: '-a' },
    { what: 'broken UTF-8', unit: '%ff' },
  ])('the longest link that is read takes little time: $what', ({ unit }) => {
    const starts = [
      'v=2&',
      'region=',
      'buckets=',
      'principals=',
      'deniedActions=',
      'v=1&logBucket=',
    ];
    for (const start of starts) {
      const fragment = (start + unit.repeat(longestLink)).slice(0, longestLink);
      const before = process.cpuUsage();
      const { inputs, problems } = readLink(fragment);
      expect(process.cpuUsage(before).user / 1e3).toBeLessThan(20_000);
      expect(inputFaults(inputs)).toEqual([]);
      for (const message of problems.map(inEnglish.problem))
        expect(message.length).toBeLessThan(1500);
    }
  });

  it('thousands of unknown names are reported in a sentence that can be read', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `name${index}`);
    const read = readLink(names.join('&'));
    expect(told(read)).toContainEqual({ code: 'fieldsUnknown', severity: 'error', names });
    const message = read.problems
      .filter(({ code }) => code === 'fieldsUnknown')
      .map(inEnglish.problem)
      .join();
    expect(message).toContain('“name0”');
    expect(message).toContain('more');
    expect(message.length).toBeLessThan(1000);
  });
});

describe('the view of a link', () => {
  it('is read as it was written, and changes nothing else', () => {
    fc.assert(
      fc.property(arbitraryInputs, fc.stringMatching(/^[a-z]{1,12}$/), (inputs, view) => {
        const { view: read, ...rest } = readLink(writeLink(inputs, { view }));
        expect(read).toBe(view);
        expect(rest).toEqual(readLink(writeLink(inputs)));
      }),
    );
  });

  it('alone is no link, whatever it is', () => {
    expect(readLink('view=review')).toEqual({ ...readLink(''), view: 'review' });
    expect(readLink('view=%3Cscript%3E&lang=ja').problems).toEqual([]);
  });

  it('given twice is reported, as everything given twice is', () => {
    const { problems } = readLink(`${writeLink(parseInputs({}).inputs)}&view=review&view=checks`);
    expect(problems.map(({ code }) => code)).toEqual(['fieldsRepeated']);
  });
});

describe('the comparison of a link', () => {
  const { inputs } = parseInputs({});
  const own = writeLink(inputs);
  const other = writeLink(
    parseInputs({ region: 'us-west-2', principals: ['o-a1b2c3d4e5'] }).inputs,
  );
  const withComparison = (comparison: string) =>
    `${own}&${new URLSearchParams({ compare: comparison }).toString()}`;
  const told = (fragment: string) => readLink(fragment).problems.map(({ code }) => code);

  it('is read as it was written', () => {
    fc.assert(
      fc.property(arbitraryInputs, arbitraryInputs, (one, two) => {
        const comparison = writeLink(two);
        const read = readLink(writeLink(one, { comparison }));
        expect(read.comparison).toBe(comparison);
        expect(read.problems).toEqual(readLink(writeLink(one)).problems);
      }),
    );
  });

  it('never changes what the link says of the form, whatever it is', () => {
    const anything = fc.oneof(
      arbitraryInputs.map((inputs) => writeLink(inputs)),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', own, `${own}&compare=x`, 'v=9', 'a'.repeat(400_000), '&'.repeat(70_000)),
    );
    const fragments = fc.oneof(
      arbitraryInputs.map((inputs) => writeLink(inputs)),
      fc.constantFrom('', '#', 'v=1&region=us-west-2', 'region=us-west-2&region=x', 'lang=ja'),
    );
    fc.assert(
      fc.property(fragments, anything, (fragment, comparison) => {
        const { inputs, given, refused, bases, problems } = readLink(fragment);
        const compared = new URLSearchParams({ compare: comparison }).toString();
        const { problems: all, ...read } = readLink([fragment, compared].join('&'));
        expect(read).toMatchObject({ inputs, given, refused, ...(bases && { bases }) });
        expect(all.filter(({ code }) => code !== 'comparisonMalformed')).toEqual(problems);
        expect(buildPolicies(read.inputs)).toStrictEqual(buildPolicies(inputs));
      }),
    );
  });

  it.each([
    ['empty', ''],
    ['no link', 'hello'],
    ['cut off', other.slice(0, -30)],
    ['of a version that is not known', other.replace('v=2', 'v=9')],
    ['with an ID that is none', other.replace('o-a1b2c3d4e5', 'o-1')],
    ['with a field of nobody', `${other}&constructor=1`],
    ['with a field twice', `${other}&region=us-west-2`],
    ['with a policy that is none', `${other}&s3Base=%00`],
    ['with a comparison of its own', `${other}&compare=${other}`],
    ['too long', `${other}&s3Base=${'a'.repeat(longestComparison)}`],
  ])('%s is told and left out', (_, comparison) => {
    expect(readLink(withComparison(comparison)).comparison).toBeUndefined();
    expect(told(withComparison(comparison))).toEqual(['comparisonMalformed']);
  });

  it('of an earlier version is whole', () => {
    const earlier =
      'v=1&region=us-west-2&environment=prod&principalOrgIds=o-a1b2c3d4e5&resourceOrgIds=&deniedActions=&managedResources=components&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=&logBucket=&orgBuckets=false';
    expect(readLink(withComparison(earlier)).comparison).toBe(earlier);
  });

  it('given twice is reported, as everything given twice is', () => {
    const twice = `${withComparison(other)}&compare=x`;
    expect(readLink(twice).comparison).toBeUndefined();
    expect(told(twice)).toEqual(['fieldsRepeated']);
  });

  it('alone is no link', () => {
    const compared = new URLSearchParams({ compare: other }).toString();
    expect(readLink(compared)).toEqual({ ...readLink(''), comparison: other });
  });
});

describe('the language of a link', () => {
  const inputs = parseInputs({}).inputs;

  it('is written where somebody chose one, and changes nothing else', () => {
    expect(writeLink(inputs, { language: 'ja' })).toBe(`${writeLink(inputs)}&lang=ja`);
    expect(writeLink(inputs)).not.toContain('lang');
    expect(readLink(writeLink(inputs, { language: 'ja' }))).toEqual({
      ...readLink(writeLink(inputs)),
      language: 'ja',
    });
  });

  it.each([
    ['v=1&lang=ja', 'ja'],
    ['#v=1&lang=en', 'en'],
    ['v=1', undefined],
    ['v=1&lang=', undefined],
    ['v=1&lang=fr', undefined],
    ['v=1&lang=ja&lang=ja', undefined],
    ['v=1&lang=JA', undefined],
  ])('of %s is %s', (fragment, language) => {
    expect(readLink(fragment).language).toBe(language);
  });

  it('is reported where it is none, or is there twice', () => {
    const codes = (link: string) =>
      readLink(`${writeLink(inputs)}&${link}`).problems.map(({ code }) => code);
    expect(codes('lang=ja')).toEqual([]);
    expect(codes('lang=fr')).toEqual(['languageUnknown']);
    expect(codes('lang=ja&lang=en')).toEqual(['fieldsRepeated']);
  });
});
