import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon';
import type { EmotionCache } from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { createTheme, ThemeProvider } from '@mui/system';
import { createElement, type ReactNode } from 'react';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { ThemeOptions } from '@mui/material/styles';
import data from 'virtual:theme.json';
import { Instant } from './Instant.tsx';
import { colorSchemeSelector } from './themeOptions.ts';

/**
 * MUI's two icons in one, between which the browser's own state decides (`MuiCheckbox` below): a box that is ticked
 * before React is there shows its tick.
 */
function CheckboxIcon(props: SvgIconProps) {
  return (
    <SvgIcon {...props}>
      <path
        className="box"
        d="M19 5v14H5V5h14m0-2H5c-1.1 0-2 .9-2 2v14c0 1.1.9 2 2 2h14c1.1 0 2-.9 2-2V5c0-1.1-.9-2-2-2z"
      />
      <path
        className="tick"
        d="M19 3H5c-1.11 0-2 .9-2 2v14c0 1.1.89 2 2 2h14c1.11 0 2-.9 2-2V5c0-1.1-.89-2-2-2zm-9 14l-5-5 1.41-1.41L10 14.17l7.59-7.59L19 8l-9 9z"
      />
    </SvgIcon>
  );
}

/** The least width and height of a target (src/app/page/page.css). */
const target = 'var(--target)';

/**
 * How MUI's components look, said once. Focus and error are styled by the browser's own states, too, which
 * are there before React is.
 */
const components: ThemeOptions['components'] = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: {
      root: ({ theme: { vars } }) => ({
        WebkitUserSelect: 'none',
        '&:focus-visible, &.Mui-focusVisible, &:has(> :focus-visible)': {
          outline: `2px solid ${vars.palette.primary.main}`,
          outlineOffset: 2,
        },
      }),
    },
  },
  MuiButton: {
    defaultProps: { size: 'small', disableElevation: true },
    styleOverrides: {
      root: {
        '@media (forced-colors: active)': {
          border: '1px solid ButtonText',
          '&.Mui-disabled': { borderColor: 'GrayText', color: 'GrayText' },
        },
      },
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: ({ theme: { vars } }) => ({
        minWidth: 26,
        minHeight: 26,
        color: vars.palette.text.secondary,
      }),
    },
  },
  MuiCheckbox: {
    defaultProps: {
      size: 'small',
      icon: createElement(CheckboxIcon),
      checkedIcon: createElement(CheckboxIcon),
    },
    styleOverrides: {
      root: ({ theme: { vars } }) => ({
        padding: 4,
        marginLeft: -4,
        '& .tick': { display: 'none' },
        '& > :checked + svg': {
          color: vars.palette.primary.main,
          '& .tick': { display: 'inline' },
          '& .box': { display: 'none' },
        },
        '@media (forced-colors: active)': { '& > svg': { color: 'ButtonText' } },
      }),
    },
  },
  MuiRadio: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: { padding: 4, marginLeft: -4 } },
  },
  MuiInputBase: { defaultProps: { disableInjectingGlobalStyles: true } },
  MuiOutlinedInput: {
    defaultProps: { size: 'small', fullWidth: true },
    styleOverrides: {
      root: ({ theme: { vars } }) => ({
        backgroundColor: vars.palette.background.paper,
        fontSize: '0.875rem',
        lineHeight: 1.4,
        '&:focus-within .MuiOutlinedInput-notchedOutline': {
          borderWidth: 2,
          borderColor: vars.palette.primary.main,
        },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': {
          borderColor: vars.palette.error.main,
          '@media (forced-colors: active)': { border: '3px dashed' },
        },
      }),
    },
  },
  MuiNativeSelect: {
    defaultProps: { variant: 'outlined', input: createElement(OutlinedInput) },
    styleOverrides: { icon: { color: 'inherit' } },
  },
  MuiChip: {
    defaultProps: { size: 'small', variant: 'outlined' },
    styleOverrides: {
      root: ({ theme: { vars } }) => ({
        height: `calc(${target} + 2px)`,
        '& .MuiChip-deleteIcon': {
          flex: 'none',
          boxSizing: 'border-box',
          width: target,
          height: target,
          margin: '0 0 0 -7px',
          padding: `calc((${target} - 15px) / 2)`,
          color: vars.palette.text.secondary,
        },
      }),
    },
  },
  MuiAutocomplete: {
    styleOverrides: {
      // A target of 24 px in a field as tall as others; as telling as MUI's own rule, and after it.
      root: {
        '& .MuiOutlinedInput-root.MuiInputBase-sizeSmall .MuiAutocomplete-input': {
          marginBlock: -1,
          paddingBlock: 3.5,
        },
      },
      popupIndicator: { color: 'inherit' },
      popper: { minWidth: 'min(380px, calc(100vw - 2 * var(--gap)))' },
      option: {
        '@media (forced-colors: active)': {
          '&.Mui-focused': {
            background: 'Highlight',
            color: 'HighlightText',
            forcedColorAdjust: 'none',
          },
        },
      },
      paper: { '@media (forced-colors: active)': { border: '1px solid ButtonText' } },
    },
  },
  MuiTabs: {
    defaultProps: {
      // MUI's own would be style attributes, which the policy refuses in a page drawn at build time.
      slotProps: { scroller: { style: { overflow: undefined, marginBottom: undefined } } },
    },
    styleOverrides: {
      root: { minWidth: 0, minHeight: 40 },
      scroller: { overflowX: 'auto', scrollbarWidth: 'none' },
      // It finds its place by script; the border of the tab is there before.
      indicator: { display: 'none' },
    },
  },
  MuiTab: {
    styleOverrides: {
      root: ({ theme: { vars } }) => ({
        flex: 'none',
        minWidth: 0,
        height: 40,
        padding: '0 14px',
        borderBottom: '2px solid transparent',
        lineHeight: 'inherit',
        whiteSpace: 'nowrap',
        '&.Mui-selected': {
          borderBottomColor: vars.palette.primary.main,
          color: vars.palette.text.primary,
        },
        '&:focus-visible': { outlineOffset: -2 },
        '@media (forced-colors: active)': {
          borderBottomColor: 'Canvas',
          '&.Mui-selected': { borderBottomColor: 'Highlight' },
        },
      }),
    },
  },
  MuiAlert: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: {
      root: ({ ownerState: { severity = 'info' }, theme: { vars } }) => ({
        alignItems: 'center',
        padding: '4px 8px 4px 14px',
        border: `1px solid ${vars.palette.divider}`,
        borderLeft: `3px solid ${vars.palette[severity].main}`,
        backgroundColor: vars.palette.background.paper,
        color: vars.palette.text.primary,
        fontSize: '0.8125rem',
        lineHeight: 1.45,
      }),
      icon: { flex: 'none', padding: 0, fontSize: 17, opacity: 1 },
      message: { flex: 1, overflow: 'visible', padding: 0 },
      action: { padding: 0, margin: 0 },
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, enterNextDelay: 200, slots: { transition: Instant } },
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
};

/**
 * MUI's theme from what the build has made of it (build/themeVariables.ts) and the functions that are left: those of
 * `@mui/system`, and of `@mui/material` what components of the page call.
 */
const theme = createTheme(
  {
    ...data,
    // While developing, MUI asks whether there is a shadow of that number.
    shadows: data.vars.shadows,
    components,
    typography: { ...data.typography, pxToRem: (pixels: number) => `${pixels / 16}rem` },
    // Nothing moves: what is half-way between two colours has the contrast of neither.
    transitions: { ...data.transitions, create: () => 'none' },
  },
  {
    alpha: (color: string, share: number | string) =>
      `rgb(${color.replace(/\)$/, 'Channel)')} / ${typeof share === 'string' ? `calc(${share})` : share})`,
    getColorSchemeSelector: (scheme: string) => `${colorSchemeSelector.replace('%s', scheme)} &`,
  },
);

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
