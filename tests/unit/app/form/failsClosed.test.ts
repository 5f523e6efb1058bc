import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sharedFragment } from '../../../../src/app/form/address/addressBar.ts';
import { type Builder, createBuilder } from '../../../../src/app/form/builder/createBuilder.ts';
import { type Derived, derive, isUsable } from '../../../../src/app/form/builder/derive.ts';
import {
  newForm,
  importedWith,
  leftOut,
  readDraft,
  readLink,
  readPresetFile,
  type Snapshot,
  toGivenInputs,
  writeDraft,
  writePresetFile,
  written,
} from '../../../../src/formats/index.ts';
import { formFields } from '../../../../src/formats/formValues.ts';
import { inputsOfPolicy } from '../../../../src/app/features/import/CandidateActions.tsx';
import {
  applyPreset,
  buildPolicies,
  defaultInputs,
  type EndpointId,
  endpointIds,
  endpointsShapedBy,
  inputFields,
  type Inputs,
  presetIds,
  recognizePolicy,
  refusedFields,
  encodeField,
} from '../../../../src/policy/index.ts';
import { hostileJson } from '../../fuzz/hostileJson.ts';
import { hostileText } from '../../fuzz/hostileText.ts';
import { runs } from '../../fuzz/runs.ts';
import { fragments } from '../../fuzz/samples.ts';
import { arbitraryInputs } from '../../policy/arbitraryInputs.ts';
import { partialInputs, readCaseFile, sentence } from '../../policy/caseFile.ts';
import { snapshots } from './arbitrarySnapshot.ts';
import { logsTo } from '../../policy/withInputs.ts';

const field = v.picklist(inputFields);
const outcome = { inError: v.array(field), blocked: v.array(v.picklist(endpointIds)) };
const text = v.nullable(v.union([v.string(), v.array(v.string())]));

const linkCases = readCaseFile(
  'closed/links',
  v.strictObject({
    /** A link that is complete and good, field by field. */
    complete: v.record(v.string(), v.string()),
    links: v.array(
      v.strictObject({
        name: sentence,
        /** What the link says instead: another text, a field more than once, or not at all (null). */
        changed: v.record(v.string(), text),
        /** What the form then holds in these fields. */
        stands: partialInputs,
        ...outcome,
      }),
    ),
  }),
);

const presetCases = readCaseFile(
  'closed/presets',
  v.strictObject({
    complete: partialInputs,
    presets: v.array(
      v.strictObject({
        name: sentence,
        changed: partialInputs,
        missing: v.optional(v.array(sentence), []),
        stands: partialInputs,
        ...outcome,
      }),
    ),
  }),
);

const draftCases = readCaseFile(
  'closed/drafts',
  v.strictObject({
    complete: partialInputs,
    drafts: v.array(
      v.strictObject({
        name: sentence,
        changed: partialInputs,
        unconfirmed: v.optional(v.array(sentence), []),
        ...outcome,
      }),
    ),
  }),
);

type Changed = (typeof linkCases.links)[number]['changed'];

function linkOf(changed: Changed): string {
  const fields: Changed = { v: '1', ...linkCases.complete, ...changed };
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      value === null ? [] : [value].flat().map((one) => [name, one]),
    ),
  ).toString();
}

const open = (fragment: string): Builder => {
  const link = readLink(fragment);
  return createBuilder(newForm(link, importedWith(link.bases)));
};

const inError = ({ problems }: Derived) => refusedFields(problems);

const blocked = ({ policies }: Derived) =>
  endpointIds.filter((endpoint) => !isUsable(policies[endpoint]));

const presetFile = (inputs: unknown) =>
  JSON.stringify({
    format: 'image-builder-endpoint-policies/presets',
    version: 1,
    presets: [{ name: 'Ours', inputs }],
  });

const draftOf = (snapshot: object) =>
  JSON.stringify({
    format: 'image-builder-endpoint-policies/draft',
    version: 1,
    savedAt: 0,
    fragment: '',
    ...snapshot,
  });

describe('tests/cases/closed/links.json: what a link says wrongly closes what it shapes', () => {
  it.each(linkCases.links)('$name', ({ changed, stands, inError: fields, blocked: endpoints }) => {
    const builder = open(linkOf(changed));
    const derived = builder.getDerived();
    expect(derived.given).toMatchObject(stands);
    expect(inError(derived)).toEqual(fields);
    expect(blocked(derived)).toEqual(endpoints);
    if (fields.length > 0) expect(sharedFragment(derived)).toBeUndefined();
  });

  it.each(linkCases.links)('opens the same after a reload, from its draft: $name', (sample) => {
    const builder = open(linkOf(sample.changed));
    const { draft } = readDraft(
      writeDraft({ savedAt: 0, fragment: '', snapshot: builder.capture() }),
    );
    const again = derive(draft?.snapshot ?? builder.capture());
    expect(draft).toBeDefined();
    expect([again.given, again.problems]).toEqual([
      builder.getDerived().given,
      builder.getDerived().problems,
    ]);
  });

  it('a link that is too long closes everything, whatever it would have said', () => {
    const derived = open(linkOf({ logBucket: 'a'.repeat(400_000) })).getDerived();
    expect(inError(derived)).toEqual(inputFields);
    expect(blocked(derived)).toEqual(endpointIds);
  });

  it.each(['', '#', '#lang=ja', 'lang=en'])('%s says nothing and closes nothing', (fragment) => {
    expect(inError(open(fragment).getDerived())).toEqual([]);
  });
});

describe('a link without the policy that was imported', () => {
  const document = { Version: '2012-10-17', Statement: [] };
  const derivedWith = (packed: string | undefined) =>
    derive({
      ...newForm(written(defaultInputs)),
      imported: { s3: { state: 'read', document, packed, use: 'merge' } },
    });

  it.each([undefined, 'A'.repeat(2_001), 'A'.repeat(24_000), '-'])(
    'says so to whoever copies it, and holds the policy back where it is opened: %s',
    async (packed) => {
      const derived = derivedWith(packed);
      expect(leftOut(derived.imported)).toEqual(['s3']);
      const builder = open(sharedFragment(derived) ?? '');
      expect(blocked(builder.getDerived())).toEqual(['s3']);
      await expect
        .poll(() => builder.getDerived().policies.s3.merge?.state, { timeout: 60_000 })
        .toBe('unreadable');
      expect(blocked(builder.getDerived())).toEqual(['s3']);
      // Whoever passes the link on passes on that something is missing.
      expect(sharedFragment(builder.getDerived())).toBe(sharedFragment(derived));
    },
  );

  it('is none where the policy fits, or is not merged', () => {
    expect(leftOut(derivedWith('A'.repeat(2_000)).imported)).toEqual([]);
    const replaced = { state: 'read', document, packed: undefined, use: 'replace' } as const;
    expect(leftOut({ s3: replaced })).toEqual([]);
  });
});

describe('tests/cases/closed/presets.json: what a preset says wrongly closes what it shapes', () => {
  const presetOf = ({ changed, missing }: (typeof presetCases.presets)[number]) =>
    Object.fromEntries(
      Object.entries({ ...presetCases.complete, ...changed }).filter(
        ([name]) => !missing.some((one) => one === name),
      ),
    );

  it.each(presetCases.presets)('$name', (sample) => {
    const [preset] = readPresetFile(presetFile(presetOf(sample))).presets;
    const derived = derive(newForm(preset ?? written(defaultInputs)));
    expect(preset).toBeDefined();
    expect(derived.given).toMatchObject(sample.stands);
    expect(inError(derived)).toEqual(sample.inError);
    expect(blocked(derived)).toEqual(sample.blocked);
  });

  it.each(presetCases.presets)('says the same once the browser has kept it: $name', (sample) => {
    const { presets } = readPresetFile(presetFile(presetOf(sample)));
    const [before] = presets;
    const [after] = readPresetFile(writePresetFile(presets)).presets;
    expect(after?.refused).toEqual(before?.refused);
    expect(after?.inputs).toEqual(before?.inputs);
  });
});

describe('tests/cases/closed/drafts.json: what a kept form holds wrongly closes what it shapes', () => {
  it.each(draftCases.drafts)('$name', ({ changed, unconfirmed, ...sample }) => {
    const form = { values: { ...draftCases.complete, ...changed }, unconfirmed };
    const { draft } = readDraft(draftOf(form));
    if (!draft) throw new Error('It is not read.');
    const derived = derive(draft.snapshot);
    expect(inError(derived)).toEqual(sample.inError);
    expect(blocked(derived)).toEqual(sample.blocked);
  });
});

describe('a policy is handed over only where all that shapes it was said, once and well', () => {
  const set = (texts: readonly string[]) => [...new Set(texts)].toSorted();
  const sameList = (one: readonly string[], other: readonly string[]) =>
    JSON.stringify(set(one)) === JSON.stringify(set(other));

  const usableFields = (derived: Derived) =>
    endpointIds
      .filter((endpoint) => isUsable(derived.policies[endpoint]))
      .flatMap((endpoint) =>
        inputFields.filter((one) => endpointsShapedBy(one, derived.inputs).includes(endpoint)),
      );

  it('by a link, whatever it is', () => {
    const damaged = fc.oneof(
      hostileText(fragments),
      hostileText(linkCases.links.map(({ changed }) => linkOf(changed))),
    );
    fc.assert(
      fc.property(damaged, (fragment) => {
        const said = new URLSearchParams(fragment.replace(/^#/, ''));
        const builder = open(fragment);
        const derived = builder.getDerived();
        if ([...said.keys()].every((name) => name === 'lang')) return;
        for (const one of usableFields(derived)) {
          const used = derived.inputs[one];
          const name = nameIn(said, one);
          if (name === undefined) {
            expect(used).toBe(defaultsOfVersionOne.get(one));
            continue;
          }
          const [value = '', ...more] = said.getAll(name);
          expect([said.has(name), more]).toEqual([true, []]);
          if (typeof used !== 'object') expect(value).toBe(String(used));
          // IAM does not tell the letters' case of actions apart.
          else if (one !== 'buckets') {
            expect(
              sameList(foldedList(value), foldedList(encodeField(one, derived.inputs[one]))),
            ).toBe(true);
          } else if (name === 'logBucket') {
            expect(derived.inputs.buckets).toEqual(logsTo(value));
          } else
            expect(sortedLetters(value)).toBe(
              sortedLetters(encodeField('buckets', derived.inputs.buckets)),
            );
        }
      }),
      runs(700),
    );
  });

  /** The letters of what is done with a bucket have no order. */
  const sortedLetters = (value: string) =>
    value.replace(/:[rlw]*(?=,|$)/g, (letters) => letters.split('').toSorted().join(''));

  /** In version 1 three fields had other names; those that came later are not in it. */
  const nameIn = (said: { has: (name: string) => boolean }, one: string): string | undefined => {
    if (said.has(one)) return one;
    const before = {
      principals: 'principalOrgIds',
      resources: 'resourceOrgIds',
      buckets: 'logBucket',
    };
    return defaultsOfVersionOne.has(one)
      ? undefined
      : (new Map(Object.entries(before)).get(one) ?? one);
  };

  const defaultsOfVersionOne = new Map<string, unknown>([
    ['s3EndpointType', 'gateway'],
    ['catalog', '2026-11-24'],
  ]);

  const foldedList = (value: string) => (value === '' ? [] : value.toLowerCase().split(','));

  it('by a preset, whatever it is', () => {
    const muddled = hostileJson([
      presetCases.complete,
      ...presetCases.presets.map(({ changed }) => ({
        ...presetCases.complete,
        ...changed,
      })),
    ]);
    fc.assert(
      fc.property(muddled, (inputs) => {
        const [preset] = readPresetFile(presetFile(inputs)).presets;
        if (!preset) return;
        const derived = derive(newForm(preset));
        const said = new Map<string, unknown>(Object.entries(inputs ?? {}));
        for (const one of usableFields(derived)) {
          const name = nameIn(said, one);
          const used = derived.inputs[one];
          const value = name === undefined ? defaultsOfVersionOne.get(one) : said.get(name);
          if (one === 'buckets') expect(derived.inputs.buckets).toEqual(logsTo(String(value)));
          else if (typeof used !== 'object') expect(value).toBe(used);
          else expect(Array.isArray(value) && sameList(lower(value), lower(used))).toBe(true);
        }
      }),
      runs(700),
    );
  });

  const lower = (entries: readonly unknown[]) =>
    entries.map((entry) => String(entry).toLowerCase());

  /** A good form of which two fields at most hold what any form may, and one at most is unconfirmed. */
  const nearlyGood = fc
    .tuple(
      arbitraryInputs,
      snapshots,
      fc.subarray([...formFields], { maxLength: 2 }),
      fc.subarray([...inputFields], { maxLength: 1 }),
    )
    .map(([inputs, { values: others }, taken, unconfirmed]): Snapshot => {
      const good = newForm(written(inputs));
      const values = {
        ...good.values,
        ...Object.fromEntries(taken.map((name) => [name, others[name]])),
      };
      return { ...good, values, unconfirmed };
    });

  it('by what the form holds, and what is unconfirmed is never used', () => {
    let usedBesideWrong = 0;
    fc.assert(
      fc.property(fc.oneof(snapshots, nearlyGood), (snapshot) => {
        const derived = derive(snapshot);
        const wrong = new Set([...inError(derived), ...snapshot.unconfirmed]);
        const used = usableFields(derived);
        expect(used.filter((one) => wrong.has(one))).toEqual([]);
        if (wrong.size > 0 && used.length > 0) usedBesideWrong += 1;
      }),
      runs(),
    );
    expect(usedBesideWrong).toBeGreaterThan(0);
  });
});

describe('what is in error stays so until a person mends or confirms it', () => {
  const lost = () => open(linkOf({ principalOrgIds: null }));

  it('confirmed it is used as it stands', () => {
    const builder = lost();
    builder.confirm('principals');
    expect(inError(builder.getDerived())).toEqual([]);
    expect(blocked(builder.getDerived())).toEqual([]);
    expect(builder.getDerived().inputs.principals).toEqual([]);
  });

  it('all at once', () => {
    const builder = open('v=1&region=us-west-2');
    expect(inError(builder.getDerived())).toHaveLength(11);
    builder.confirm();
    expect(builder.getDerived().valid).toBe(true);
  });

  it('confirming another field is no confirmation', () => {
    const builder = lost();
    builder.confirm('region');
    expect(inError(builder.getDerived())).toEqual(['principals']);
  });

  it('changed it is what the person wants', () => {
    const builder = lost();
    builder.form.setValue('principals', 'o-a1b2c3d4e5');
    expect(inError(builder.getDerived())).toEqual([]);
  });

  it('another field that is changed changes nothing about it', () => {
    const builder = lost();
    builder.form.setValue('buckets', logsTo('other-logs'));
    builder.form.setValue('awsServices', true);
    expect(inError(builder.getDerived())).toEqual(['principals']);
  });

  const wrong = ['o-BAD', 'ou-ab12-11111111', 'nonsense'];

  it.each(wrong)('a preset that keeps the organization IDs keeps “%s”, in error', (typed) => {
    for (const id of presetIds.filter((one) => !['documentedExample', 'empty'].includes(one))) {
      const builder = open('');
      builder.form.setValue('principals', typed);
      builder.change(applyPreset(id, builder.getDerived().given));
      expect(inError(builder.getDerived())).toContain('principals');
      expect(builder.getDerived().given.principals).toEqual([typed]);
    }
  });

  it('a fix of one field takes nothing from the others', () => {
    const builder = open('');
    builder.form.setValue('principals', 'o-BAD');
    builder.form.setValue('buckets', logsTo('My Logs'));
    builder.change({ managedResources: ['components', 'images'] });
    const { values } = builder.capture();
    expect([values.principals, values.buckets]).toEqual(['o-BAD', logsTo('My Logs')]);
    expect(values.managedResources).toEqual(['components', 'images']);
    expect(inError(builder.getDerived())).toEqual(['principals', 'buckets']);
  });

  it('a policy that was recognized changes what it speaks of, and nothing else', () => {
    const builder = open('');
    builder.form.setValue('principals', 'o-BAD');
    builder.form.setValue('deniedActions', ['Delete-Image']);
    const current = builder.getDerived().inputs;
    const own = (endpoint: EndpointId, inputs: Partial<Inputs>) => {
      const document = buildPolicies({ ...current, ...inputs })[endpoint];
      const recognized = recognizePolicy(endpoint, document, current);
      return recognized ? inputsOfPolicy(endpoint, recognized, current) : {};
    };
    builder.change(own('s3', { environment: 'beta', downloads: ['al2023'] }));
    expect(builder.getDerived().inputs.environment).toBe('beta');
    expect(inError(builder.getDerived())).toEqual(['principals', 'deniedActions']);
    builder.change(own('imageBuilder', { principals: [], deniedActions: ['TagResource'] }));
    expect(inError(builder.getDerived())).toEqual([]);
    expect(builder.getDerived().inputs.deniedActions).toEqual(['TagResource']);
  });

  it('going back to a form brings back what was unconfirmed in it', () => {
    const builder = lost();
    const before: Snapshot = builder.capture();
    builder.confirm();
    expect(toGivenInputs(builder.capture().values)).toEqual(toGivenInputs(before.values));
    builder.restore(before);
    expect(inError(builder.getDerived())).toEqual(['principals']);
  });
});
