import type { Draft, Snapshot } from '../../../formats/index.ts';
import type { Inputs } from '../../../policy/index.ts';
import { createStore } from '../../lib/store.ts';
import type { StoredDraft } from './draftStore.ts';

/** A form that was given a name. */
export interface NamedForm {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly inputs: Inputs;
}

/** What this browser keeps, as far as it has been read. */
export interface SavedForms {
  /** By name. */
  readonly named: readonly NamedForm[];
  /** Those of the tabs, the newest first. */
  readonly recent: readonly StoredDraft[];
  /** The keys of what cannot be read. */
  readonly unreadable: readonly string[];
  /** Named forms that the browser did not take: they last until the page closes. */
  readonly unkept: ReadonlyMap<string, Draft>;
  /** Presets of an earlier version that there is no room for, or forms of a newer one. */
  readonly waiting: boolean;
}

/** One for each page, as its storage is; filled by the code that reads it, which comes after the first screen. */
export const savedForms = createStore<SavedForms>({
  named: [],
  recent: [],
  unreadable: [],
  unkept: new Map(),
  waiting: false,
});
