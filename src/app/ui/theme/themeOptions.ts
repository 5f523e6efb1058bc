import { type createTheme, shouldSkipGeneratingVar } from '@mui/material/styles';

/** The colours of both schemes, by MUI's names: the one place they are written. */
const palettes = {
  light: {
    primary: { main: '#0b6e69', dark: '#08524e', contrastText: '#ffffff' },
    info: { main: '#0b6e69' },
    error: { main: '#b3261e' },
    warning: { main: '#8a5300' },
    success: { main: '#23683a' },
    text: { primary: '#1a2023', secondary: '#525c61' },
    background: { default: '#f5f6f4', paper: '#ffffff' },
    divider: '#dde1df',
  },
  dark: {
    primary: { main: '#5cc8bd', dark: '#8adbd3', contrastText: '#06211f' },
    info: { main: '#5cc8bd' },
    error: { main: '#ff9c92' },
    warning: { main: '#f0b866' },
    success: { main: '#86d39b' },
    text: { primary: '#e6eaea', secondary: '#a5b0b3' },
    background: { default: '#0f1214', paper: '#14181b' },
    divider: '#2b3236',
  },
} as const;

/** Attribute on `<html>` that says which scheme is shown; src/app/page/firstScript.ts sets it first. */
export const colorSchemeSelector = '[data-color-scheme="%s"]';

declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true;
  }
}

const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans JP', sans-serif";

/** Colours that no component of the page asks for: MUI would fail at once where one did. */
const unused =
  /^(?:grey|AppBar|Avatar|FilledInput|LinearProgress|Skeleton|Slider|SnackbarContent|SpeedDialAction|Step\w+|Switch|TableCell)$/;

/** Of each colour, and of notices: shades in which nothing is drawn. */
const unusedShade =
  /^(?:light|(?:light|dark|contrastText)Channel|(?:error|info|success|warning)(?:Color|StandardBg|Filled\w+))$/;

/** What lies over the page: menus and tooltips. */
const layers = new Set(['modal', 'tooltip']);

/** The shadows of buttons, lists, menus and dialogs. */
const elevations = new Set(['0', '1', '2', '4', '6', '8', '24']);

/** Colours and measures of the page: what MUI's CSS variables say. */
export const themeOptions = {
  cssVariables: {
    colorSchemeSelector,
    shouldSkipGeneratingVar: (keys) => {
      const [group, name = '', shade = ''] = keys;
      return (
        shouldSkipGeneratingVar(keys) ||
        group === 'font' ||
        group === 'overlays' ||
        group === 'spacing' ||
        (group === 'zIndex' && !layers.has(name)) ||
        (group === 'palette' && (unused.test(name) || unusedShade.test(shade))) ||
        (group === 'shadows' && !elevations.has(name))
      );
    },
  },
  colorSchemes: {
    light: { palette: palettes.light },
    dark: { palette: palettes.dark },
  },
  spacing: 8,
  shape: { borderRadius: 6 },
  typography: {
    fontFamily,
    fontSize: 14,
    button: { textTransform: 'none', fontWeight: 600 },
  },
  motion: { reducedMotion: 'always' },
} satisfies Parameters<typeof createTheme>[0];
