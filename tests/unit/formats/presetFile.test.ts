import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formOfPreset,
  longestPresetName,
  type OwnPreset,
  parsePresetName,
  presetOfForm,
  readPresetFile,
  toGivenInputs,
  writePresetFile,
  written,
} from '../../../src/formats/index.ts';
import { parseInputs } from '../../../src/policy/index.ts';
import { snapshots } from '../app/form/arbitrarySnapshot.ts';
import { arbitraryInputs } from '../policy/arbitraryInputs.ts';
import { inputFaults } from '../policy/wellFormed.ts';

const format = 'image-builder-endpoint-policies/presets';

const presetName = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'プリセット', 'a b', '<b>'),
  )
  .map((name) => name.trim())
  .filter((name) => name !== '' && name.length <= 60);

const ownPreset: fc.Arbitrary<OwnPreset> = fc
  .tuple(presetName, arbitraryInputs)
  .map(([name, inputs]) => ({ name, ...written(inputs) }));

const ownPresets = fc.uniqueArray(ownPreset, { maxLength: 10, selector: ({ name }) => name });

/** Larger files are refused. */
const longestFile = 5_000_000;

const letter = (index: number) => String.fromCharCode(0x3400 + index);

const good = { name: 'Good', ...written(parseInputs({ region: 'us-west-2' }).inputs) };

/** As a file holds it. */
const entryOf = ({ name, inputs }: OwnPreset) => ({ name, inputs });

const fileOf = (presets: unknown, header: object = { format, version: 2 }) =>
  JSON.stringify({ ...header, presets });

const refused = (error: string) => ({ presets: [], error, problems: [], skipped: 0 });

describe('a preset file that was written and is read', () => {
  it('gives the same presets in the same order, whatever they are', () => {
    fc.assert(
      fc.property(ownPresets, (presets) => {
        expect(readPresetFile(writePresetFile(presets))).toStrictEqual({
          presets,
          problems: [],
          skipped: 0,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same text when it is written again', () => {
    fc.assert(
      fc.property(ownPresets, (presets) => {
        const text = writePresetFile(presets);
        expect(writePresetFile(readPresetFile(text).presets)).toBe(text);
      }),
    );
  });

  it('says its format and version, in two-space JSON with a final newline', () => {
    const text = writePresetFile([good]);
    expect(JSON.parse(text)).toMatchObject({ format, version: 2, presets: [entryOf(good)] });
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  it('may hold no presets', () => {
    expect(readPresetFile(writePresetFile([]))).toEqual({ presets: [], problems: [], skipped: 0 });
  });

  it('may hold two hundred', () => {
    const presets = Array.from({ length: 200 }, (_, index) => ({ ...good, name: `No. ${index}` }));
    expect(readPresetFile(writePresetFile(presets)).presets).toStrictEqual(presets);
  });
});

describe('a file that is none of ours', () => {
  it.each([
    { what: 'nothing', text: '' },
    { what: 'no JSON', text: 'region = us-west-2' },
    { what: 'half a file', text: writePresetFile([good]).slice(0, -20) },
    { what: 'a no-break space', text: `\u00a0${writePresetFile([good])}` },
  ])('is not JSON: $what', ({ text }) => {
    expect(readPresetFile(text)).toStrictEqual(refused('notJson'));
  });

  it.each([
    { what: 'null', text: 'null' },
    { what: 'a number', text: '1' },
    { what: 'a list', text: '[]' },
    { what: 'an endpoint policy', text: '{"Version":"2012-10-17","Statement":[]}' },
    { what: 'another format', text: fileOf([good], { format: 'other', version: 2 }) },
    { what: 'no version', text: fileOf([good], { format }) },
    { what: 'a version as text', text: fileOf([good], { format, version: '1' }) },
    { what: 'version 1.5', text: fileOf([good], { format, version: 1.5 }) },
    { what: 'version 0', text: fileOf([good], { format, version: 0 }) },
    { what: 'no presets', text: JSON.stringify({ format, version: 2 }) },
    { what: 'presets that are no list', text: fileOf({ good }) },
    {
      what: 'a format out of a prototype',
      text: `{"__proto__":{"format":"${format}","version":2,"presets":[]}}`,
    },
  ])('is no preset file: $what', ({ text }) => {
    expect(readPresetFile(text)).toStrictEqual(refused('notAPresetFile'));
  });

  it.each([3, 2.5, 1e300])('is of a newer version: %d', (version) => {
    expect(readPresetFile(fileOf([good], { format, version }))).toStrictEqual(
      refused('newerVersion'),
    );
  });

  it('is of a newer version even when its body has changed', () => {
    const text = JSON.stringify({ format, version: 3, groups: [] });
    expect(readPresetFile(text)).toStrictEqual(refused('newerVersion'));
  });

  it('is too large: six megabytes, at once', () => {
    const before = process.cpuUsage();
    expect(readPresetFile(fileOf([{ ...good, name: 'x'.repeat(6_000_000) }]))).toStrictEqual(
      refused('tooLarge'),
    );
    expect(readPresetFile('['.repeat(6_000_000))).toStrictEqual(refused('tooLarge'));
    expect(process.cpuUsage(before).user / 1e3).toBeLessThan(20_000);
  });
});

describe('entries of a preset file', () => {
  it.each([
    { what: 'null', entry: null },
    { what: 'text', entry: 'Good' },
    { what: 'a list', entry: [] },
    { what: 'no name', entry: { inputs: {} } },
    { what: 'a number for a name', entry: { name: 1, inputs: {} } },
    { what: 'an empty name', entry: { name: '', inputs: {} } },
    { what: 'a name of spaces', entry: { name: ' \t ', inputs: {} } },
    { what: 'a name that is too long', entry: { name: 'x'.repeat(61), inputs: {} } },
    { what: 'no inputs', entry: { name: 'Empty' } },
  ])('that are no presets are counted, the good ones kept: $what', ({ entry }) => {
    expect(readPresetFile(fileOf([entry, good, entry]))).toStrictEqual({
      presets: [good],
      problems: [],
      skipped: 2,
    });
  });

  it('with bad fields keep the good fields, and the rest is reported by the preset’s name', () => {
    const inputs = { ...good.inputs, environment: 'dev', principals: ['x', 'o-a1b2c3d4e5'] };
    const read = readPresetFile(fileOf([good, { name: 'Half', inputs }]));
    expect(read.presets).toStrictEqual([
      good,
      {
        name: 'Half',
        inputs: { ...good.inputs, principals: ['o-a1b2c3d4e5'] },
        given: inputs,
        refused: ['environment', 'principals'],
      },
    ]);
    expect(
      read.problems.map(({ name, problem }) => ({ name, path: problem.path, code: problem.code })),
    ).toEqual([
      { name: 'Half', path: 'environment', code: 'unknownChoice' },
      { name: 'Half', path: 'principals[0]', code: 'malformedParty' },
    ]);
    expect(read.skipped).toBe(0);
  });

  it('of the same name: the later one counts', () => {
    const later = { name: 'Good', ...written(parseInputs({ region: 'eu-west-1' }).inputs) };
    expect(readPresetFile(fileOf([good, later])).presets).toStrictEqual([later]);
    expect(readPresetFile(fileOf([later, { ...good, name: ' Good ' }])).presets).toStrictEqual([
      good,
    ]);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
    'may be called %s and pollute nothing',
    (name) => {
      const text = fileOf([{ name, inputs: good.inputs }]);
      const plain: Record<string, unknown> = {};
      expect(readPresetFile(text).presets).toStrictEqual([{ ...good, name }]);
      expect(plain['region']).toBeUndefined();
    },
  );

  it('with a key called __proto__ pollute nothing', () => {
    const text =
      `{"format":"${format}","version":2,"presets":[{"__proto__":{"polluted":1},"name":"P",` +
      '"inputs":{"__proto__":{"polluted":1,"region":"eu-west-1"},"environment":"beta"}}]}';
    const read = readPresetFile(text);
    const plain: Record<string, unknown> = {};
    expect(read.presets).toMatchObject([{ name: 'P', inputs: { environment: 'beta' } }]);
    expect(read.presets[0]?.inputs.region).toBe('us-east-1');
    expect(read.problems.map(({ problem }) => problem.path)).toEqual(['__proto__']);
    expect(plain['polluted']).toBeUndefined();
  });

  it('beyond the two hundredth are counted', () => {
    const entries = Array.from({ length: 250 }, (_, index) => ({ ...good, name: `No. ${index}` }));
    const read = readPresetFile(fileOf(entries));
    expect(read.presets).toHaveLength(200);
    expect(read.skipped).toBe(50);
  });

  it('never make it throw, even with as many unknown fields as a file can hold', () => {
    // Names of one and two characters, so that as many as can be fit.
    const names = Array.from({ length: 145_000 }, (_, index) =>
      index < 40_000 ? letter(index) : letter(index % 40_000) + letter(Math.floor(index / 40_000)),
    );
    const fields = names.map((name) => `"${name}":0`).join();
    const text =
      `{"format":"${format}","version":2,` +
      `"presets":[{"name":"Many","inputs":{${fields}}},${JSON.stringify(good)}]}`;
    expect(text.length).toBeLessThanOrEqual(longestFile);
    const read = readPresetFile(text);
    expect(read.presets.map(({ name }) => name)).toEqual(['Many', 'Good']);
    expect(read.problems).toHaveLength(145_000);
  });

  it('never make it throw, whatever they are', () => {
    const entry = fc.oneof(
      fc.jsonValue(),
      fc.record({ name: fc.oneof(presetName, fc.jsonValue()), inputs: fc.jsonValue() }),
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.array(entry, { maxLength: 5 }).map((entries) => fileOf(entries)),
      fc.tuple(ownPresets, fc.nat(), fc.string({ maxLength: 4 })).map(([presets, at, by]) => {
        const written = writePresetFile(presets);
        return (
          written.slice(0, at % written.length) + by + written.slice((at % written.length) + 1)
        );
      }),
    );
    fc.assert(
      fc.property(text, (given) => {
        for (const { name, inputs } of readPresetFile(given).presets) {
          expect(parsePresetName(name)).toBe(name);
          expect(inputFaults(inputs)).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a form that is exported', () => {
  /** An entry that a list holds twice is one. */
  const once = (value: unknown) =>
    Array.isArray(value) ? [...new Set(value.map((one) => JSON.stringify(one)))] : value;

  it('comes back with all that it says, right or wrong, confirmed or not, and what was imported', () => {
    fc.assert(
      fc.property(presetName, snapshots, (name, form) => {
        const [preset] = readPresetFile(writePresetFile([presetOfForm(name, form)])).presets;
        if (!preset) throw new Error('It is not read.');
        const read = formOfPreset(preset);
        const refused = (one: typeof form) => presetOfForm(name, one).refused;
        expect(preset.name).toBe(name);
        expect(read.imported).toEqual(form.imported);
        expect(refused(read)).toEqual(refused(form));
        // What was lost before is still lost: nothing else may differ.
        const [given, again] = [toGivenInputs(form.values), toGivenInputs(read.values)];
        const lost = form.unconfirmed;
        for (const field of Object.keys(given) as (keyof typeof given)[]) {
          if (!lost.includes(field)) expect(once(again[field])).toEqual(once(given[field]));
        }
      }),
    );
  });

  it.each([
    ['nothing that is packed', { s3: { state: 'packed', use: 'merge' } }],
    ['a list', []],
    ['an endpoint that there is not', { ec2: { state: 'packed', packed: 'q1Yq', use: 'merge' } }],
  ])('is skipped where what was imported is %s: it is never opened without', (_what, imported) => {
    const { name, inputs } = good;
    expect(readPresetFile(fileOf([{ name, inputs, imported }]))).toStrictEqual({
      presets: [],
      problems: [],
      skipped: 1,
    });
  });
});

describe('the name of a preset', () => {
  it('is kept without the space around it', () => {
    expect(parsePresetName('  Private Linux ')).toBe('Private Linux');
  });

  it('has at most 60 characters', () => {
    expect(longestPresetName).toBe(60);
    expect(parsePresetName('x'.repeat(60))).toBe('x'.repeat(60));
    expect(parsePresetName('x'.repeat(61))).toBeUndefined();
  });

  it('is not empty', () => {
    expect(parsePresetName('')).toBeUndefined();
    expect(parsePresetName(' \n\t')).toBeUndefined();
  });
});
