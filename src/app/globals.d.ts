/** The version in package.json, put in by the build. */
declare const __APP_VERSION__: string;

/** Written by build/themeVariables.ts. */
declare module 'virtual:theme.css';

/** What of MUI's theme is data; its functions are made in src/app/ui/theme/AppTheme.tsx. */
declare module 'virtual:theme.json' {
  import type { Theme } from '@mui/material/styles';

  const theme: Pick<Theme, 'vars' | 'palette' | 'mixins' | 'motion'> & {
    readonly typography: Omit<Theme['typography'], 'pxToRem'>;
    readonly transitions: Pick<Theme['transitions'], 'easing' | 'duration'>;
  };
  export default theme;
}
