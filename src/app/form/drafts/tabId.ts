import { storagePrefix } from '../../ui/language/savedLanguage.ts';

/** Lasts as long as the tab does, through reloads and crashes. */
const key = `${storagePrefix}tab`;

/** Whom this tab's draft belongs to; `undefined` in a new tab and where storage is forbidden. */
export function readTabId(): string | undefined {
  try {
    const id = sessionStorage.getItem(key);
    return id !== null && /^[0-9a-f]{16}$/.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

/** Makes this tab one that has no draft yet. */
export function renewTabId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  try {
    sessionStorage.setItem(key, id);
  } catch {
    // The id then lasts as long as the page.
  }
  return id;
}
