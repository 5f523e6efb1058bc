import {
  type Draft,
  longestDraft,
  readDraft,
  type ReadDraft,
  writeDraft,
} from '../../../formats/index.ts';
import { storagePrefix } from '../../ui/language/savedLanguage.ts';
import { draftPrefix as prefix } from './mayHaveSaved.ts';

/** What could not be read is moved here: nothing of it is used, nothing of it is lost. */
const asidePrefix = `${storagePrefix}unreadable.`;

/** More than a person has tabs; the oldest are let go of. */
const mostDrafts = 8;

/** One key for each tab, so that no tab writes over what another holds. */
export const draftKey = (tab: string) => prefix + tab;

export type StoredDraft = { readonly key: string } & ReadDraft;

export function readStoredDraft(key: string): StoredDraft | undefined {
  const stored = readText(key);
  return stored === undefined ? undefined : { key, ...readDraft(stored) };
}

/** Every draft that this browser keeps, the newest first; then those that cannot be read. */
export function readStoredDrafts(): readonly StoredDraft[] {
  return keysWith(prefix)
    .flatMap((key) => readStoredDraft(key) ?? [])
    .toSorted((one, other) => (other.draft?.savedAt ?? -1) - (one.draft?.savedAt ?? -1));
}

/** Keeps a tab's draft; `false` where storage is full or forbidden, or the draft too large for it. */
export function storeDraft(key: string, draft: Draft): boolean {
  const stored = storeForm(key, draft);
  if (stored && keysWith(prefix).length > mostDrafts) letGoOfOldest(key);
  for (const listener of draftListeners) listener();
  return stored;
}

const draftListeners = new Set<() => void>();

/** Calls back when this tab has kept its draft, until the returned function is called. */
export function onDraftStored(listener: () => void): () => void {
  draftListeners.add(listener);
  return () => draftListeners.delete(listener);
}

/** The same for whatever form under whatever key. */
export function storeForm(key: string, draft: Draft): boolean {
  const text = writeDraft(draft);
  if (text.length > longestDraft) return false;
  return attempt(() => localStorage.setItem(key, text) ?? true) ?? false;
}

function letGoOfOldest(own: string): void {
  const readable = readStoredDrafts().filter(({ key, draft }) => draft && key !== own);
  for (const { key } of readable.slice(mostDrafts - 1)) forgetStored(key);
}

export function forgetStored(key: string): void {
  attempt(() => localStorage.removeItem(key));
}

/** Moves what cannot be read out of the way, so that it is reported once. */
export function setAside(key: string): void {
  attempt(() => {
    const text = localStorage.getItem(key);
    if (text === null) return;
    // Where both do not fit the first stays as it is.
    localStorage.setItem(asidePrefix + key.slice(storagePrefix.length), text);
    localStorage.removeItem(key);
  });
}

/** The keys of what was set aside. */
export const keysSetAside = (): readonly string[] => keysWith(asidePrefix);

/** The text under a key, as it is; none where there is none. */
export const readText = (key: string): string | undefined =>
  attempt(() => localStorage.getItem(key)) ?? undefined;

/** Calls back with a key and its new text when another tab has changed what is kept. */
export function onChangedElsewhere(
  onChange: (key: string | null, text: string | null) => void,
): () => void {
  const listener = ({ key, newValue }: StorageEvent) => {
    if (key === null || key.startsWith(storagePrefix)) onChange(key, newValue);
  };
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}

export const keysWith = (start: string): readonly string[] =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(start))) ?? [];

/** Storage that is forbidden, full or broken throws; nothing here may. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
