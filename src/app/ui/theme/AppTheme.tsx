import type { EmotionCache } from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { ThemeProvider } from '@mui/system';
import type { ReactNode } from 'react';
import { theme } from './theme.ts';

interface AppThemeProps {
  readonly styles: EmotionCache;
  readonly children: ReactNode;
}

/**
 * MUI's theme for the whole page. The provider of @mui/system, since that of @mui/material would also write
 * the CSS variables and watch the colour scheme: both are here before React is (build/themeVariables.ts,
 * colorScheme.ts).
 */
export function AppTheme({ styles, children }: AppThemeProps) {
  return (
    <CacheProvider value={styles}>
      <ThemeProvider theme={theme}>{children}</ThemeProvider>
    </CacheProvider>
  );
}
