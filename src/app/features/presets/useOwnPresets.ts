import { useEffect, useState } from 'react';
import type { OwnPreset } from '../../../formats/index.ts';
import {
  onPresetsChangedElsewhere,
  readStoredPresets,
  type StoredPresets,
  storePresets,
} from './presetStore.ts';

export interface OwnPresets {
  readonly presets: readonly OwnPreset[];
  /** The browser did not take the last change: it lasts until the page closes. */
  readonly notStored: boolean;
  readonly unreadable: boolean;
  readonly damaged: boolean;
  /**
   * Changes what this browser keeps; the change is made to what is stored now, so that another
   * tab's presets survive.
   */
  readonly change: (edit: (presets: readonly OwnPreset[]) => readonly OwnPreset[]) => void;
}

/** What the page is drawn with, where nobody's presets are known. */
const none: StoredPresets = { presets: [], unreadable: false, damaged: false };

export function useOwnPresets(): OwnPresets {
  const [{ presets, unreadable, damaged }, setStored] = useState(none);
  const [notStored, setNotStored] = useState(false);
  useEffect(() => {
    const read = () => setStored(readStoredPresets());
    read();
    return onPresetsChangedElsewhere(read);
  }, []);
  return {
    presets,
    notStored,
    unreadable,
    damaged,
    change: (edit) => {
      const latest = notStored ? presets : readStoredPresets().presets;
      const edited = edit(latest).toSorted((one, other) => one.name.localeCompare(other.name));
      // What cannot be read may be a newer version's: it is not overwritten.
      setNotStored(unreadable || !storePresets(edited));
      setStored({ presets: edited, unreadable, damaged });
    },
  };
}
