import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import {
  isLinkProblem,
  fitsLink,
  leftOutBase,
  linkedBases,
  longestBase,
  longestLink,
  longestLinkedBase,
  longestPackedBase,
  packPolicy,
  readLink,
  unpackPolicy,
  writeLink,
} from '../../../src/formats/index.ts';
import { buildPolicies, endpointIds, parseInputs } from '../../../src/policy/index.ts';
import { arbitraryInputs } from '../policy/arbitraryInputs.ts';
import { readCaseFile, sentence } from '../policy/caseFile.ts';
import { inEnglish } from '../inEnglish.ts';

vi.setConfig({ testTimeout: 60_000 });

const samples = readCaseFile(
  'links-base',
  v.array(
    v.strictObject({
      name: sentence,
      fragment: sentence,
      /** The policies that the link's bases unpack to. */
      bases: v.strictObject({ imageBuilder: v.optional(v.unknown()), s3: v.optional(v.unknown()) }),
      problems: v.array(v.strictObject({ code: sentence, names: v.array(v.string()) })),
    }),
  ),
);

const packed = async (text: string) => {
  const result = await packPolicy(text);
  if ('problem' in result) throw new Error(inEnglish.problem(result.problem));
  return result.packed;
};

const unpackedJson = async (given: string): Promise<unknown> => {
  const result = await unpackPolicy(given);
  return 'text' in result ? JSON.parse(result.text) : result.problem.code;
};

/** Packed by another program. */
const packedByZlib = (text: string) => deflateRawSync(text).toString('base64url');

describe('tests/cases/links-base.json: bases in links that were once given out stay what they are', () => {
  it.each(samples)('$name', async ({ fragment, bases, problems }) => {
    const read = readLink(fragment);
    const found: Record<string, unknown> = {};
    for (const id of endpointIds) {
      const base = read.bases?.[id];
      if (base !== undefined) found[id] = await unpackedJson(base);
    }
    expect(found).toEqual(bases);
    expect(
      read.problems.filter(isLinkProblem).map(({ code, values }) => ({
        code,
        names: 'names' in values ? values.names : [],
      })),
    ).toEqual(problems);
  });
});

const policyText = fc
  .tuple(arbitraryInputs, fc.constantFrom(...endpointIds), fc.constantFrom(0, 2))
  .map(([inputs, id, indent]) => JSON.stringify(buildPolicies(inputs)[id], null, indent));

describe('a base that is packed', () => {
  it('is unpacked to the same text', async () => {
    await fc.assert(
      fc.asyncProperty(policyText, async (text) => {
        expect(await unpackPolicy(await packed(text))).toEqual({ text });
      }),
      { numRuns: 100 },
    );
  });

  it('can be unpacked by another program, and that program’s by us', async () => {
    const text = '{"Id": "ビルド用 💥"}';
    expect(inflateRawSync(Buffer.from(await packed(text), 'base64url')).toString()).toBe(text);
    expect(await unpackPolicy(packedByZlib(text))).toEqual({ text });
  });

  it('fits into a link whenever it is ASCII within the quota, however random', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const [noise = ''] = fc.sample(
          fc.string({ unit: 'grapheme-ascii', minLength: 20_480, maxLength: 20_480, size: 'max' }),
          { seed, numRuns: 1 },
        );
        expect((await packed(noise)).length).toBeLessThanOrEqual(longestPackedBase);
      }),
      { numRuns: 3 },
    );
  });

  it('is refused with both lengths where it is too long, before or after', async () => {
    expect(await packPolicy('a'.repeat(longestBase + 1))).toMatchObject({
      problem: { code: 'baseTextTooLong', values: { limit: longestBase, length: longestBase + 1 } },
    });
    const [noise = ''] = fc.sample(
      fc.string({ unit: 'grapheme-ascii', minLength: 60_000, maxLength: 60_000, size: 'max' }),
      { seed: 1, numRuns: 1 },
    );
    expect(await packPolicy(noise)).toMatchObject({ problem: { code: 'baseTooLong' } });
  });
});

describe('a base from a stranger', () => {
  it('of a gigabyte is given up long before', async () => {
    const bomb = deflateRawSync(Buffer.alloc(17_000_000, ' ')).toString('base64url');
    expect(bomb.length).toBeLessThanOrEqual(longestPackedBase);
    expect(await unpackPolicy(bomb)).toMatchObject({ problem: { code: 'baseUnreadable' } });
    const gigabyte = 'A'.repeat(1_000_000);
    expect(await unpackPolicy(gigabyte)).toMatchObject({ problem: { code: 'baseUnreadable' } });
  });

  it.each([
    { what: 'nothing', given: '' },
    { what: 'another alphabet', given: 'ab+/' },
    { what: 'a length that base64 never has', given: 'abcde' },
    { what: 'text that is not compressed', given: Buffer.from('{"a": 1}').toString('base64url') },
    { what: 'a list', given: packedByZlib('[]') },
    { what: 'text', given: packedByZlib('"{}"') },
    { what: 'JSON with a trailing comma', given: packedByZlib('{"a": 1,}') },
    { what: 'objects without end', given: packedByZlib('{"a":'.repeat(15_000)) },
    {
      what: 'objects too deep',
      given: packedByZlib(`${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`),
    },
    {
      what: 'broken UTF-8',
      given: deflateRawSync(Buffer.from([123, 255, 125])).toString('base64url'),
    },
    { what: 'a compressed text cut off', given: packedByZlib('{"a": "bcdefghijk"}').slice(0, -6) },
  ])('is refused where it is $what', async ({ given }) => {
    expect(await unpackPolicy(given)).toMatchObject({ problem: { code: 'baseUnreadable' } });
  });

  it('never throws, and gives only JSON objects', async () => {
    const given = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[A-Za-z0-9_-]{0,60}$/),
      fc.json().map(packedByZlib),
    );
    await fc.assert(
      fc.asyncProperty(given, async (text) => {
        const result = await unpackPolicy(text);
        if ('text' in result) expect(JSON.parse(result.text)).toBeInstanceOf(Object);
        else expect(inEnglish.problem(result.problem)).toMatch(/\.$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a link with bases', () => {
  const base = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
  const bases = fc.record(
    { imageBuilder: base, s3: base },
    { requiredKeys: [], noNullPrototype: true },
  );

  it('gives inputs and bases back', () => {
    fc.assert(
      fc.property(arbitraryInputs, bases, (inputs, given) => {
        const read = readLink(`#${writeLink(inputs, { bases: given })}`);
        expect(read.inputs).toStrictEqual(inputs);
        expect(read.bases ?? {}).toStrictEqual(given);
      }),
    );
  });

  it('is a link without, to the byte, and the bases after it', () => {
    fc.assert(
      fc.property(arbitraryInputs, base, (inputs, s3) => {
        expect(writeLink(inputs, {})).toBe(writeLink(inputs));
        expect(writeLink(inputs, { bases: { s3 } })).toBe(`${writeLink(inputs)}&s3Base=${s3}`);
      }),
    );
  });

  it('carries at most 2,000 characters of an imported policy: a longer one is left out, and said so', () => {
    const any = fc.oneof(
      fc.constant(undefined),
      fc
        .tuple(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/), fc.integer({ min: 1, max: 600 }))
        .map(([text, times]) => text.repeat(times).slice(0, longestPackedBase)),
      fc.constantFrom('A'.repeat(2_000), 'A'.repeat(2_001), 'A'.repeat(longestPackedBase)),
    );
    const document = { Version: '2012-10-17', Statement: [] };
    const importedAs = (packed: string | undefined) =>
      ({ state: 'read', document, packed, use: 'merge' }) as const;
    expect(longestLinkedBase).toBe(2_000);
    fc.assert(
      fc.property(arbitraryInputs, any, any, (inputs, imageBuilder, s3) => {
        const imported = { imageBuilder: importedAs(imageBuilder), s3: importedAs(s3) };
        const link = writeLink(inputs, { bases: linkedBases(imported) });
        const read = readLink(link);
        expect(link.length).toBeLessThanOrEqual(
          `${writeLink(inputs)}&imageBuilderBase=&s3Base=`.length + 2 * 2_000,
        );
        expect(read.inputs).toStrictEqual(inputs);
        for (const [id, base] of [
          ['imageBuilder', imageBuilder],
          ['s3', s3],
        ] as const) {
          const carried = base !== undefined && base.length <= 2_000 ? base : '-';
          expect(read.bases?.[id]).toBe(carried);
        }
      }),
    );
  });

  it('that left a policy out opens nothing in its place', async () => {
    expect(fitsLink(leftOutBase)).toBe(false);
    expect(await unpackPolicy(leftOutBase)).toMatchObject({ problem: { code: 'baseUnreadable' } });
  });

  it('is read even with the longest inputs and bases that there are', () => {
    const numbered = (prefix: string, length: number) =>
      Array.from({ length: 1000 }, (_, index) => prefix + String(index).padStart(length, '0'));
    const { inputs } = parseInputs({
      principals: numbered('o-', 32),
      resources: numbered('o-', 32),
      // Question marks take three characters each.
      deniedActions: numbered('?'.repeat(60), 4),
    });
    const longest = 'A'.repeat(longestPackedBase);
    const link = writeLink(inputs, { bases: { imageBuilder: longest, s3: longest } });
    expect(link.length).toBeLessThanOrEqual(longestLink);
    expect(readLink(link).inputs).toStrictEqual(inputs);
    expect(readLink(link).bases).toEqual({ imageBuilder: longest, s3: longest });
  });
});
