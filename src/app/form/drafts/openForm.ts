import { chooseStart, type Start } from './chooseStart.ts';
import { draftKey, readStoredDraft, readStoredDrafts } from './draftStore.ts';
import { isAfresh } from './mayHaveSaved.ts';
import { readTabId } from './tabId.ts';

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
