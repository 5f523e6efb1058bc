import { useEffect, useSyncExternalStore } from 'react';

export type ColorSchemeMode = 'system' | 'light' | 'dark';

/** What public/first.js reads before anything is painted. */
const key = 'mui-mode';

const listeners = new Set<() => void>();

let mode = readMode();

/** What a person chose here before; anything else that stands there is the system. */
export function readMode(): ColorSchemeMode {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    // Storage is forbidden, or there is none where the build draws the page: follow the system.
    return 'system';
  }
}

const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)');

function shownScheme(): 'light' | 'dark' {
  if (mode !== 'system') return mode;
  return systemIsDark().matches ? 'dark' : 'light';
}

function show(): void {
  document.documentElement.dataset['colorScheme'] = shownScheme();
  for (const listener of listeners) listener();
}

function readAgain(event: StorageEvent): void {
  if (event.key !== key && event.key !== null) return;
  mode = readMode();
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
    localStorage.setItem(key, chosen);
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
