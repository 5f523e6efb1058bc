import DefaultPropsProvider from '@mui/material/DefaultPropsProvider';
import { StyledEngineProvider } from '@mui/material/styles';
import { ThemeProvider } from '@emotion/react';
import type { ReactNode } from 'react';
import 'virtual:mui-variables.css';
import { theme } from './theme.ts';

/**
 * MUI's surroundings: whatever uses a component of MUI stands within. To be imported by what is loaded
 * after the first screen only (docs/decisions/0009-speed.md).
 *
 * MUI's own ThemeProvider would also watch the colour scheme and write the CSS variables; both are here
 * before it (colorScheme.ts, build/themeVariables.ts).
 */
export function Themed({ children }: { readonly children: ReactNode }) {
  return (
    // MUI's styles form a layer, so that the app's own always win.
    <StyledEngineProvider enableCssLayer>
      <ThemeProvider theme={theme}>
        {/* @ts-expect-error -- typed as if it held the props themselves; it reads a theme's components */}
        <DefaultPropsProvider value={theme.components}>{children}</DefaultPropsProvider>
      </ThemeProvider>
    </StyledEngineProvider>
  );
}
