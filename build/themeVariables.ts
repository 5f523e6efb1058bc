import type { Plugin } from 'vite';
import { palettes } from '../src/app/theme/palette.ts';
import { theme } from '../src/app/theme/theme.ts';

const paletteModule = 'virtual:palette.css';

/**
 * MUI's CSS variables as plain style sheets, written at build time: the colours that the first screen
 * uses, under the names MUI gives them, and all of them, which are loaded with MUI.
 */
export function themeVariables(): Plugin {
  return {
    name: 'theme-variables',
    resolveId: {
      filter: { id: /^virtual:(?:palette|mui-variables)\.css$/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0virtual:(?:palette|mui-variables)\.css$/ },
      handler: (id) => (id === `\0${paletteModule}` ? paletteCss() : muiCss()),
    },
  };
}

export function paletteCss(): string {
  return Object.entries(palettes)
    .map(([scheme, palette]) => rule(`[data-color-scheme="${scheme}"]`, variables(palette)))
    .join('\n');
}

interface Colors {
  readonly [name: string]: string | Colors;
}

function variables(palette: Colors, prefix = '--mui-palette'): Record<string, string> {
  return Object.fromEntries(
    Object.entries(palette).flatMap(([name, value]) =>
      typeof value === 'object'
        ? Object.entries(variables(value, `${prefix}-${name}`))
        : [[`${prefix}-${name}`, value]],
    ),
  );
}

/** In MUI's own layer, below everything of ours. */
export function muiCss(): string {
  const rules = theme
    .generateStyleSheets()
    .flatMap((sheet: Record<string, Record<string, unknown>>) => Object.entries(sheet));
  return `@layer mui {\n${rules.map(([selector, entries]) => rule(selector, entries)).join('\n')}\n}`;
}

const rule = (selector: string, entries: Record<string, unknown>) =>
  `${selector} {\n${Object.entries(entries)
    .map(([name, value]) => `  ${name}: ${String(value)};`)
    .join('\n')}\n}`;
