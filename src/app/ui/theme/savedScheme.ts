export type ColorSchemeMode = 'system' | 'light' | 'dark';

export const schemeKey = 'mui-mode';

/** What a person chose here before; anything else that stands there is the system. */
export function keptScheme(): ColorSchemeMode {
  try {
    const kept = localStorage.getItem(schemeKey);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    // Storage is forbidden, or there is none where the build draws the page: follow the system.
    return 'system';
  }
}

export const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)');
