/** The colours of both schemes, by MUI's names: the one place they are written. */
export const palettes = {
  light: {
    primary: { main: '#0b6e69', dark: '#08524e', contrastText: '#ffffff' },
    error: { main: '#b3261e' },
    warning: { main: '#8a5300' },
    success: { main: '#23683a' },
    text: { primary: '#1a2023', secondary: '#525c61' },
    background: { default: '#f5f6f4', paper: '#ffffff' },
    divider: '#dde1df',
  },
  dark: {
    primary: { main: '#5cc8bd', dark: '#8adbd3', contrastText: '#06211f' },
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
