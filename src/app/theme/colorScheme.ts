import { useColorScheme } from '@mui/material/styles';
import { useEffect, useSyncExternalStore } from 'react';
import type { ColorSchemeMode } from './keptScheme.ts';

type Scheme = 'light' | 'dark';

const neverTold = () => () => undefined;

/** What a person chose, as the page was drawn first: following the system. */
export function useColorSchemeMode(): ColorSchemeMode {
  const { mode } = useColorScheme();
  // Whatever else the browser keeps there is nobody's choice.
  const chosen = mode === 'light' || mode === 'dark' ? mode : 'system';
  return useSyncExternalStore(
    neverTold,
    () => chosen,
    () => 'system',
  );
}

/** Shows a scheme and keeps the choice in this browser, where it may. */
export function useSetColorSchemeMode(): (mode: ColorSchemeMode) => void {
  return useColorScheme().setMode;
}

/** Calls back with the scheme that is shown, now and whenever it changes. */
export function useShownColorScheme(onChange: (scheme: Scheme) => void): void {
  const { colorScheme = 'light' } = useColorScheme();
  useEffect(() => onChange(colorScheme), [onChange, colorScheme]);
}
