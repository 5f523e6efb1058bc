import type { EmotionCache } from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { ThemeProvider } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { theme } from './theme.ts';

interface AppThemeProps {
  readonly styles: EmotionCache;
  readonly children: ReactNode;
}

/**
 * MUI's theme for the whole page. Its CSS variables stand in the page's style sheet
 * (build/themeVariables.ts), and what a person chose is read at once (`noSsr`): both would otherwise cost
 * another rendering of everything.
 */
export function AppTheme({ styles, children }: AppThemeProps) {
  return (
    <CacheProvider value={styles}>
      <ThemeProvider theme={theme} disableStyleSheetGeneration noSsr>
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
