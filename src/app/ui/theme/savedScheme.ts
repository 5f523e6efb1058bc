export type ColorSchemeMode = 'system' | 'light' | 'dark';

export const schemeKey = 'mui-mode';

/** What a person chose here before; anything else that stands there is the system. */
export function savedScheme(): ColorSchemeMode {
  try {
    const saved = localStorage.getItem(schemeKey);
    return saved === 'light' || saved === 'dark' ? saved : 'system';
  } catch {
    // Storage is forbidden, or there is none where the build draws the page: follow the system.
    return 'system';
  }
}

export const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)');
