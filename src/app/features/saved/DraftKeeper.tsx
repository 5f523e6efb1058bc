import type { Snapshot } from '../../../formats/index.ts';
import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { storagePrefix } from '../../ui/language/savedLanguage.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Start } from '../../form/drafts/chooseStart.ts';
import type { Builder } from '../../form/builder/createBuilder.ts';
import { changedParts } from '../../form/builder/snapshot.ts';
import {
  draftKey,
  onChangedElsewhere,
  readText,
  storeDraft,
} from '../../form/drafts/draftStore.ts';
import { readTabId, renewTabId } from '../../form/drafts/tabId.ts';

interface DraftKeeperProps {
  readonly start: Start;
  /** What the form held before anybody could change it. */
  readonly begun: Snapshot;
}

/** Keeps the form as it changes; says so where the browser refuses. */
export default function DraftKeeper({ start, begun }: DraftKeeperProps) {
  const builder = useBuilder();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    return keepDraft(builder, {
      begun,
      sameTab: start.sameTab,
      onRefused: () => setRefused(true),
    });
  }, [begun, builder, start]);
  useEffect(refuseDroppedFiles, []);
  useEffect(removeRetired, []);
  return refused && <NotSaved onDismiss={() => setRefused(false)} />;
}

/** Apart, so that nothing kept waits for words. */
function NotSaved({ onDismiss }: { readonly onDismiss: () => void }) {
  const { drafts: text } = useWords('keep', keep);
  return (
    <Notice
      late
      icon={<CloudOff size={17} aria-hidden="true" />}
      label={text.notSavedLabel}
      dismiss={text.dismiss}
      onDismiss={onDismiss}
    >
      {text.notSaved}
    </Notice>
  );
}

/**
 * A file that is dropped beside the place that takes files would be opened in this tab, in the place of the
 * form. Refuses it until the returned function is called.
 */
function refuseDroppedFiles(): () => void {
  addEventListener('dragover', refuse);
  addEventListener('drop', refuse);
  return () => {
    removeEventListener('dragover', refuse);
    removeEventListener('drop', refuse);
  };
}

function refuse(event: DragEvent): void {
  const { dataTransfer } = event;
  if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  dataTransfer.dropEffect = 'none';
}

/** Removes what earlier versions kept and no version reads any more: steps to undo, a switch for keys. */
function removeRetired(): void {
  try {
    sessionStorage.removeItem(`${storagePrefix}steps`);
    localStorage.removeItem(`${storagePrefix}letterKeys`);
  } catch {
    // Storage that is forbidden keeps neither.
  }
}

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
function keepDraft(builder: Builder, { begun, sameTab, onRefused }: Keeping): () => void {
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
