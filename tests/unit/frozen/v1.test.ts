import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  readDraft,
  readLink,
  readPresetFile,
  type Snapshot,
  toGivenInputs,
} from '../../../src/formats/index.ts';
import {
  buildPolicies,
  endpointIds,
  type Inputs,
  parseInputs,
  serializePolicy,
} from '../../../src/policy/index.ts';
import { readCaseFile, sentence } from '../policy/caseFile.ts';

const policyDocument = v.object({ Version: v.string(), Statement: v.array(v.unknown()) });

/** The policies that everything of version 1 gave on 2026-11-28, member by member in their order. */
const frozen = readCaseFile(
  'frozen/v1',
  v.array(
    v.strictObject({
      from: sentence,
      name: sentence,
      policies: v.strictObject({ imageBuilder: policyDocument, s3: policyDocument }),
    }),
  ),
);

interface Sample {
  readonly from: string;
  readonly name: string;
  readonly inputs: Inputs;
}

const casesOf = <Entries extends v.ObjectEntries>(file: string, entries: Entries) =>
  readCaseFile(file, v.array(v.object({ name: sentence, ...entries })));

const formOf = (from: string, name: string, { values }: Snapshot): Sample => ({
  from,
  name,
  inputs: parseInputs(toGivenInputs(values)).inputs,
});

/** Those that stood there when version 1 was frozen. */
const ofVersionOne = <Sample extends { readonly name: string }>(given: readonly Sample[]) =>
  given.filter(({ name }) => frozen.some((each) => each.name === name));

const samples: readonly Sample[] = [
  ...['links', 'links-base'].flatMap((from) =>
    ofVersionOne(casesOf(from, { fragment: v.string() })).map(({ name, fragment }) => ({
      from,
      name,
      inputs: readLink(fragment).inputs,
    })),
  ),
  ...casesOf('presetFiles/v1', { file: v.unknown() }).flatMap(({ name, file }) =>
    readPresetFile(JSON.stringify(file)).presets.map((preset) => ({
      from: 'presetFiles/v1',
      name: `${name}: ${preset.name}`,
      inputs: preset.inputs,
    })),
  ),
  ...casesOf('drafts/v1', { stored: v.unknown() }).flatMap(({ name, stored }) => {
    const { draft } = readDraft(JSON.stringify(stored));
    return draft ? [formOf('drafts/v1', name, draft.snapshot)] : [];
  }),
];

describe('tests/cases/frozen/v1.json: what was written in version 1 gives the same policies for ever', () => {
  it('every sample of version 1 is there', () => {
    expect(samples.length).toBeGreaterThan(35);
    expect(frozen.map(({ from, name }) => `${from}: ${name}`)).toEqual(
      samples.map(({ from, name }) => `${from}: ${name}`),
    );
  });

  it.each(samples.map((sample, index) => ({ ...sample, index })))(
    '$from: $name',
    ({ inputs, index }) => {
      const policies = buildPolicies(inputs);
      for (const endpoint of endpointIds) {
        expect(serializePolicy(policies[endpoint])).toBe(
          `${JSON.stringify(frozen[index]?.policies[endpoint], null, 2)}\n`,
        );
      }
    },
  );
});
