import { describe, expect, it } from 'vitest';
import { defaultInputs } from '../../../../src/policy/inputs.ts';
import { buildPolicies, mergePolicy } from '../../../../src/policy/index.ts';
import { outputFormats } from '../../../../src/policy/output/outputRegistry.ts';
import { describeNotes } from '../../../../src/policy/output/outputNote.ts';
import type { OutputRequest } from '../../../../src/policy/output/outputPlan.ts';
import { outputNotes } from '../../../../src/policy/output/renderOutput.ts';
import { notes as english } from '../../../../src/words/en/notes.ts';
import { notes as japanese } from '../../../../src/words/ja/notes.ts';
import { renderOutput } from '../../inEnglish.ts';
import { ids } from './requests.ts';

const base = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Others',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::others/*',
    },
  ],
};
const built = buildPolicies(defaultInputs);
const { document: merged } = await mergePolicy(base, built.s3);

const request = (given: Partial<OutputRequest>): OutputRequest => ({
  ...built,
  region: 'us-east-1',
  mode: 'modify',
  ids,
  ...given,
});
const mergedS3 = { s3: merged, current: { s3: { policy: base, isMerged: true } } };
const codes = (format: (typeof outputFormats)[number], given: Partial<OutputRequest>) =>
  outputNotes(format, request(given)).map(({ code }) => code);

describe.each(outputFormats)('the notes of %s', (format) => {
  it('warn that others are cut off where a policy is not merged', () => {
    const s3Alone = { imageBuilder: undefined };
    for (const given of [
      s3Alone,
      { ...s3Alone, current: {} },
      { ...s3Alone, current: { s3: { policy: base, isMerged: false } } },
      // What was imported for the other endpoint keeps nothing of this one.
      { ...s3Alone, current: { imageBuilder: { policy: base, isMerged: true } } },
    ]) {
      expect(codes(format, given)).toEqual(
        expect.arrayContaining(['replacesWholePolicy', 'sharedGateway']),
      );
      expect(codes(format, given)).not.toContain('replacesMerged');
    }
  });

  it.each(['gateway', 'interface'] as const)(
    'say of a merged policy of an S3 %s endpoint that it keeps what was there',
    (s3EndpointType) => {
      const given = { ...mergedS3, imageBuilder: undefined, s3EndpointType };
      const found = codes(format, given);
      expect(found).toContain('replacesMerged');
      for (const code of ['replacesWholePolicy', 'sharedGateway', 'sharedInterface'] as const) {
        expect(found).not.toContain(code);
      }
      // Whose policy decides does not hang on what it says.
      expect(found.includes('onlyInboundResolvers')).toBe(s3EndpointType === 'interface');
      const sentences = {
        english: describeNotes(english, outputNotes(format, request(given))).join('\n'),
        japanese: describeNotes(japanese, outputNotes(format, request(given))).join('\n'),
      };
      expect(sentences.english).toMatch(/nothing that was allowed is cut off/);
      expect(sentences.english).toMatch(/since the import are lost; compare/);
      expect(sentences.japanese).toMatch(/遮断されることはありません/);
      expect(sentences.japanese).toMatch(/インポート後.*失われる.*比較/);
    },
  );

  it('say the same at the head of the files', () => {
    const heads = (given: Partial<OutputRequest>) =>
      renderOutput(format, request({ imageBuilder: undefined, ...given })).map(({ text }) =>
        text.replaceAll(/\n *(#|\/\/) /g, ' '),
      );
    const cutOff = /is cut off, for other workloads too/;
    expect(heads({}).some((text) => cutOff.test(text))).toBe(true);
    expect(heads(mergedS3).some((text) => cutOff.test(text))).toBe(false);
    expect(heads(mergedS3).some((text) => /nothing that was allowed is cut off/.test(text))).toBe(
      true,
    );
  });

  it('tell the merged endpoint from the other', () => {
    const notes = outputNotes(format, request(mergedS3));
    expect(notes.map(({ code }) => code)).toContain('replacesWholePolicy');
    expect(notes.map(({ code }) => code)).not.toContain('sharedGateway');
    const about = notes.find(({ code }) => code === 'replacesMerged');
    expect(about?.values).toEqual({
      services: ['Amazon S3'],
      command: expect.stringMatching(
        /--vpc-endpoint-ids vpce-00000000000000002 --query/,
      ) as unknown,
    });
  });

  it('say nothing of it where endpoints are created, or where nothing that could be a policy was imported', () => {
    expect(codes(format, { ...mergedS3, mode: 'create' })).not.toContain('replacesMerged');
    expect(codes(format, { current: { s3: { policy: 'none', isMerged: true } } })).toContain(
      'sharedGateway',
    );
  });
});
