import { createTheme } from '@mui/material/styles';
import { colorSchemeSelector, palettes } from './palette.ts';

const systemFont =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans JP', sans-serif";

declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true;
  }
}

/** How MUI's components look; its CSS variables are written by build/themeVariables.ts. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector },
  colorSchemes: {
    light: { palette: palettes.light },
    dark: { palette: palettes.dark },
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
