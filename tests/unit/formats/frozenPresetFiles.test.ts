import { describe, expect, it } from 'vitest';
import { readPresetFile, writePresetFile } from '../../../src/formats/index.ts';
import samples from '../../cases/presetFiles/v1.json' with { type: 'json' };

interface Sample {
  readonly name: string;
  readonly file: object;
  readonly presets: readonly object[];
  /** The names of presets of which something was not used. */
  readonly problems: readonly string[];
  readonly skipped: number;
  readonly error?: string;
}

const cases: readonly Sample[] = samples;

describe('tests/cases/presetFiles/v1.json: preset files that were once exported keep their meaning', () => {
  it.each(cases)('$name', ({ file, presets, problems, skipped, error }) => {
    const read = readPresetFile(JSON.stringify(file));
    expect(read.presets.map((preset) => ({ name: preset.name, inputs: preset.inputs }))).toEqual(
      presets,
    );
    expect(read.problems.map(({ name }) => name)).toEqual(problems);
    expect([read.skipped, read.error]).toEqual([skipped, error]);
  });

  it('are read the same after they are written in the present version, where nothing is wrong with them', () => {
    const sound = cases.filter(
      ({ problems, skipped, error }) => problems.length + skipped === 0 && error === undefined,
    );
    expect(sound.length).toBeGreaterThan(1);
    for (const { file } of sound) {
      const { presets } = readPresetFile(JSON.stringify(file));
      expect(readPresetFile(writePresetFile(presets)).presets).toEqual(presets);
    }
  });
});
