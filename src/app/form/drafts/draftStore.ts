import {
  type Draft,
  longestDraft,
  readDraft,
  type ReadDraft,
  writeDraft,
} from '../../../formats/index.ts';
import { draftPrefix as prefix } from './mayHaveSaved.ts';

/** What could not be read is moved here: nothing of it is used, nothing of it is lost. */
const asidePrefix = 'image-builder-endpoint-policies.unreadable.';

/** More than a person has tabs; the oldest are let go of. */
const mostDrafts = 8;

/** One key for each tab, so that no tab writes over what another holds. */
export const draftKey = (tab: string) => prefix + tab;

export type StoredDraft = { readonly key: string } & ReadDraft;

export function readStoredDraft(key: string): StoredDraft | undefined {
  const stored = attempt(() => localStorage.getItem(key));
  return typeof stored === 'string' ? { key, ...readDraft(stored) } : undefined;
}

/** Every draft that this browser keeps, the newest first; then those that cannot be read. */
export function readStoredDrafts(): readonly StoredDraft[] {
  return keysWith(prefix)
    .flatMap((key) => readStoredDraft(key) ?? [])
    .toSorted((one, other) => (other.draft?.savedAt ?? -1) - (one.draft?.savedAt ?? -1));
}

/** Keeps a draft; `false` where storage is full or forbidden, or the draft too large for it. */
export function storeDraft(key: string, draft: Draft): boolean {
  const text = writeDraft(draft);
  if (text.length > longestDraft) return false;
  const stored = attempt(() => {
    localStorage.setItem(key, text);
    return true;
  });
  if (stored === true && keysWith(prefix).length > mostDrafts) letGoOfOldest(key);
  return stored === true;
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
    localStorage.setItem(asidePrefix + key.slice(prefix.length), text);
    localStorage.removeItem(key);
  });
}

/** The keys of what was set aside. */
export const keysSetAside = (): readonly string[] => keysWith(asidePrefix);

export const readSetAside = (key: string): string => attempt(() => localStorage.getItem(key)) ?? '';

/** Calls back with a key and its new text when another tab has changed what is kept. */
export function onDraftsChangedElsewhere(
  onChange: (key: string | null, text: string | null) => void,
): () => void {
  const listener = ({ key, newValue }: StorageEvent) => {
    if (key === null || key.startsWith(prefix)) onChange(key, newValue);
  };
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}

const keysWith = (start: string): readonly string[] =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(start))) ?? [];

/** Storage that is forbidden, full or broken throws; nothing here may. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
