import { type OwnPreset, readPresetFile, writePresetFile } from '../../link/index.ts';

const key = 'image-builder-endpoint-policies.presets';

export interface StoredPresets {
  readonly presets: readonly OwnPreset[];
  /** What is stored is not a preset file of this version; it is left alone. */
  readonly unreadable: boolean;
}

/** Reads the presets that this browser keeps; none where storage is forbidden. */
export function readStoredPresets(): StoredPresets {
  let text: string | null;
  try {
    text = localStorage.getItem(key);
  } catch {
    return { presets: [], unreadable: false };
  }
  if (text === null) return { presets: [], unreadable: false };
  const { presets, error } = readPresetFile(text);
  return { presets, unreadable: error !== undefined };
}

/** Keeps the presets in this browser; `false` where storage is full, forbidden, or too small for them. */
export function storePresets(presets: readonly OwnPreset[]): boolean {
  const text = writePresetFile(presets);
  // More, or longer ones, than a preset file may hold would not be read back.
  if (readPresetFile(text).presets.length !== presets.length) return false;
  try {
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
