import type { Snapshot } from '../../../formats/index.ts';
import type { Builder } from '../builder/createBuilder.ts';
import { changedParts } from '../builder/snapshot.ts';
import { draftKey, onChangedElsewhere, readText, storeDraft } from './draftStore.ts';
import { readTabId, renewTabId } from './tabId.ts';

/** How long the form must rest before it is kept: longer than before the address follows it. */
const restFor = 500;

interface Keeping {
  /** What the form began with; only changes are kept. */
  readonly begun: Snapshot;
  /** The draft that this tab has from before goes on. */
  readonly sameTab: boolean;
  /** Says, once, that this browser keeps nothing. */
  readonly onRefused: () => void;
}

/** Keeps the form in this browser, under this tab's own key, until the returned function is called. */
export function keepDraft(builder: Builder, { begun, sameTab, onRefused }: Keeping): () => void {
  let key = draftKey((sameTab ? readTabId() : undefined) ?? renewTabId());
  let saved = begun;
  /** What the address said when the form was kept; none before that. */
  let fragment: string | undefined;
  let refused = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const keep = () => {
    clearTimeout(resting);
    const snapshot = builder.capture();
    const { hash } = location;
    // The address of a busy page, or with a policy to be packed, can follow the form later than this. What the
    // person has deleted meanwhile stays deleted until the form changes.
    const isAddressed = fragment === undefined || fragment === hash || readText(key) === undefined;
    if (isAddressed && changedParts(saved, snapshot).length === 0) return;
    if (storeDraft(key, { savedAt: Date.now(), fragment: hash, snapshot })) {
      saved = snapshot;
      fragment = hash;
      return;
    }
    if (!refused) onRefused();
    refused = true;
  };
  const rest = () => {
    clearTimeout(resting);
    resting = setTimeout(keep, restFor);
  };
  const hide = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  const yieldKey = (changed: string | null, text: string | null) => {
    if (changed !== key || text === null) return;
    // A copy of this tab has the same id and has written. Both go on, each under its own.
    key = draftKey(renewTabId());
    saved = begun;
    keep();
  };

  rest();
  const unsubscribe = builder.subscribeEntered(rest);
  const stopListening = onChangedElsewhere(yieldKey);
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', hide);
  return () => {
    keep();
    unsubscribe();
    stopListening();
    removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', hide);
  };
}
