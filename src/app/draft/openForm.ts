import { chooseStart, type Start } from './chooseStart.ts';
import { draftKey, readStoredDraft, readStoredDrafts } from './draftStore.ts';
import { readTabId } from './tabId.ts';

/** How the page begins, from its address and from what this browser has kept. Changes nothing. */
export function openForm(fragment: string): Start {
  const tab = readTabId();
  return chooseStart({
    fragment: fragment === '#' ? '' : fragment,
    afresh: isAfresh(history.state),
    own: tab === undefined ? undefined : readStoredDraft(draftKey(tab)),
    all: readStoredDrafts,
  });
}

/** Loads the page again with an empty form; what is kept stays kept. */
export function startAfresh(): void {
  history.replaceState({ afresh: true }, '', location.pathname + location.search);
  location.reload();
}

const isAfresh = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'afresh' in state && state.afresh === true;
