import { createTheme } from '@mui/material/styles';

const systemFont =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans JP', sans-serif";

/** Attribute on `<html>` that says which scheme is shown; public/color-scheme.js sets it first. */
export const colorSchemeSelector = '[data-color-scheme="%s"]';

export const theme = createTheme({
  cssVariables: { colorSchemeSelector },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0b6e69', dark: '#08524e', contrastText: '#ffffff' },
        error: { main: '#b3261e' },
        warning: { main: '#8a5300' },
        success: { main: '#23683a' },
        text: { primary: '#1a2023', secondary: '#525c61' },
        background: { default: '#f5f6f4', paper: '#ffffff' },
        divider: '#dde1df',
      },
    },
    dark: {
      palette: {
        primary: { main: '#5cc8bd', dark: '#8adbd3', contrastText: '#06211f' },
        error: { main: '#ff9c92' },
        warning: { main: '#f0b866' },
        success: { main: '#86d39b' },
        text: { primary: '#e6eaea', secondary: '#a5b0b3' },
        background: { default: '#0f1214', paper: '#14181b' },
        divider: '#2b3236',
      },
    },
  },
  spacing: 8,
  shape: { borderRadius: 6 },
  typography: {
    fontFamily: systemFont,
    fontSize: 14,
    button: { textTransform: 'none', fontWeight: 600 },
  },
  components: {
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: ({ theme: { vars } }) => ({
          '&.Mui-focusVisible': {
            outline: `2px solid ${vars.palette.primary.main}`,
            outlineOffset: 2,
          },
        }),
      },
    },
    MuiIconButton: { styleOverrides: { sizeSmall: { minWidth: 26, minHeight: 26 } } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiButton: { defaultProps: { size: 'small', disableElevation: true } },
    MuiCheckbox: { defaultProps: { size: 'small' } },
    MuiOutlinedInput: {
      defaultProps: { size: 'small', fullWidth: true },
      styleOverrides: {
        root: ({ theme: { vars } }) => ({
          backgroundColor: vars.palette.background.paper,
          fontSize: '0.875rem',
          lineHeight: 1.4,
        }),
      },
    },
  },
});
