import { useEffect } from 'react';
import { useStore } from '../../lib/store.ts';
import { onDraftStored } from './draftStore.ts';
import { type SavedForms, savedForms } from './savedForms.ts';
import { refreshSaved } from './savedStore.ts';

const all = (saved: SavedForms) => saved;

/** What this browser keeps, this tab's own form included as it goes on. */
export function useSavedForms(): SavedForms {
  useEffect(() => {
    refreshSaved();
    return onDraftStored(refreshSaved);
  }, []);
  return useStore(savedForms, all);
}
