import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
  readDraft,
  readLink,
  readPresetFile,
  type Snapshot,
  toGivenInputs,
} from '../../../src/formats/index.ts';
import { buildPolicies, parseInputs, serializePolicy } from '../../../src/policy/index.ts';
import { readCaseFile, sentence } from '../policy/caseFile.ts';

/** Each format of version 2 as written on 2026-11-28, and the SHA-256 of the texts that its code made. */
const frozen = readCaseFile(
  'frozen/v2-many',
  v.array(
    v.strictObject({
      link: sentence,
      presetFile: sentence,
      draft: sentence,
      imageBuilder: sentence,
      s3: sentence,
    }),
  ),
);

const inputsOf = (form: Snapshot | undefined) =>
  form && parseInputs(toGivenInputs(form.values)).inputs;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

it('tests/cases/frozen/v2-many.json: the same texts, byte for byte, as link, preset and draft', () => {
  expect(frozen).toHaveLength(60);
  for (const { link, presetFile, draft, imageBuilder, s3 } of frozen) {
    const ofLink = readLink(link);
    const [preset] = readPresetFile(presetFile).presets;
    expect([ofLink.refused, preset?.refused]).toEqual([[], []]);
    const kept = inputsOf(readDraft(draft).draft?.snapshot);
    for (const inputs of [ofLink.inputs, preset?.inputs, kept]) {
      const built = inputs && buildPolicies(inputs);
      expect(built && [built.imageBuilder, built.s3].map(serializePolicy).map(sha256)).toEqual([
        imageBuilder,
        s3,
      ]);
    }
  }
});
