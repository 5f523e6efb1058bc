import { type OwnPreset, readPresetFile, writePresetFile } from '../../../formats/index.ts';

const key = 'image-builder-endpoint-policies.presets';
/** Of a file with bad parts the good ones are used; this is the file as it was. */
const damagedKey = 'image-builder-endpoint-policies.presets-damaged';

export interface StoredPresets {
  readonly presets: readonly OwnPreset[];
  /** What is stored is not a preset file of this version; it is left alone. */
  readonly unreadable: boolean;
  /** Something in it is no preset, or no longer one in whole; the rest is used. */
  readonly damaged: boolean;
}

const nothing: StoredPresets = { presets: [], unreadable: false, damaged: false };

/** Reads the presets that this browser keeps; none where storage is forbidden. */
export function readStoredPresets(): StoredPresets {
  const text = readText();
  if (text === null) return nothing;
  const { presets, error, problems, skipped } = readPresetFile(text);
  return { presets, unreadable: error !== undefined, damaged: problems.length + skipped > 0 };
}

function readText(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the presets in this browser; `false` where storage is full, forbidden, or too small for them. */
export function storePresets(presets: readonly OwnPreset[]): boolean {
  const text = writePresetFile(presets);
  // More, or longer ones, than a preset file may hold would not be read back.
  if (readPresetFile(text).presets.length !== presets.length) return false;
  try {
    const before = readText();
    // What could not be used is not destroyed by what is written now.
    if (before !== null && readStoredPresets().damaged) localStorage.setItem(damagedKey, before);
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab has changed the presets. */
export function onPresetsChangedElsewhere(onChange: () => void): () => void {
  const listener = (event: StorageEvent) => {
    if (event.key === key || event.key === null) onChange();
  };
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}
