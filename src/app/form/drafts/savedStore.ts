import {
  type Draft,
  formOfPreset,
  longestPresetName,
  type OwnPreset,
  parsePresetName,
  presetOfForm,
  readPresetFile,
  type Snapshot,
  writtenForm,
} from '../../../formats/index.ts';
import { changedParts } from '../builder/snapshot.ts';
import {
  forgetStored,
  keysSetAside,
  keysWith,
  onChangedElsewhere,
  readStoredDraft,
  readStoredDrafts,
  readText,
  setAside,
  storeForm,
} from './draftStore.ts';
import { storagePrefix } from '../../ui/language/savedLanguage.ts';
import { type NamedForm, savedForms } from './savedForms.ts';

/** Begins the key of a form that has a name; the name is the rest of it. */
const namedPrefix = `${storagePrefix}saved.`;
/** Where earlier versions kept named forms, all in one preset file. */
const presetsKey = `${storagePrefix}presets`;
/** Where they kept such a file of which something could not be used. */
const damagedKey = `${storagePrefix}presets-damaged`;

const namedKey = (name: string) => namedPrefix + name;

/** Reads what this browser keeps, now and whenever another tab changes it, until the returned function is called. */
export function followSaved(): () => void {
  migratePresets();
  refreshSaved();
  return onChangedElsewhere(refreshSaved);
}

export function refreshSaved(): void {
  const { unkept } = savedForms.get();
  const stored = keysWith(namedPrefix).map((key) => readNamed(key));
  const recent = readStoredDrafts();
  const faulty = [...stored, ...recent].flatMap(({ key, error }) =>
    error === undefined || error === 'newerVersion' ? [] : [key],
  );
  const named = [
    ...stored.flatMap(({ name, draft }) =>
      draft && !unkept.has(name) ? [namedForm(name, draft)] : [],
    ),
    ...Array.from(unkept, ([name, draft]) => namedForm(name, draft)),
  ];
  savedForms.set({
    named: named.toSorted((one, other) => one.name.localeCompare(other.name)),
    recent: recent.filter(({ key }) => !faulty.includes(key)),
    unreadable: [...faulty, ...keysSetAside()],
    waiting:
      readText(presetsKey) !== undefined || stored.some(({ error }) => error === 'newerVersion'),
  });
}

/** A key that this page would not have written names no form. */
function readNamed(key: string) {
  const name = key.slice(namedPrefix.length);
  const stored = parsePresetName(name) === name ? readStoredDraft(key) : undefined;
  return { name, ...(stored ?? { key, error: 'notADraft' as const }) };
}

const namedForm = (name: string, { snapshot }: Draft): NamedForm => ({
  name,
  snapshot,
  inputs: writtenForm(snapshot).inputs,
});

/** Keeps a form under a name, in the place of the one that has it. */
export function saveNamed(name: string, snapshot: Snapshot): void {
  put(name, { savedAt: Date.now(), fragment: '', snapshot });
  refreshSaved();
}

function put(name: string, draft: Draft): void {
  const unkept = new Map(savedForms.get().unkept);
  if (storeForm(namedKey(name), draft)) unkept.delete(name);
  else unkept.set(name, draft);
  savedForms.set({ unkept });
}

export function forgetNamed(name: string): void {
  const unkept = new Map(savedForms.get().unkept);
  unkept.delete(name);
  savedForms.set({ unkept });
  forgetStored(namedKey(name));
  refreshSaved();
}

/** Deletes what stands under keys: forms of tabs, and what cannot be read. */
export function forgetKeys(keys: readonly string[]): void {
  for (const key of keys) forgetStored(key);
  refreshSaved();
}

/** Under its new name alone; under both where the browser keeps the old one only. */
export function renameNamed({ name, snapshot }: NamedForm, to: string): void {
  saveNamed(to, snapshot);
  const { unkept } = savedForms.get();
  if (!unkept.has(to) || unkept.has(name)) forgetNamed(name);
}

/** Adds the forms of a file; where another form has a name already, the new one gets a number. */
export function addPresets(presets: readonly OwnPreset[]): void {
  for (const preset of presets) {
    const [name, snapshot] = [preset.name, formOfPreset(preset)];
    const free = freeName(name, snapshot);
    if (free !== undefined) saveNamed(free, snapshot);
  }
}

/** All that has a name, as a file holds it. */
export const namedPresets = (): readonly OwnPreset[] =>
  savedForms.get().named.map(({ name, snapshot }) => presetOfForm(name, snapshot));

/** Nothing where the very form is there already. */
function freeName(name: string, snapshot: Snapshot): string | undefined {
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` (${number})`;
    const candidate = name.slice(0, longestPresetName - end.length) + end;
    const there =
      savedForms.get().unkept.get(candidate) ?? readStoredDraft(namedKey(candidate))?.draft;
    if (!there && readText(namedKey(candidate)) === undefined) return candidate;
    if (there && changedParts(there.snapshot, snapshot).length === 0) return undefined;
  }
}

/**
 * Makes the presets of an earlier version forms with a name. The file goes once each of them is kept; where
 * there is no room, or a newer version wrote it, it stays as it is, and is tried again. What cannot be used of it is
 * set aside.
 */
function migratePresets(): void {
  if (readText(damagedKey) !== undefined) setAside(damagedKey);
  const text = readText(presetsKey);
  if (text === undefined) return;
  const { presets, error, problems, skipped } = readPresetFile(text);
  if (error === 'newerVersion') return;
  const allSaved = presets.every((preset) => {
    const snapshot = formOfPreset(preset);
    const free = freeName(preset.name, snapshot);
    const draft = { savedAt: Date.now(), fragment: '', snapshot };
    return free === undefined || storeForm(namedKey(free), draft);
  });
  if (!allSaved) return;
  if (error !== undefined || problems.length + skipped > 0) setAside(presetsKey);
  else forgetStored(presetsKey);
}
