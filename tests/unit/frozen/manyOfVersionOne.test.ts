import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { readLink, readPresetFile } from '../../../src/formats/index.ts';
import {
  buildPolicies,
  type Inputs,
  parseInputs,
  serializePolicy,
} from '../../../src/policy/index.ts';
import { arbitraryInputs, bucketName } from '../policy/arbitraryInputs.ts';
import { partialInputs, readCaseFile, sentence } from '../policy/caseFile.ts';
import { logsTo } from '../policy/withInputs.ts';

/** Any well-formed Inputs of version 1 and the SHA-256 of the texts that its code made of them. */
const frozen = readCaseFile(
  'frozen/v1-many',
  v.array(v.strictObject({ inputs: partialInputs, imageBuilder: sentence, s3: sentence })),
);

type Given = (typeof frozen)[number]['inputs'];

const linkOf = (inputs: Given) =>
  `v=1&${new URLSearchParams(Object.entries(inputs).map(([name, value]) => [name, String(value)])).toString()}`;

const presetOf = (inputs: Given) =>
  readPresetFile(
    JSON.stringify({
      format: 'image-builder-endpoint-policies/presets',
      version: 1,
      presets: [{ name: 'Ours', inputs }],
    }),
  ).presets[0];

const textsOf = (inputs: Inputs) => {
  const { imageBuilder, s3 } = buildPolicies(inputs);
  return { imageBuilder: serializePolicy(imageBuilder), s3: serializePolicy(s3) };
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

it('tests/cases/frozen/v1-many.json: the same texts, byte for byte, as Inputs, as a link, as a preset', () => {
  expect(frozen).toHaveLength(300);
  for (const { inputs, imageBuilder, s3 } of frozen) {
    const [link, preset] = [readLink(linkOf(inputs)), presetOf(inputs)];
    expect([link.refused, preset?.refused]).toEqual([[], []]);
    for (const read of [parseInputs(inputs).inputs, link.inputs, preset?.inputs]) {
      const texts = read && textsOf(read);
      expect([sha256(texts?.imageBuilder ?? ''), sha256(texts?.s3 ?? '')]).toEqual([
        imageBuilder,
        s3,
      ]);
    }
  }
});

it('any Inputs of version 1 mean what their fields have become', () => {
  fc.assert(
    fc.property(arbitraryInputs, fc.oneof(fc.constant(''), bucketName), (now, logBucket) => {
      const { principals, resources, buckets: _, s3EndpointType: __, catalog: ___, ...same } = now;
      const given = { ...same, principalOrgIds: principals, resourceOrgIds: resources, logBucket };
      expect(parseInputs(given).inputs).toStrictEqual({
        ...now,
        buckets: logsTo(logBucket),
        s3EndpointType: 'gateway',
        catalog: '2026-11-24',
      });
    }),
    { numRuns: 1000 },
  );
});
