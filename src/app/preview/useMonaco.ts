import { useSyncExternalStore } from 'react';
import { currentMessages } from '../i18n/currentLanguage.ts';

type MonacoLibrary = typeof import('./monaco/policyView.ts');

type MonacoState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly library: MonacoLibrary }
  | { readonly state: 'failed' };

let current: MonacoState = { state: 'loading' };
const listeners = new Set<() => void>();

function settle(next: MonacoState): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Begins to load Monaco; called once, when the form is usable and the browser has time. */
export async function loadMonaco(): Promise<void> {
  try {
    if (currentMessages().lang === 'ja') await loadEditorLanguage();
    settle({ state: 'ready', library: await import('./monaco/policyView.ts') });
  } catch {
    settle({ state: 'failed' });
  }
}

/** Monaco's own words, which it looks up when its modules run: later it would be too late. */
async function loadEditorLanguage(): Promise<void> {
  try {
    await import('monaco-editor/nls/lang/ja');
  } catch {
    // Monaco then speaks English; the rest of the page does not.
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether Monaco has arrived; until then, and if it never does, the plain text stands. */
export function useMonaco(): MonacoState {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => current,
  );
}
