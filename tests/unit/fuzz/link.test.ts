import { languages as listed } from '../../../src/words/languages.ts';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  isWhole,
  longestBase,
  longestPackedBase,
  longestPresetName,
  readLink,
  readPresetFile,
  unpackPolicy,
  writeLink,
} from '../../../src/formats/index.ts';
import { type Inputs, isPolicyObjectText, parseInputs } from '../../../src/policy/index.ts';
import { hostileText } from './hostileText.ts';
import { expectCleanPrototypes, patient, runs } from './runs.ts';
import { fragments, packedBases, presetFiles } from './samples.ts';

afterEach(expectCleanPrototypes);

/** Read again they are the same, and nothing is wrong with them. */
function expectWellFormed(inputs: Inputs): void {
  const again = parseInputs(inputs);
  expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(again.inputs).toEqual(inputs);
}

describe('a link from anyone', () => {
  it('gives well-formed Inputs, and no more about them than it is long', patient, () => {
    fc.assert(
      fc.property(hostileText(fragments), (fragment) => {
        const { problems, given: _, refused, language, comparison, ...read } = readLink(fragment);
        const { inputs, bases = {} } = read;
        expectWellFormed(inputs);
        for (const base of Object.values(bases)) {
          expect(base.length).toBeLessThanOrEqual(longestPackedBase + 1);
        }
        expect(JSON.stringify(problems).length).toBeLessThan(20_000 + 40 * fragment.length);
        expect([undefined, ...listed.map(({ code }) => code)]).toContain(language);
        expect(refused).toEqual([...new Set(refused)]);
        if (comparison !== undefined) expect(isWhole(readLink(comparison))).toBe(true);
        // What was understood can be handed on, and means the same.
        expect(readLink(writeLink(inputs, { bases }))).toMatchObject(read);
      }),
      runs(),
    );
  });

  it('unpacks to the text of an object, or to a problem', patient, async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(packedBases), async (packed) => {
        const unpacked = await unpackPolicy(packed);
        if ('problem' in unpacked) return;
        expect(unpacked.text.length).toBeLessThanOrEqual(longestBase);
        expect(isPolicyObjectText(unpacked.text)).toBe(true);
      }),
      runs(),
    );
  });
});

describe('a preset file from anyone', () => {
  it('gives well-formed presets, or says what it is not', patient, () => {
    fc.assert(
      fc.property(hostileText(presetFiles), (text) => {
        const { presets, error } = readPresetFile(text);
        if (error !== undefined) expect(presets).toEqual([]);
        for (const { name, inputs } of presets) {
          expect(name.length).toBeLessThanOrEqual(longestPresetName);
          expectWellFormed(inputs);
        }
      }),
      runs(),
    );
  });
});
