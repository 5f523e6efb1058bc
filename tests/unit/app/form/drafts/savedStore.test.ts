import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { derive } from '../../../../../src/app/form/builder/derive.ts';
import { savedForms } from '../../../../../src/app/form/drafts/savedForms.ts';
import {
  addPresets,
  followSaved,
  forgetKeys,
  forgetNamed,
  namedPresets,
  renameNamed,
  saveNamed,
} from '../../../../../src/app/form/drafts/savedStore.ts';
import {
  readPresetFile,
  type Snapshot,
  writeDraft,
  writePresetFile,
} from '../../../../../src/formats/index.ts';
import { hostileJson } from '../../../fuzz/hostileJson.ts';
import { hostileText } from '../../../fuzz/hostileText.ts';
import { logsTo } from '../../../policy/withInputs.ts';
import { defaults, snapshots } from '../arbitrarySnapshot.ts';

const app = 'image-builder-endpoint-policies.';
const presetsKey = `${app}presets`;

/** Storage as browsers have it; `room` is how many characters it takes. */
function storageOf(entries: Readonly<Record<string, string>> = {}, room = Infinity) {
  const storage: Record<string, string> = { ...entries };
  const size = () => Object.values(storage).join('').length;
  Object.defineProperties(storage, {
    getItem: { value: (key: string) => (Object.hasOwn(storage, key) ? storage[key] : null) },
    setItem: {
      value: (key: string, text: string) => {
        if (size() - (storage[key]?.length ?? 0) + text.length > room) {
          throw new DOMException('full', 'QuotaExceededError');
        }
        storage[key] = text;
      },
    },
    removeItem: { value: (key: string) => delete storage[key] },
  });
  return storage;
}

/** What the page finds when it is opened. */
function open(storage: Record<string, string>) {
  savedForms.set({ unkept: new Map() });
  vi.stubGlobal('localStorage', storage);
  followSaved();
  return savedForms.get();
}

const names = () => savedForms.get().named.map(({ name }) => name);

const formWith = (bucket: string): Snapshot => ({
  ...defaults,
  values: { ...defaults.values, buckets: logsTo(bucket) },
});

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

describe('a form with a name', () => {
  test('is kept as it stands, whatever it holds, until it is deleted', () => {
    fc.assert(
      fc.property(snapshots, (form) => {
        const storage = storageOf();
        open(storage);
        saveNamed('Ours', form);
        expect(open(storage).named.map(({ snapshot }) => snapshot)).toEqual([form]);
        forgetNamed('Ours');
        expect(open(storage).named).toEqual([]);
        expect(Object.keys(storage)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('takes the place of the one that has the name', () => {
    open(storageOf());
    saveNamed('Ours', formWith('one'));
    saveNamed('Ours', formWith('two'));
    expect(savedForms.get().named.map(({ snapshot }) => snapshot)).toEqual([formWith('two')]);
  });

  test('may be called as nothing in a prototype', () => {
    const storage = storageOf();
    open(storage);
    for (const name of ['__proto__', 'constructor', '北京 <b>']) saveNamed(name, defaults);
    expect(
      open(storage)
        .named.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['__proto__', 'constructor', '北京 <b>'].toSorted());
  });

  test('has its new name alone once it is renamed', () => {
    const storage = storageOf();
    const [one] = (open(storage), saveNamed('One', formWith('one')), savedForms.get().named);
    if (!one) throw new Error('It is not saved.');
    renameNamed(one, 'Two');
    expect(open(storage).named.map(({ name, snapshot }) => [name, snapshot])).toEqual([
      ['Two', formWith('one')],
    ]);
  });

  test('is listed by name; those of tabs come apart, the newest first', () => {
    const draft = (savedAt: number) =>
      writeDraft({ savedAt, fragment: '', snapshot: formWith(`b-${savedAt}`) });
    open(storageOf({ [`${app}draft.a`]: draft(1), [`${app}draft.b`]: draft(2) }));
    for (const name of ['b', 'a', 'c']) saveNamed(name, defaults);
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(savedForms.get().recent.map(({ draft: kept }) => kept?.savedAt)).toEqual([2, 1]);
  });
});

describe('where the browser takes nothing', () => {
  test('named forms last until the page closes, and it is known which', () => {
    const storage = storageOf({}, 0);
    open(storage);
    saveNamed('Ours', formWith('one'));
    const [ours] = savedForms.get().named;
    if (!ours) throw new Error('It is not there.');
    expect([...savedForms.get().unkept.keys()]).toEqual(['Ours']);
    renameNamed(ours, 'Yours');
    expect(names()).toEqual(['Yours']);
    expect(namedPresets()).toHaveLength(1);
    forgetNamed('Yours');
    expect(names()).toEqual([]);
  });

  test('a name that was kept is not lost by a new one that is not', () => {
    const text = writeDraft({ savedAt: 0, fragment: '', snapshot: defaults });
    const storage = storageOf({ [`${app}saved.One`]: text }, text.length);
    const [one] = open(storage).named;
    if (!one) throw new Error('It is not read.');
    renameNamed(one, 'Two');
    expect(open(storage).named.map(({ name }) => name)).toEqual(['One']);
  });

  test('where storage is forbidden nothing throws', () => {
    const refuse = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    open({});
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(() => saveNamed('Ours', defaults)).not.toThrow();
    expect(names()).toEqual(['Ours']);
    expect(() => forgetKeys(['a'])).not.toThrow();
  });
});

describe('forms from a file', () => {
  const fileOf = (name: string, bucket: string) =>
    readPresetFile(writePresetFile([{ ...namedPresetOf(bucket), name }])).presets;
  const namedPresetOf = (bucket: string) => {
    saveNamed('for a moment', formWith(bucket));
    const preset = namedPresets().find(({ name }) => name === 'for a moment');
    forgetNamed('for a moment');
    if (!preset) throw new Error('It is not saved.');
    return preset;
  };

  test('take no other form’s place: one with a taken name gets a number', () => {
    open(storageOf());
    saveNamed('Ours', formWith('one'));
    addPresets(fileOf('Ours', 'two'));
    addPresets(fileOf('Ours', 'three'));
    expect(names()).toEqual(['Ours', 'Ours (2)', 'Ours (3)']);
    expect(savedForms.get().named.map(({ snapshot }) => snapshot)).toEqual(
      ['one', 'two', 'three'].map(formWith),
    );
  });

  test('that are there already are not there twice', () => {
    open(storageOf());
    saveNamed('Ours', formWith('one'));
    addPresets(fileOf('Ours', 'one'));
    expect(names()).toEqual(['Ours']);
  });

  test('stay within the longest name', () => {
    const long = 'x'.repeat(60);
    open(storageOf());
    saveNamed(long, formWith('one'));
    addPresets(fileOf(long, 'two'));
    expect(names()).toContain(`${'x'.repeat(56)} (2)`);
  });
});

interface Sample {
  readonly name: string;
  readonly file: object;
  readonly presets: readonly { readonly name: string; readonly inputs: object }[];
  readonly problems: readonly string[];
  readonly skipped: number;
  readonly error?: string;
}

const samples = JSON.parse(readFileSync('tests/cases/presetFiles/v1.json', 'utf8')) as Sample[];
const many = JSON.parse(readFileSync('tests/cases/frozen/v2-many.json', 'utf8')) as {
  readonly presetFile: string;
}[];

const keyed = (forms: readonly { readonly name: string; readonly inputs: object }[]) =>
  new Map(forms.map(({ name, inputs }) => [name, inputs]));

describe('presets that an earlier version kept', () => {
  test.each(samples.map((sample) => [sample.name, sample] as const))(
    'become named forms: %s',
    (_name, { file, presets, problems, skipped, error }) => {
      const text = JSON.stringify(file);
      const storage = storageOf({ [presetsKey]: text });
      const { named, unreadable, waiting } = open(storage);
      expect(keyed(named)).toEqual(keyed(presets));
      const newer = error === 'newerVersion';
      expect(waiting).toBe(newer);
      expect(storage[presetsKey]).toBe(newer ? text : undefined);
      const whole = problems.length + skipped === 0 && error === undefined;
      // What could not be used of it can still be had.
      expect(unreadable.map((key) => storage[key])).toEqual(whole || newer ? [] : [text]);
    },
  );

  test('of version 2, too, each with the same Inputs', () => {
    for (const { presetFile } of many) {
      const { named } = open(storageOf({ [presetsKey]: presetFile }));
      expect(keyed(named)).toEqual(keyed(readPresetFile(presetFile).presets));
    }
  });

  test('are moved once: what another tab has done since stays', () => {
    const storage = storageOf({ [presetsKey]: JSON.stringify(samples[0]?.file) });
    const [first] = open(storage).named;
    forgetNamed(first?.name ?? '');
    const left = names();
    expect(open(storage).named.map(({ name }) => name)).toEqual(left);
  });

  test('take no named form’s place', () => {
    const text = writeDraft({ savedAt: 0, fragment: '', snapshot: formWith('mine') });
    const name = samples[0]?.presets[0]?.name ?? '';
    const storage = storageOf({
      [presetsKey]: JSON.stringify(samples[0]?.file),
      [`${app}saved.${name}`]: text,
    });
    expect(open(storage).named.find((form) => form.name === name)?.snapshot).toEqual(
      formWith('mine'),
    );
    expect(names()).toContain(`${name} (2)`);
  });

  test('stay where they are while there is no room, and come when there is', () => {
    const text = JSON.stringify(samples[0]?.file);
    const full = storageOf({ [presetsKey]: text }, text.length);
    expect(open(full).waiting).toBe(true);
    expect(full[presetsKey]).toBe(text);
    const roomier = storageOf({ ...full });
    expect(keyed(open(roomier).named)).toEqual(keyed(samples[0]?.presets ?? []));
    expect(savedForms.get().waiting).toBe(false);
  });

  test('that it had set aside can still be had, or deleted', () => {
    const storage = storageOf({ [`${presetsKey}-damaged`]: '{' });
    const { unreadable } = open(storage);
    expect(unreadable.map((key) => storage[key])).toEqual(['{']);
    forgetKeys(unreadable);
    expect(savedForms.get().unreadable).toEqual([]);
    expect(Object.keys(storage)).toEqual([]);
  });
});

describe('whatever stands in the storage, whoever put it there', () => {
  const draftText = writeDraft({ savedAt: 7, fragment: '', snapshot: formWith('ours') });
  const presetText = JSON.stringify(samples[0]?.file);
  const text = fc.oneof(
    hostileText([draftText, presetText]),
    hostileJson([JSON.parse(draftText), JSON.parse(presetText)]).map((value) =>
      JSON.stringify(value),
    ),
  );
  const key = fc.oneof(
    fc.constantFrom('presets', 'presets-damaged', 'saved.', 'saved. ', 'saved.Ours', 'draft.a'),
    fc.string({ unit: 'binary' }).map((name) => `saved.${name}`),
  );

  test('gives forms that the page can hold; nothing else is used, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.dictionary(key, text, { maxKeys: 5 }), (entries) => {
        const before = Object.fromEntries(
          Object.entries(entries).map(([name, value]) => [app + name, value]),
        );
        const storage = storageOf(before);
        const { named, recent, unreadable } = open(storage);
        for (const { snapshot } of named) derive(snapshot);
        for (const { draft } of recent) if (draft) derive(draft.snapshot);
        for (const unread of unreadable) expect(storage[unread]).toBeDefined();
        // All but a preset file that was used in whole still stands somewhere, as it was.
        const after = new Set(Object.values(storage));
        for (const [name, value] of Object.entries(before)) {
          if (name !== presetsKey) expect(after).toContain(value);
        }
      }),
      { numRuns: 300 },
    );
  });
});
