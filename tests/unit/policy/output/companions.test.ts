import { describe, expect, it } from 'vitest';
import { notes as japaneseNotes } from '../../../../src/words/ja/notes.ts';
import {
  buildPolicies,
  defaultInputs,
  describeNotes,
  neededCompanions,
  newestCatalog,
  outputFormats,
  type OutputMode,
  outputNotes,
} from '../../../../src/policy/index.ts';
import { notes as englishNotes } from '../../../../src/words/en/notes.ts';
import { renderOutput } from '../../inEnglish.ts';

const inputs = {
  ...defaultInputs,
  catalog: newestCatalog,
  downloads: ['ecrLayers', 'inspector'] as const,
};

const request = (mode: OutputMode, companions = neededCompanions(inputs)) => ({
  ...buildPolicies(inputs),
  region: inputs.region,
  mode,
  companions,
});

const named = 'ssm, ssmmessages, logs, ecr.api, ecr.dkr, inspector2-telemetry';

describe.each(outputFormats)('an output that creates endpoints (%s)', (format) => {
  it('names the others that a build needs, in its notes and in its files', () => {
    const notes = outputNotes(format, request('create'));
    expect(describeNotes(englishNotes, notes).join('\n')).toContain(
      `A build without internet also needs interface endpoints for ${named}, which this does not create.`,
    );
    expect(describeNotes(japaneseNotes, notes).join('\n')).toContain(named.replaceAll(', ', '、'));
    const texts = renderOutput(format, request('create')).map(({ text }) => text);
    expect(texts.join('\n').replaceAll(/\s*\n\s*(#|\/\/|\*)?\s*/g, ' ')).toContain(
      'inspector2-telemetry',
    );
  });

  it('is silent where none is needed, and where endpoints are there already', () => {
    const notes = [
      ...outputNotes(format, request('create', [])),
      ...outputNotes(format, request('modify')),
    ];
    expect(notes.map(({ code }) => code)).not.toContain('companions');
  });
});
