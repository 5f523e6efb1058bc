import { type Draft, newForm, written } from '../../../formats/index.ts';
import { defaultInputs } from '../../../policy/index.ts';
import { changedParts } from '../builder/snapshot.ts';
import { draftKey, readStoredDraft, readStoredDrafts, type StoredDraft } from './draftStore.ts';
import { isAfresh } from './mayHaveSaved.ts';
import { readTabId } from './tabId.ts';

/** What the page is opened with. */
export interface Opened {
  /** With `#`; empty when the bare page was opened. */
  readonly fragment: string;
  /** The person asked for an empty form. */
  readonly afresh: boolean;
  /** What this very tab has kept. */
  readonly own: StoredDraft | undefined;
  /** What all tabs have kept, the newest first; asked for only where it matters. */
  readonly all: () => readonly StoredDraft[];
}

/** How the form begins. */
export interface Start {
  /** What the form begins with, where it is not the link's fields or the defaults. */
  readonly draft?: Draft;
  /** The form goes on where this tab left it; else the tab begins a draft of its own. */
  readonly sameTab: boolean;
  /** What the person must know of it. */
  readonly report?:
    | { readonly kind: 'broughtBack'; readonly savedAt: number }
    | { readonly kind: 'displaced'; readonly draft: Draft };
  /** The keys of what could not be read. */
  readonly unreadable: readonly string[];
}

/**
 * A link always wins over what is kept. What is kept comes back on a reload, when the address says what
 * this very tab wrote there, and when the bare page is opened.
 */
export function chooseStart(opened: Opened): Start {
  const { fragment, afresh, own } = opened;
  if (afresh) return { sameTab: false, unreadable: [] };
  if (own?.draft?.fragment === fragment) {
    return { draft: own.draft, sameTab: true, unreadable: [] };
  }
  return fragment === '' ? bringBack(opened) : openLink(opened);
}

function openLink({ own }: Opened): Start {
  const draft = own?.draft;
  return {
    sameTab: false,
    unreadable: faulty(own),
    ...(draft && !isUntouched(draft) && { report: { kind: 'displaced', draft } }),
  };
}

function bringBack({ own, all }: Opened): Start {
  const stored = all();
  const unreadable = stored.flatMap(faulty);
  const draft = own?.draft ?? stored.find((each) => each.draft)?.draft;
  if (!draft || isUntouched(draft)) return { sameTab: false, unreadable };
  return {
    draft,
    sameTab: draft === own?.draft,
    report: { kind: 'broughtBack', savedAt: draft.savedAt },
    unreadable,
  };
}

/** What a newer version has written is not at fault: that version will read it. */
const faulty = (stored: StoredDraft | undefined): readonly string[] =>
  stored?.error === undefined || stored.error === 'newerVersion' ? [] : [stored.key];

const isUntouched = ({ snapshot }: Draft) =>
  changedParts(snapshot, newForm(written(defaultInputs))).length === 0;

/** How the form begins, from the address and from what this browser has kept. Changes nothing. */
export function openForm(fragment: string): Start {
  const tab = readTabId();
  return chooseStart({
    fragment: fragment === '#' ? '' : fragment,
    afresh: isAfresh(),
    own: tab === undefined ? undefined : readStoredDraft(draftKey(tab)),
    all: readStoredDrafts,
  });
}
