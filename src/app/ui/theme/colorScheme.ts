import { useEffect, useSyncExternalStore } from 'react';
import { type ColorSchemeMode, savedScheme, schemeKey, systemIsDark } from './savedScheme.ts';

const listeners = new Set<() => void>();

let mode = savedScheme();

function shownScheme(): 'light' | 'dark' {
  if (mode !== 'system') return mode;
  return systemIsDark().matches ? 'dark' : 'light';
}

function show(): void {
  document.documentElement.dataset['colorScheme'] = shownScheme();
  for (const listener of listeners) listener();
}

function readAgain(event: StorageEvent): void {
  if (event.key !== schemeKey && event.key !== null) return;
  mode = savedScheme();
  show();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    systemIsDark().addEventListener('change', show);
    addEventListener('storage', readAgain);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    systemIsDark().removeEventListener('change', show);
    removeEventListener('storage', readAgain);
  };
}

/** Shows a scheme and keeps the choice in this browser, where it may. */
export function setColorSchemeMode(chosen: ColorSchemeMode): void {
  mode = chosen;
  try {
    localStorage.setItem(schemeKey, chosen);
  } catch {
    // It lasts until the page closes.
  }
  show();
}

/** Follows the system until a person chooses. */
export const useColorSchemeMode = (): ColorSchemeMode =>
  useSyncExternalStore(
    subscribe,
    () => mode,
    () => 'system',
  );

/** Calls back with the scheme that is shown, now and whenever it changes. */
export function useShownColorScheme(onChange: (scheme: 'light' | 'dark') => void): void {
  const shown = useSyncExternalStore(subscribe, shownScheme, () => 'light' as const);
  useEffect(() => onChange(shown), [onChange, shown]);
}
