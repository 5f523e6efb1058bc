import { storagePrefix } from '../../ui/language/savedLanguage.ts';

/** Begins the key of each tab's draft. */
export const draftPrefix = `${storagePrefix}draft.`;

/** Whether this browser keeps any form, which most who open the page have never let it do. */
export function mayHaveSaved(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(draftPrefix));
  } catch {
    return false;
  }
}

/**
 * Loads the page again with an empty form; what is kept stays kept. `false` where the browser does not let
 * the address be written, which it limits: the page is left as it is.
 */
export function startAfresh(): boolean {
  try {
    history.replaceState({ afresh: true }, '', location.pathname + location.search);
  } catch {
    return false;
  }
  location.reload();
  return true;
}

/** Whether the page was loaded that way. */
export function isAfresh(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'afresh' in state && state.afresh === true;
}
